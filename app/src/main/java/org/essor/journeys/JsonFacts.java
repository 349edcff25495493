package org.essor.journeys;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.essor.decision.Facts;
import org.essor.decision.Input;
import org.essor.decision.Value;
import org.essor.journeys.ApiProblem.FieldProblem;
import org.essor.journeys.Question.Range;
import org.essor.platform.Texts;
import tools.jackson.databind.JsonNode;

/**
 * Reads facts that a program tells, by the names of inputs; {@code null} is "I don't know".
 *
 * @param problems where what is wrong is collected, each field by itself
 */
public record JsonFacts(Edition edition, Texts texts, List<FieldProblem> problems) {

  private static final BigDecimal FEW = BigDecimal.valueOf(20);

  /**
   * Reads the property {@code facts} of an object; none where it is missing.
   *
   * @param pointer JSON pointer of the object
   */
  public Facts read(JsonNode owner, String pointer) {
    var given = owner.path("facts");
    if (!given.isObject() && !given.isMissingNode()) {
      add(pointer + "/facts", texts.get("journeys.api.facts"), List.of());
    }
    var facts = Facts.none();
    for (Map.Entry<String, JsonNode> fact : given.properties()) {
      facts = with(facts, fact, pointer + "/facts/" + escape(fact.getKey()));
    }
    return facts;
  }

  /** Notes each property of an object that is none of those known. */
  public void refuseUnknown(JsonNode body, Set<String> fields) {
    body.propertyNames().stream()
        .filter(name -> !fields.contains(name))
        .forEach(name ->
            add(
                "/" + escape(name),
                texts.get("journeys.api.unknown-field", name),
                fields.stream().sorted().toList()));
  }

  /** Notes what is wrong with a field. */
  public void add(String pointer, String message, List<?> allowed) {
    problems.add(new FieldProblem(pointer, message, List.copyOf(allowed)));
  }

  private Facts with(Facts facts, Map.Entry<String, JsonNode> fact, String pointer) {
    var name = fact.getKey();
    var input = edition.inputs().get(name);
    if (input == null) {
      add(
          pointer,
          texts.get("journeys.api.unknown-fact", name),
          edition.inputs().keySet().stream().sorted().toList());
      return facts;
    }
    if (fact.getValue().isNull()) {
      return facts.withUnknown(name);
    }
    var value = value(input, fact.getValue());
    if (value.isEmpty()) {
      add(pointer, expected(input), allowed(input));
    }
    return value.map(known -> facts.with(name, known)).orElse(facts);
  }

  private Optional<Value> value(Input input, JsonNode given) {
    Optional<Value> value =
        switch (input.type()) {
          case BOOLEAN ->
              given.isBoolean() ? Optional.of(Value.of(given.asBoolean())) : Optional.empty();
          case NUMBER ->
              given.isNumber()
                  ? given.decimalValueOpt().filter(Values::isWritable).map(Value::of)
                  : Optional.empty();
          case STRING, DATE, ANY ->
              given.isString() ? Values.parse(input, given.asString()) : Optional.empty();
        };
    return value.filter(known -> Values.isAllowed(input, known) && isAnswer(input, known));
  }

  /** Whether the page that asks for a number takes it: whole, or between its two ends. */
  private boolean isAnswer(Input input, Value value) {
    return !(value instanceof Value.Num(var number))
        || findRange(input).filter(range -> !range.holds(number)).isEmpty();
  }

  private Optional<Range> findRange(Input input) {
    return Optional.ofNullable(edition.regulation().askedBy().get(input.name()))
        .flatMap(Question::range);
  }

  private String expected(Input input) {
    return switch (input.type()) {
      case BOOLEAN -> texts.get("journeys.api.boolean", input.name());
      case NUMBER ->
          findRange(input)
              .map(range -> number(input, range))
              .orElseGet(() -> texts.get("journeys.api.number", input.name(), input.bounds()));
      case DATE ->
          Values.findFirstDay(input)
              .map(first -> texts.get("journeys.api.date-from", input.name(), first.toString()))
              .orElseGet(() -> texts.get("journeys.api.date-fact", input.name()));
      case STRING, ANY -> texts.get("journeys.api.one-of", input.name());
    };
  }

  private String number(Input input, Range range) {
    return texts.get(
        range.decimals() ? "journeys.api.decimal" : "journeys.api.whole",
        input.name(),
        range.min().toPlainString(),
        range.max().toPlainString());
  }

  private List<?> allowed(Input input) {
    return switch (input.type()) {
      case BOOLEAN -> List.of(true, false);
      case NUMBER -> findRange(input).map(JsonFacts::wholeNumbers).orElseGet(() -> values(input));
      case STRING, DATE, ANY -> values(input);
    };
  }

  private static List<?> values(Input input) {
    return input.allowed().stream().map(JsonFacts::json).toList();
  }

  /** The whole numbers of a range where these are few, such as 1 to 9. */
  private static List<?> wholeNumbers(Range range) {
    var few = range.max().subtract(range.min()).compareTo(FEW) < 0 && !range.decimals();
    return few
        ? IntStream.rangeClosed(range.min().intValueExact(), range.max().intValueExact())
            .boxed()
            .toList()
        : List.of();
  }

  private static Object json(Value value) {
    return value instanceof Value.Num(var number) ? number : Values.word(value);
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
