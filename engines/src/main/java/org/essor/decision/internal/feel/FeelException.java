package org.essor.decision.internal.feel;

/** An expression that cannot be read; the message says why, the caller says where. */
public final class FeelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public FeelException(String message) {
    super(message);
  }

  /** Why, in words that follow the place. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
