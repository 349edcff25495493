package org.essor.calls.form;

/** Who of a consortium answers a field. */
public enum Part {
  /** The lead, once for all. */
  LEAD,
  /** The lead and each partner, each for his organisation. */
  EACH
}
