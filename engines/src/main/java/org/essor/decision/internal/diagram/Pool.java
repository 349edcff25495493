package org.essor.decision.internal.diagram;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  /**
   * Lends one to the work, which must not keep it.
   *
   * @param fits what is better lent than another; asked of one that another thread may take
   */
  <R> R with(Predicate<T> fits, Function<T, R> work) {
    var one = find(fits);
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

  private @Nullable T find(Predicate<T> fits) {
    for (var each : idle) {
      if (fits.test(each) && idle.removeFirstOccurrence(each)) {
        return each;
      }
    }
    return idle.pollFirst();
  }
}
