package org.essor.benchmarks;

import java.time.Duration;
import java.util.Random;

/**
 * How fast learners answer, and until when.
 *
 * @param thinking what a learner takes to read a question, on average; nothing where he answers at
 *     once
 * @param over when nobody answers any more, in {@link System#nanoTime}
 */
record SkillsPace(Duration thinking, long over) {

  static SkillsPace of(Duration thinking, Duration lasts) {
    return new SkillsPace(thinking, System.nanoTime() + lasts.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - over >= 0;
  }

  /** Waits as long as a learner reads; returns when he wanted to go on. */
  long await(Random random) throws InterruptedException {
    long due = System.nanoTime() + (long) (2 * random.nextDouble() * thinking.toNanos());
    long left = due - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
    return thinking.isZero() ? System.nanoTime() : due;
  }
}
