package org.essor.benchmarks;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What applicants saw, of all of them at once. */
final class StormTally {

  private final Map<Integer, String> confirmed = new ConcurrentHashMap<>();
  private final Set<Integer> refused = ConcurrentHashMap.newKeySet();
  private final Set<Integer> gaveUp = ConcurrentHashMap.newKeySet();
  private final Map<Integer, AtomicInteger> unexpected = new ConcurrentHashMap<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger twoNumbers = new AtomicInteger();
  private final Queue<Long> answers = new ConcurrentLinkedQueue<>();
  private final Queue<Long> deposits = new ConcurrentLinkedQueue<>();

  void confirmed(int application, String number) {
    var before = confirmed.put(application, number);
    if (before != null && !before.equals(number)) {
      twoNumbers.incrementAndGet();
    }
  }

  void refused(int application) {
    refused.add(application);
  }

  void gaveUp(int application) {
    gaveUp.add(application);
  }

  void unexpected(int status) {
    unexpected.computeIfAbsent(status, _ -> new AtomicInteger()).incrementAndGet();
  }

  /** A request was not answered, and is sent again. */
  void unanswered() {
    unanswered.incrementAndGet();
  }

  void answered(long nanoseconds) {
    answers.add(nanoseconds);
  }

  void deposited(long nanoseconds) {
    deposits.add(nanoseconds);
  }

  /** By application, the number on its receipt. */
  Map<Integer, String> confirmed() {
    return confirmed;
  }

  int refusals() {
    return refused.size();
  }

  int gaveUp() {
    return gaveUp.size();
  }

  int unansweredRequests() {
    return unanswered.get();
  }

  /** Applications with two receipts of one click. */
  int twoNumbers() {
    return twoNumbers.get();
  }

  String unexpected() {
    return unexpected.isEmpty() ? "none" : unexpected.toString();
  }

  /** Milliseconds of the answers to all requests, sorted. */
  double[] answers() {
    return sorted(answers);
  }

  /** Milliseconds of the answers to deposits, sorted. */
  double[] deposits() {
    return sorted(deposits);
  }

  private static double[] sorted(Queue<Long> nanoseconds) {
    return nanoseconds.stream().mapToDouble(each -> each / 1e6).sorted().toArray();
  }
}
