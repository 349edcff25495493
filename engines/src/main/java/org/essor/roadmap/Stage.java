package org.essor.roadmap;

/** The seven stages of the life line of a project, in order. */
public enum Stage {
  IDEA,
  PROOF_OF_CONCEPT,
  EXPERIMENTATION,
  QUALITY_AND_CE_MARKING,
  EVIDENCE,
  EARLY_ACCESS_AND_REIMBURSEMENT,
  DEPLOYMENT;

  /** Returns the number people know the stage by, from 1 to 7. */
  public int number() {
    return ordinal() + 1;
  }

  /**
   * Returns the stage of a number.
   *
   * @throws IllegalArgumentException outside 1 to 7
   */
  public static Stage of(int number) {
    if (number < 1 || number > values().length) {
      throw new IllegalArgumentException("A stage is a number from 1 to 7, not " + number);
    }
    return values()[number - 1];
  }
}
