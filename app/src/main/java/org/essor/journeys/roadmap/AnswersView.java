package org.essor.journeys.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Project;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Option;
import org.essor.journeys.Question.Scope;
import org.essor.journeys.Values;
import org.essor.platform.Texts;

/**
 * The answers of a visitor in his own words, in the order of the questions.
 *
 * @param lines one line a question and module
 */
public record AnswersView(List<Line> lines) {

  public AnswersView {
    lines = List.copyOf(lines);
  }

  /** A question, with the module it is about where the product has several, and the answer. */
  public record Line(String question, String answer) {}

  /** Tells the answers in the language of the texts. */
  public static AnswersView of(Project project, Texts texts) {
    var questions = project.edition().regulation().questions().values();
    return new AnswersView(
        questions.stream().flatMap(question -> lines(question, project, texts)).toList());
  }

  private static Stream<Line> lines(Question question, Project project, Texts texts) {
    var title = question.title().in(texts.language());
    if (question.scope() == Scope.PROJECT || !project.answers().hasSeveralModules()) {
      return line(title, question, project.modules().getFirst().facts(), texts);
    }
    return project.modules().stream()
        .flatMap(module -> line(title + " – " + module.name(), question, module.facts(), texts));
  }

  private static Stream<Line> line(String title, Question question, Facts facts, Texts texts) {
    var inputs = question.inputs();
    if (inputs.stream().anyMatch(facts.declined()::contains)) {
      return Stream.of(new Line(title, texts.get("roadmap.answers.declined")));
    }
    return inputs.stream().noneMatch(facts.known()::containsKey)
        ? Stream.empty()
        : Stream.of(new Line(title, answer(question, facts, texts)));
  }

  private static String answer(Question question, Facts facts, Texts texts) {
    if (question.type() == Question.Type.SEVERAL) {
      var ticked =
          question.options().stream()
              .filter(option -> facts.find(option.value()).filter(Value.TRUE::equals).isPresent())
              .map(option -> option.label().in(texts.language()))
              .collect(Collectors.joining(", "));
      return ticked.isEmpty() ? texts.get("roadmap.answers.none-ticked") : ticked;
    }
    var value = facts.find(question.id()).orElse(Value.NOTHING);
    return single(question, value, texts);
  }

  private static String single(Question question, Value value, Texts texts) {
    var word = Values.word(value);
    var labels = new ArrayList<String>();
    for (Option option : question.options()) {
      if (option.value().equals(word)) {
        labels.add(option.label().in(texts.language()));
      }
    }
    return switch (value) {
      case Value _ when !labels.isEmpty() -> labels.getFirst();
      case Value.Bool(var yes) -> texts.get(yes ? "roadmap.answers.yes" : "roadmap.answers.no");
      case Value.Day(var day) -> texts.date(day);
      default ->
          word
              + question
                  .range()
                  .map(range -> " " + range.unit().in(texts.language()))
                  .orElse("")
                  .stripTrailing();
    };
  }
}
