package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * On every file of the folder {@code regulation}, taken alone, our answers to complete facts are
 * those of Apache KIE. Decisions of other files are inputs here, given like any other.
 */
class RegulationAgreesWithKieTests {

  private static final Path REGULATION = Path.of("..", "regulation");
  private static final int CASES = 2_000;
  private static final int EXPLAINED_CASES = 50;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

  @TestFactory
  Stream<DynamicTest> completeFactsGiveTheValuesOfKie() throws IOException {
    try (var files = Files.walk(REGULATION)) {
      return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.toString(), () -> agrees(file)));
    }
  }

  private static void agrees(Path file) {
    var dmn = text(file);
    var ours = DecisionModels.load(List.of(new DmnFile(file.toString(), dmn)));
    var kie = KieOracle.of(dmn);
    var points = points(ours);
    var random = new Random(dmn.length());
    for (int i = 0; i < CASES; i++) {
      var facts = new LinkedHashMap<String, Value>();
      points.forEach(
          (input, values) -> facts.put(input, values.get(random.nextInt(values.size()))));
      assertThat(ours.evaluate(Facts.of(facts)).settled())
          .as("%s, facts %s", file, facts)
          .isEqualTo(kie.evaluate(facts));
      if (i < EXPLAINED_CASES) {
        isTheSameInAWorkSpace(ours, Facts.of(facts));
      }
    }
  }

  /** Complete facts are read along one path a decision; named decisions as partial facts are. */
  private static void isTheSameInAWorkSpace(DecisionModel model, Facts facts) {
    var names = model.decisions().stream().map(Decision::name).toList();
    var direct = model.evaluate(facts).results();
    assertThat(direct).isEqualTo(model.evaluate(facts, names).results());
    assertThat(direct.sequencedKeySet()).containsExactlyElementsOf(names);
  }

  /** The values worth trying: the allowed ones, else the constants the file compares with. */
  private static Map<String, List<Value>> points(DecisionModel model) {
    var points = new LinkedHashMap<String, List<Value>>();
    for (var input : model.inputs()) {
      points.put(
          input.name(),
          switch (input.type()) {
            case BOOLEAN -> List.of(Value.TRUE, Value.FALSE);
            case NUMBER -> numbers(input, model);
            case DATE -> days(input, model);
            case STRING, ANY -> texts(input, model);
          });
    }
    return points;
  }

  private static List<Value> texts(Input input, DecisionModel model) {
    if (!input.allowed().isEmpty()) {
      return input.allowed();
    }
    var values = new ArrayList<Value>(List.of(Value.of("elsewhere")));
    matches(STRING, input, model).map(quoted -> Value.of(unquoted(quoted))).forEach(values::add);
    return values;
  }

  private static String unquoted(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }

  private static List<Value> numbers(Input input, DecisionModel model) {
    if (!input.allowed().isEmpty()) {
      return input.allowed();
    }
    var interval = matches(NUMBER, input.bounds()).map(BigDecimal::new).toList();
    return Stream.concat(
            Stream.of(BigDecimal.ZERO), matches(NUMBER, input, model).map(BigDecimal::new))
        .flatMap(number ->
            Stream.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE)))
        .filter(number ->
            interval.size() < 2
                || (number.compareTo(interval.getFirst()) >= 0
                    && number.compareTo(interval.getLast()) <= 0))
        .distinct()
        .map(Value::of)
        .toList();
  }

  private static List<Value> days(Input input, DecisionModel model) {
    return Stream.concat(
            Stream.of(LocalDate.of(2026, 11, 21)),
            matches(DATE, input, model).map(LocalDate::parse))
        .flatMap(day -> Stream.of(day, day.plusDays(1), day.minusDays(1)))
        .filter(day -> isWithin(day, input.bounds()))
        .distinct()
        .map(Value::of)
        .toList();
  }

  /** Whether a day is one of an interval, or not before a first one ({@code >= date("…")}). */
  private static boolean isWithin(LocalDate day, String bounds) {
    var ends = matches(DATE, bounds).map(LocalDate::parse).toList();
    return switch (ends.size()) {
      case 0 -> true;
      case 1 -> !day.isBefore(ends.getFirst());
      default -> !day.isBefore(ends.getFirst()) && !day.isAfter(ends.getLast());
    };
  }

  private static Stream<String> matches(Pattern pattern, Input input, DecisionModel model) {
    var cells =
        model.decisions().stream()
            .filter(decision -> decision.requires().contains(input.name()))
            .flatMap(decision -> decision.rules().stream())
            .flatMap(rule -> rule.conditions().stream());
    return Stream.concat(Stream.of(input.bounds()), cells).flatMap(text -> matches(pattern, text));
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
