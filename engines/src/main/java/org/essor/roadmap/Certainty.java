package org.essor.roadmap;

/** Whether a step applies to the project, as far as its answers say. */
public enum Certainty {
  CERTAIN,
  /** It applies for some values of what is still unknown. */
  PERHAPS
}
