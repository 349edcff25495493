package org.essor.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A random table over three numbers (or dates) that are compared with one another, and a grid of
 * points. The same seed gives the same table.
 *
 * <p>Differences are compared with whole numbers within whole bounds, and facts are halves of whole
 * numbers: on tenths there are then four distinct numbers between two halves, so that the grid
 * meets every order that three numbers, or two variants of a triple that differ in one, can be in.
 */
final class ComparedUnknowns {

  static final List<String> NAMES = List.of("a", "b", "c");
  private static final List<String> SIGNS = List.of("<", "<=", "=", ">", ">=");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** A comparison of a weighted sum, in grid steps, with zero. */
  private record Test(int[] factors, int constant, String sign) {

    boolean holds(int[] point, int step) {
      int sum = constant * step;
      for (int i = 0; i < factors.length; i++) {
        sum += factors[i] * point[i];
      }
      return switch (sign) {
        case "<" -> sum < 0;
        case "<=" -> sum <= 0;
        case "=" -> sum == 0;
        case ">" -> sum > 0;
        default -> sum >= 0;
      };
    }

    String text() {
      var left = new ArrayList<String>();
      for (int i = 0; i < factors.length; i++) {
        if (factors[i] != 0) {
          left.add(factors[i] + " * " + NAMES.get(i));
        }
      }
      left.add("" + constant);
      return String.join(" + ", left) + " " + sign + " 0";
    }
  }

  /** A rule: what each test must give; 0 where it does not matter. */
  private record Row(int[] cells, String output) {}

