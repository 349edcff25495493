package org.essor.journeys;

import org.essor.decision.Value;
import org.essor.journeys.Question.Option;
import org.essor.journeys.Question.Type;
import org.essor.platform.Texts;

/** Says facts in the words of an edition and the language of a reader. */
public record FactText(Edition edition, Texts texts) {

  /** What an input asks: the question, and for a box to tick also its label. */
  public String asked(String input) {
    var question = edition.regulation().askedBy().get(input);
    if (question == null) {
      return input;
    }
    return question.type() == Type.SEVERAL
        ? texts.get("journeys.fact.box", of(question.title()), of(option(question, input).label()))
        : of(question.title());
  }

  private static Option option(Question question, String input) {
    return question.options().stream()
        .filter(option -> option.value().equals(input))
        .findFirst()
        .orElseThrow();
  }

  private String of(Text text) {
    return text.in(texts.language());
  }

  /** The label of an answer: of its option, or the value itself with its unit. */
  public String answer(String input, Value value) {
    var question = edition.regulation().askedBy().get(input);
    return question == null ? Values.word(value) : answer(question, value);
  }

  private String answer(Question question, Value value) {
    if (question.type() == Type.SEVERAL) {
      return texts.get(value.equals(Value.TRUE) ? "journeys.yes" : "journeys.no");
    }
    return question.options().stream()
        .filter(option -> option.value().equals(Values.word(value)))
        .findFirst()
        .map(option -> of(option.label()))
        .orElseGet(() -> plain(question, value));
  }

  private String plain(Question question, Value value) {
    if (value instanceof Value.Day(var day)) {
      return texts.date(day);
    }
    var unit = question.range().map(range -> of(range.unit())).orElse("");
    return (Values.word(value) + " " + unit).strip();
  }
}
