package org.essor.journeys;

/** How well a statement is known. */
public enum Evidence {
  /** The text of law or guidance itself was read. */
  PRIMARY,
  /** A secondary source says so: a summary, a press article. */
  SECONDARY,
  /** From memory: to be verified before anyone relies on it. */
  MEMORY
}
