package org.essor.experts;

/** A language that an expert reads applications in. */
public enum ReadingLanguage {
  FRENCH,
  ENGLISH,
  GERMAN,
  SPANISH,
  ITALIAN
}
