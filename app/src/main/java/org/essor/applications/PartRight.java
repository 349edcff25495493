package org.essor.applications;

/** What a member of a consortium may do. Each may do all that the next may. */
public enum PartRight {
  /** Fills every part, manages the consortium, deposits. An application always has one. */
  LEAD,
  /** Fills the part of his organisation. */
  WRITER,
  /** Reads. */
  READER
}
