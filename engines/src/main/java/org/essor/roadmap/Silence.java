package org.essor.roadmap;

/** What the law makes of a body that has not answered when its clock runs out. */
public enum Silence {
  /** Silence is a refusal. */
  REFUSAL,
  /** Silence is an approval. */
  APPROVAL,
  /** The text read gives silence no effect. */
  NOT_STATED
}
