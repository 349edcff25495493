package org.essor.items.internal;

import java.time.Instant;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.essor.items.internal.Figures.Shown;
import org.essor.kernel.Paris;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.TakenTest;
import org.essor.skills.TakenTest.Answer;
import org.essor.skills.TakenTest.Kind;
import org.essor.skills.Task;

/**
 * Counts in which tests items were asked, and keeps some tests of each academic year to look at
 * them more closely: all where they are few, else as many drawn at random, so that memory does not
 * grow with their number. Answers to items that were others then are left out.
 */
final class TestSample {

  /** Where an item stands was drawn from so many tests a year: enough for figures of two digits. */
  static final int MOST_A_YEAR = 5_000;

  private static final long SEED = 39;

  private final List<Item> items;
  private final Map<String, Integer> places = new HashMap<>();
  private final SameItems same;
  private final Map<String, boolean[]> held = new HashMap<>();
  private final TreeMap<Integer, List<SampledTest>> years = new TreeMap<>();
  private final TreeMap<Integer, Integer> seen = new TreeMap<>();
  private final int[][] shown;
  private final int[] tests = new int[Kind.values().length];
  private final int[][] possible;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final AtomicInteger examples = new AtomicInteger();

  TestSample(Bank bank, SameItems same) {
    this.items = List.copyOf(bank.items().values());
    this.same = same;
    IntStream.range(0, items.size()).forEach(place -> places.put(items.get(place).id(), place));
    shown = new int[tests.length][items.size()];
    possible = new int[tests.length][items.size()];
  }

  /** The academic year of an instant, by the year in which it begins, on 1 September. */
  static int year(Instant at) {
    var day = at.atZone(Paris.ZONE).toLocalDate();
    boolean begun = day.getMonthValue() >= Month.SEPTEMBER.getValue();
    return begun ? day.getYear() : day.getYear() - 1;
  }

  void add(TakenTest test) {
    var same = held.computeIfAbsent(test.bank(), this::held);
    var answers = test.answers().stream().filter(answer -> isSame(answer.item(), same)).toList();
    count(test, answers, same);
    keep(year(test.endedAt()), answers);
  }

  private boolean[] held(String bank) {
    var found = new boolean[items.size()];
    for (int place = 0; place < found.length; place++) {
      found[place] = same.isSame(items.get(place), bank);
    }
    return found;
  }

  private boolean isSame(String item, boolean[] same) {
    var place = places.get(item);
    return place != null && same[place];
  }

  private void count(TakenTest test, List<Answer> answers, boolean[] same) {
    int kind = test.kind().ordinal();
    tests[kind]++;
    examples.addAndGet(test.example() ? 1 : 0);
    answers.forEach(answer -> shown[kind][places.getOrDefault(answer.item(), 0)]++);
    for (int place = 0; place < same.length; place++) {
      possible[kind][place] += same[place] ? 1 : 0;
    }
  }

  /**
   * As many of a year as there is room for; each later one takes the place of another by chance.
   */
  private void keep(int year, List<Answer> answers) {
    int before = seen.merge(year, 1, Integer::sum) - 1;
    var kept = years.computeIfAbsent(year, _ -> new ArrayList<>());
    if (kept.size() < MOST_A_YEAR) {
      kept.add(sampled(year, answers));
      return;
    }
    int place = random.nextInt(before + 1);
    if (place < MOST_A_YEAR) {
      kept.set(place, sampled(year, answers));
    }
  }

  private SampledTest sampled(int year, List<Answer> answers) {
    int size = answers.size();
    var test =
        new SampledTest(
            year,
            new int[size],
            new boolean[size],
            new boolean[size],
            new int[size],
            new float[size]);
    for (int i = 0; i < size; i++) {
      var answer = answers.get(i);
      test.items()[i] = places.getOrDefault(answer.item(), 0);
      test.right()[i] = answer.right();
      test.counts()[i] = answer.counts();
      test.chosen()[i] = chosen(answer.given(), items.get(test.items()[i]).task());
      test.seconds()[i] = answer.time().toMillis() / 1_000f;
    }
    return test;
  }

  private static int chosen(List<String> given, Task task) {
    if (given.isEmpty()) {
      return 1;
    }
    return options(task) == 0
        ? 0
        : given.stream()
            .mapToInt(option -> 1 << Integer.parseInt(option))
            .reduce(0, (a, b) -> a | b);
  }

  /** How many options there are to choose from; 0 where one does not choose. */
  static int options(Task task) {
    return switch (task) {
      case Task.Single single -> single.options().size();
      case Task.Multiple multiple -> multiple.options().size();
      case Task.HotSpot spot -> spot.labels().size();
      case Task.Matching _, Task.Ordering _, Task.ShortText _, Task.Numeric _ -> 0;
    };
  }

  List<Item> items() {
    return items;
  }

  /** The tests kept, by academic year, the earliest first. */
  Map<Integer, List<SampledTest>> years() {
    return years;
  }

  Shown shown(int place) {
    int diagnosis = Kind.DIAGNOSIS.ordinal();
    int certification = Kind.CERTIFICATION.ordinal();
    return new Shown(
        shown[diagnosis][place],
        possible[diagnosis][place],
        shown[certification][place],
        possible[certification][place]);
  }

  int diagnoses() {
    return tests[Kind.DIAGNOSIS.ordinal()];
  }

  int certifications() {
    return tests[Kind.CERTIFICATION.ordinal()];
  }

  int examples() {
    return examples.get();
  }
}
