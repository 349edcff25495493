package org.essor.decision.internal.diagram;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Restrictions to reuse: as many as there have been calls at once, up to a limit. */
final class ReadingPool {

  private static final int MAX_KEPT = 64;

  private final Forest forest;
  private final Layout layout;
  private final ConcurrentLinkedQueue<Restriction> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger kept = new AtomicInteger();

  ReadingPool(Forest forest, Layout layout) {
    this.forest = forest;
    this.layout = layout;
  }

  /** Lends a restriction without facts. */
  <T> T with(Function<Restriction, T> work) {
    var reading = take();
    try {
      reading.clear();
      return work.apply(reading);
    } finally {
      giveBack(reading);
    }
  }

  private Restriction take() {
    var reading = idle.poll();
    if (reading == null) {
      return new Restriction(forest, layout);
    }
    kept.decrementAndGet();
    return reading;
  }

  private void giveBack(Restriction reading) {
    if (kept.incrementAndGet() <= MAX_KEPT) {
      idle.add(reading);
    } else {
      kept.decrementAndGet();
    }
  }
}
