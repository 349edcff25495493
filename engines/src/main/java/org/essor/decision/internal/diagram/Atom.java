package org.essor.decision.internal.diagram;

import org.essor.decision.Value;
import org.jspecify.annotations.Nullable;

/** A part of an input's domain that the model never tells apart. */
sealed interface Atom {

  /** One value. */
  record Point(Value value) implements Atom {}

  /** All numbers or days strictly between two; null where there is no end. */
  record Open(@Nullable Rational low, @Nullable Rational high) implements Atom {}

  /** Every value that the model does not name. */
  record Other() implements Atom {}
}
