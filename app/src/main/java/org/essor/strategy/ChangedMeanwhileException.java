package org.essor.strategy;

/** Someone else stated something of the same subject since the page was read; nothing was saved. */
public final class ChangedMeanwhileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Statement latest;

  public ChangedMeanwhileException(Statement latest) {
    super("Changed meanwhile: statement " + latest.id(), null, false, false);
    this.latest = latest;
  }

  /** What was stated meanwhile, the last one. */
  public Statement latest() {
    return latest;
  }
}
