package org.essor.standards;

/** How judges say where a level begins. */
public enum Method {
  /**
   * Modified Angoff: each judge says of each item how probable a right answer is of someone who has
   * just reached the level.
   */
  ANGOFF,
  /**
   * Bookmark: the items lie in order of difficulty, and each judge marks the last one that someone
   * who has just reached the level still answers right two times in three.
   */
  BOOKMARK
}
