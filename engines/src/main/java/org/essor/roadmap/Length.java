package org.essor.roadmap;

import java.util.Optional;

/** How long a step takes, and on whose word. */
public sealed interface Length {

  /** Returns the span, where a source gives one. */
  Optional<Span> given();

  /**
   * The law sets the time. The user's own estimate does not change it.
   *
   * @param silence what no answer by the end means
   * @param suspendable whether a request for information stops the clock
   */
  record Legal(Span span, Silence silence, boolean suspendable) implements Length {

    /** A clock that nothing stops and whose silence has no stated effect. */
    public static Legal of(Span span) {
      return new Legal(span, Silence.NOT_STATED, false);
    }

    @Override
    public Optional<Span> given() {
      return Optional.of(span);
    }
  }

  /** Usual practice, from a source. */
  record Typical(Span span) implements Length {
    @Override
    public Optional<Span> given() {
      return Optional.of(span);
    }
  }

  /** Time spent waiting on others, with the usual wait where a source gives one. */
  record Waiting(Optional<Span> given) implements Length {}

  /** No source says how long. */
  record Unknown() implements Length {
    @Override
    public Optional<Span> given() {
      return Optional.empty();
    }
  }
}
