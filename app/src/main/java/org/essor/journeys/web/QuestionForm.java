package org.essor.journeys.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.essor.decision.Facts;
import org.essor.decision.Input;
import org.essor.decision.Value;
import org.essor.journeys.Edition;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Range;
import org.essor.journeys.Question.Type;
import org.essor.journeys.Values;
import org.essor.journeys.internal.Guide;
import org.essor.platform.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What was sent in answer to a question.
 *
 * @param answer the values chosen or typed
 * @param shown the boxes that were on the page, for a question with several
 */
record QuestionForm(List<String> answer, List<String> shown) {

  static final String UNKNOWN = "unknown";
  static final String NONE = "none";
  private static final int LONGEST = 40;

  /** What is wrong, in the reader's words; empty where the answer can be taken. */
  Optional<String> findError(Question question, Edition edition, Texts texts) {
    return switch (question.type()) {
      case SEVERAL -> findErrorInBoxes(question, texts);
      case YES_NO, CHOICE -> findErrorInChoice(question, texts);
      case NUMBER -> isUnknown() ? Optional.empty() : findErrorInNumber(question, edition, texts);
      case DATE ->
          isUnknown() || value(question, edition).isPresent()
              ? Optional.empty()
              : Optional.of(date(edition.inputs().get(question.id()), texts));
    };
  }

  private static String date(@Nullable Input input, Texts texts) {
    return Optional.ofNullable(input)
        .flatMap(Values::findFirstDay)
        .map(first -> texts.get("journeys.error.date.from", texts.date(first)))
        .orElseGet(() -> texts.get("journeys.error.date"));
  }

  private Optional<String> findErrorInChoice(Question question, Texts texts) {
    var offered =
        isUnknown()
            || (answer.size() == 1
                && question.options().stream()
                    .anyMatch(option -> option.value().equals(answer.getFirst())));
    return offered ? Optional.empty() : Optional.of(texts.get("journeys.error.choice"));
  }

  private Optional<String> findErrorInBoxes(Question question, Texts texts) {
    var known = question.inputs();
    if (answer.isEmpty() || !answer.stream().allMatch(box -> isBox(box, known))) {
      return Optional.of(texts.get("journeys.error.several"));
    }
    return answer.size() > 1 && (answer.contains(NONE) || answer.contains(UNKNOWN))
        ? Optional.of(texts.get("journeys.error.exclusive"))
        : Optional.empty();
  }

  private static boolean isBox(String box, List<String> known) {
    return box.equals(NONE) || box.equals(UNKNOWN) || known.contains(box);
  }

  private Optional<String> findErrorInNumber(Question question, Edition edition, Texts texts) {
    var range = question.range().orElseThrow();
    var fits = value(question, edition).filter(value -> isWithin(value, range));
    return fits.isPresent()
        ? Optional.empty()
        : Optional.of(
            texts.get(
                range.decimals() ? "journeys.error.number" : "journeys.error.whole",
                range.min().toPlainString(),
                range.max().toPlainString()));
  }

  private static boolean isWithin(Value value, Range range) {
    return value instanceof Value.Num(var number) && range.holds(number);
  }

  private boolean isUnknown() {
    return answer.equals(List.of(UNKNOWN));
  }

  /** What was typed, for a number or date; never longer than one could mean. */
  String typed() {
    var text = answer.isEmpty() ? "" : answer.getLast();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private Optional<Value> value(Question question, Edition edition) {
    var input = edition.inputs().get(question.id());
    return answer.size() == 1 ? parse(input, answer.getFirst().strip()) : Optional.empty();
  }

  private static Optional<Value> parse(@Nullable Input input, String text) {
    var decimal = input != null && input.type() == Input.Type.NUMBER;
    return input == null || text.length() > LONGEST
        ? Optional.empty()
        : Values.parse(input, decimal ? text.replace(',', '.') : text)
            .filter(value -> Values.isAllowed(input, value));
  }

  /** The change of facts that this answer is; only where {@link #findError} found nothing. */
  UnaryOperator<Facts> change(Question question, Edition edition) {
    if (isUnknown()) {
      var asked = question.type() == Type.SEVERAL ? boxes(question) : question.inputs();
      return facts -> withUnknown(facts, asked);
    }
    return question.type() == Type.SEVERAL
        ? facts -> withBoxes(facts, question)
        : facts -> facts.with(question.id(), value(question, edition).orElseThrow());
  }

  private static Facts withUnknown(Facts facts, List<String> inputs) {
    var changed = facts;
    for (String input : inputs) {
      changed = changed.withUnknown(input);
    }
    return changed;
  }

  private Facts withBoxes(Facts facts, Question question) {
    var changed = facts;
    for (String box : boxes(question)) {
      changed = changed.with(box, Value.of(answer.contains(box)));
    }
    return changed;
  }

  /** The boxes that were on the page, and any ticked one. */
  private List<String> boxes(Question question) {
    var boxes =
        question.inputs().stream()
            .filter(input -> shown.contains(input) || answer.contains(input))
            .toList();
    return boxes.isEmpty() ? question.inputs() : boxes;
  }

  /** The answers that a page with these facts shows as chosen. */
  static List<String> chosen(Question question, Facts facts) {
    if (!Guide.isAnswered(question, facts)) {
      return List.of();
    }
    var inputs = question.inputs();
    if (inputs.stream().anyMatch(facts.declined()::contains)
        && inputs.stream().noneMatch(facts.known()::containsKey)) {
      return List.of(UNKNOWN);
    }
    if (question.type() != Type.SEVERAL) {
      return facts.find(question.id()).map(Values::word).stream().toList();
    }
    var ticked =
        inputs.stream().filter(input -> Value.TRUE.equals(facts.known().get(input))).toList();
    var answered = inputs.stream().anyMatch(facts.known()::containsKey);
    return answered && ticked.isEmpty() ? List.of(NONE) : ticked;
  }

  static QuestionForm of(Map<String, String[]> parameters) {
    return new QuestionForm(
        List.of(parameters.getOrDefault(QuestionPage.FIELD, new String[0])),
        List.of(parameters.getOrDefault("shown", new String[0])));
  }
}
