package org.essor.benchmarks;

import java.time.Duration;
import java.util.Random;

/**
 * When learners come, how fast they answer, and until when.
 *
 * @param thinking what a learner takes to read a question, on average; nothing where he answers at
 *     once
 * @param first when the first of them comes, in {@link System#nanoTime}
 * @param from when all of them have come and answers begin to count
 * @param over when nobody answers any more
 */
record SkillsPace(Duration thinking, long first, long from, long over) {

  /**
   * A pace that begins now.
   *
   * @param coming within which they come, one after the other
   * @param lasts how long answers count after that
   */
  static SkillsPace of(Duration thinking, Duration coming, Duration lasts) {
    long first = System.nanoTime();
    long from = first + coming.toNanos();
    return new SkillsPace(thinking, first, from, from + lasts.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - over >= 0;
  }

  /** Whether an answer counts that a learner wanted to send then. */
  boolean counts(long due) {
    return due - from >= 0 && due - over < 0;
  }

  /**
   * Waits until a learner comes.
   *
   * @param share of all learners who come before him
   */
  void awaitComing(double share) throws InterruptedException {
    sleepUntil(first + (long) (share * (from - first)));
  }

  /** Waits until answers count. */
  void awaitAll() throws InterruptedException {
    sleepUntil(from);
  }

  /** Waits as long as a learner reads; returns when he wanted to go on. */
  long await(Random random) throws InterruptedException {
    long due = System.nanoTime() + (long) (2 * random.nextDouble() * thinking.toNanos());
    sleepUntil(due);
    return thinking.isZero() ? System.nanoTime() : due;
  }

  private static void sleepUntil(long due) throws InterruptedException {
    long left = due - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }
}
