package org.essor.decision.internal.diagram;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work spaces to reuse: as many as there have been calls at once, up to a limit. The last one given
 * back is lent first.
 */
final class Pool<T> {

  private static final int MAX_KEPT = 64;

  private final Supplier<T> maker;
  private final ConcurrentLinkedDeque<T> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger kept = new AtomicInteger();

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Lends one to the work, which must not keep it. */
  <R> R with(Function<T, R> work) {
    var one = idle.pollFirst();
    if (one == null) {
      one = maker.get();
    } else {
      kept.decrementAndGet();
    }
    var result = work.apply(one);
    if (kept.incrementAndGet() <= MAX_KEPT) {
      idle.addFirst(one);
    } else {
      kept.decrementAndGet();
    }
    return result;
  }
}