  private final Random random;
  private final boolean days;
  private final int step;
  private final int width;
  private final String policy;
  private final List<Test> tests = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private ComparedUnknowns(long seed, boolean days, List<String> policies) {
    this.random = new Random(seed);
    this.days = days;
    this.step = days ? 1 : 10;
    this.width = days ? 3 : 2;
    this.policy = policies.get(random.nextInt(policies.size()));
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      tests.add(difference());
    }
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      var cells = IntStream.range(0, tests.size()).map(_ -> random.nextInt(3) - 1).toArray();
      rows.add(new Row(cells, "r" + (random.nextInt(5) == 0 ? 1 : i + 1)));
    }
  }

  static ComparedUnknowns numbers(long seed) {
    return new ComparedUnknowns(seed, false, List.of("U", "F", "F", "C", "R"));
  }

  static ComparedUnknowns days(long seed) {
    return new ComparedUnknowns(seed, true, List.of("U", "F", "C", "R"));
  }

  private Test difference() {
    var factors = new int[3];
    int plus = random.nextInt(3);
    factors[plus] = 1;
    if (days || random.nextInt(4) > 0) {
      factors[(plus + 1 + random.nextInt(2)) % 3] = -1;
    }
    boolean single = IntStream.of(factors).sum() != 0;
    int constant = days ? 0 : single ? -1 : random.nextInt(3) - 1;
    return new Test(factors, constant, SIGNS.get(random.nextInt(SIGNS.size())));
  }

  String dmn() {
    var drawing = new StringBuilder(policy);
    tests.forEach(test -> drawing.append(" | ").append(days ? dates(test) : test.text()));
    drawing.append(" || \n");
    for (int i = 0; i < rows.size(); i++) {
      drawing.append(i + 1);
      for (int cell : rows.get(i).cells) {
        drawing.append(" | ").append(cell == 0 ? "-" : "" + (cell > 0));
      }
      drawing.append(" || \"").append(rows.get(i).output).append("\"\n");
    }
    var model = ADmnModel.named("compared");
    model.type(
        "bounded",
        days ? "date" : "number",
        days ? "[%s..%s]".formatted(date(0), date(width)) : "[0..%d]".formatted(width));
    NAMES.forEach(name -> model.input(name, "bounded"));
    return model.table("d", "", drawing.toString()).xml();
  }

  private static String dates(Test test) {
    int[] factors = test.factors;
    int plus = IntStream.range(0, 3).filter(i -> factors[i] > 0).findFirst().orElseThrow();
    int minus = IntStream.range(0, 3).filter(i -> factors[i] < 0).findFirst().orElseThrow();
    return "%s %s %s".formatted(NAMES.get(plus), test.sign, NAMES.get(minus));
  }

  private static String date(int day) {
    return "date(\"" + FIRST.plusDays(day) + "\")";
  }

  Value value(int at) {
    return days ? Value.of(FIRST.plusDays(at)) : Value.of(BigDecimal.valueOf(at).movePointLeft(1));
  }

  int someStep() {
    return random.nextInt(width * step + 1);
  }

  /** A value on which a fact may stand, in grid steps. */
  int someFact() {
    int between = days ? 1 : step / 2;
    return between * random.nextInt(width * step / between + 1);
  }

  /** Some facts, as grid steps by name. */
  Map<String, Integer> someFacts() {
    var facts = new LinkedHashMap<String, Integer>();
    NAMES.forEach(name -> {
      if (random.nextInt(3) == 0) {
        facts.put(name, someFact());
      }
    });
    return facts;
  }

  Facts facts(Map<String, Integer> steps) {
    var values = new LinkedHashMap<String, Value>();
    steps.forEach((name, at) -> values.put(name, value(at)));
    return Facts.of(values);
  }

  /** All points of the grid with these facts. */
  List<int[]> points(Map<String, Integer> facts) {
    var points = new ArrayList<int[]>();
    int most = width * step;
    for (int code = 0; code < (most + 1) * (most + 1) * (most + 1); code++) {
      var point =
          new int[] {
            code / (most + 1) / (most + 1), code / (most + 1) % (most + 1), code % (most + 1)
          };
      if (IntStream.range(0, 3)
          .allMatch(i -> facts.getOrDefault(NAMES.get(i), point[i]) == point[i])) {
        points.add(point);
      }
    }
    return points;
  }

  /** The numbers of the rules that match a point. */
  List<Integer> matching(int[] point) {
    var truths = tests.stream().map(test -> test.holds(point, step)).toList();
    return IntStream.range(0, rows.size())
        .filter(row ->
            IntStream.range(0, tests.size())
                .allMatch(i ->
                    rows.get(row).cells[i] == 0 || truths.get(i) == (rows.get(row).cells[i] > 0)))
        .map(row -> row + 1)
        .boxed()
        .toList();
  }

  List<Integer> firing(int[] point) {
    var matching = matching(point);
    return policy.equals("F") && !matching.isEmpty() ? matching.subList(0, 1) : matching;
  }

  int rules() {
    return rows.size();
  }

  /** Whether the outcome is a list. */
  boolean lists() {
    return policy.equals("C") || policy.equals("R");
  }

  boolean isOrdered() {
    return policy.equals("R");
  }

  /** What the standard says the table gives at a point. */
  Value outcome(int[] point) {
    var outputs =
        matching(point).stream().map(rule -> Value.of(rows.get(rule - 1).output)).toList();
    return switch (policy) {
      case "U" -> outputs.size() == 1 ? outputs.getFirst() : Value.NOTHING;
      case "F" -> outputs.isEmpty() ? Value.NOTHING : outputs.getFirst();
      case "R" -> outputs.isEmpty() ? Value.NOTHING : new Value.Many(outputs);
      default ->
          new Value.Many(
              outputs.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList());
    };
  }

  Set<Value> outcomes(Map<String, Integer> facts) {
    var outcomes = new LinkedHashSet<Value>();
    points(facts).forEach(point -> outcomes.add(outcome(point)));
    return outcomes;
  }

  /** The inputs that alone can change the outcome. */
  Set<String> relevant(Map<String, Integer> facts) {
    var relevant = new LinkedHashSet<String>();
    for (int i = 0; i < 3; i++) {
      int input = i;
      var seen = new LinkedHashMap<List<Integer>, Value>();
      Predicate<int[]> differs =
          point -> {
            var others = new ArrayList<>(IntStream.of(point).boxed().toList());
            others.set(input, -1);
            var before = seen.putIfAbsent(others, outcome(point));
            return before != null && !before.equals(outcome(point));
          };
      if (!facts.containsKey(NAMES.get(i)) && points(facts).stream().anyMatch(differs)) {
        relevant.add(NAMES.get(i));
      }
    }
    return relevant;
  }

  @Override
  public String toString() {
    return dmn();
  }
}
