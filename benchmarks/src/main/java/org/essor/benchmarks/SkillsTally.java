package org.essor.benchmarks;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What learners saw, of all of them at once. */
final class SkillsTally {

  private final ConcurrentLinkedQueue<Long> answers = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();
  private final AtomicInteger finished = new AtomicInteger();

  void answered(long nanoseconds) {
    answers.add(nanoseconds);
  }

  /** Somebody came to the end, which is counted where his answer would be. */
  void finished(SkillsPace pace) {
    if (pace.counts(System.nanoTime())) {
      finished.incrementAndGet();
    }
  }

  void unexpected(String what) {
    unexpected.add(what);
  }

  int results() {
    return finished.get();
  }

  /** Milliseconds of all answers, sorted. */
  double[] milliseconds() {
    var sorted = answers.stream().mapToDouble(each -> each / 1e6).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** What was not expected, and how often. */
  Map<String, Integer> unexpected() {
    var counts = new TreeMap<String, Integer>();
    unexpected.forEach(what -> counts.merge(what, 1, Integer::sum));
    return counts;
  }
}
