package org.essor.strategy;

/** How well a figure is known; the best first. */
public enum Evidence {
  /** The text that first published it was read. */
  PRIMARY("P"),
  /** A secondary source says so: a summary, a press article. */
  SECONDARY("S"),
  /** From memory: to be verified before anyone relies on it. */
  MEMORY("M");

  private final String tag;

  Evidence(String tag) {
    this.tag = tag;
  }

  /** The letter used in files and exports. */
  public String tag() {
    return tag;
  }
}
