package org.essor.decision.internal.feel;

/** The operators of two operands. */
public enum Op {
  OR("or"),
  AND("and"),
  EQUAL("="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">="),
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  POWER("**");

  private final String sign;

  Op(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  public boolean isLogical() {
    return this == OR || this == AND;
  }

  public boolean isEquality() {
    return this == EQUAL || this == NOT_EQUAL;
  }

  public boolean isOrdering() {
    return ordinal() >= LESS.ordinal() && ordinal() <= AT_LEAST.ordinal();
  }

  public boolean isArithmetic() {
    return ordinal() >= ADD.ordinal();
  }

  /** The comparison that holds where this one does with its sides exchanged. */
  public Op mirrored() {
    return switch (this) {
      case LESS -> MORE;
      case AT_MOST -> AT_LEAST;
      case MORE -> LESS;
      case AT_LEAST -> AT_MOST;
      default -> this;
    };
  }

  /** Whether the comparison holds for operands that compare as {@code sign}. */
  public boolean holdsFor(int sign) {
    return switch (this) {
      case EQUAL -> sign == 0;
      case NOT_EQUAL -> sign != 0;
      case LESS -> sign < 0;
      case AT_MOST -> sign <= 0;
      case MORE -> sign > 0;
      case AT_LEAST -> sign >= 0;
      default -> throw new IllegalStateException("Not a comparison: " + this);
    };
  }
}
