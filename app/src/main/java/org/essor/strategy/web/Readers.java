package org.essor.strategy.web;

import java.time.Clock;
import java.time.LocalDate;
import org.essor.kernel.Paris;
import org.essor.platform.Texts;
import org.essor.strategy.Strategy;
import org.springframework.stereotype.Component;

/** Opens the strategy as it is now, for a reader. */
@Component
class Readers {

  private final Strategy strategy;
  private final Clock clock;

  Readers(Strategy strategy, Clock clock) {
    this.strategy = strategy;
    this.clock = clock;
  }

  Words open(Texts texts) {
    return new Words(texts, strategy.get());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
  }
}
