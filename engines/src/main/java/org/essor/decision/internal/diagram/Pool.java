package org.essor.decision.internal.diagram;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work spaces to reuse: as many as there have been calls at once, up to a limit. */
final class Pool<T> {

  private static final int MAX_KEPT = 64;

  private final Supplier<T> maker;
  private final ConcurrentLinkedQueue<T> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger kept = new AtomicInteger();

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Lends one to the work, which must not keep it. */
  <R> R with(Function<T, R> work) {
    var one = idle.poll();
    if (one == null) {
      one = maker.get();
    } else {
      kept.decrementAndGet();
    }
    var result = work.apply(one);
    if (kept.incrementAndGet() <= MAX_KEPT) {
      idle.add(one);
    } else {
      kept.decrementAndGet();
    }
    return result;
  }
}
