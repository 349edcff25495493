package org.essor.decision.internal.feel;

import org.essor.decision.Value;

/**
 * An interval of numbers or dates.
 *
 * @param text as written in FEEL, empty where unbounded
 * @param low the lowest value, {@link Value#NOTHING} where there is none
 * @param lowOpen whether {@code low} itself is left out
 */
public record Bounds(String text, Value low, boolean lowOpen, Value high, boolean highOpen) {

  public static final Bounds NONE = new Bounds("", Value.NOTHING, true, Value.NOTHING, true);

  public boolean isNone() {
    return text.isEmpty();
  }

  /** The same interval, however it is written. */
  public Bounds withoutText() {
    return new Bounds("", low, lowOpen, high, highOpen);
  }

  public boolean contains(Value value) {
    return above(value) && below(value);
  }

  private boolean above(Value value) {
    if (low instanceof Value.Nothing) {
      return true;
    }
    var sign = Semantics.compare(value, low);
    return sign != null && (lowOpen ? sign > 0 : sign >= 0);
  }

  private boolean below(Value value) {
    if (high instanceof Value.Nothing) {
      return true;
    }
    var sign = Semantics.compare(value, high);
    return sign != null && (highOpen ? sign < 0 : sign <= 0);
  }
}
