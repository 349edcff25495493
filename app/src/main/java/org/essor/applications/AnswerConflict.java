package org.essor.applications;

import java.io.Serial;

/** Somebody else has changed the same answer, to another value. Nothing was saved. */
public final class AnswerConflict extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient AnswerEdit mine;
  private final transient KeptAnswer theirs;

  public AnswerConflict(AnswerEdit mine, KeptAnswer theirs) {
    super("The answer to " + mine.field() + " was changed by somebody else");
    this.mine = mine;
    this.theirs = theirs;
  }

  public AnswerEdit mine() {
    return mine;
  }

  public KeptAnswer theirs() {
    return theirs;
  }
}
