package org.essor.search;

/** A language that items are written in. */
public enum SearchLanguage {
  FRENCH,
  ENGLISH;

  /** The other one. */
  public SearchLanguage other() {
    return this == FRENCH ? ENGLISH : FRENCH;
  }
}
