package org.essor.journeys.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.essor.journeys.Question.Type;
import org.essor.journeys.web.View.Cite;
import org.essor.journeys.web.View.Line;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param choices the rows to choose from; empty for numbers and dates
 * @param typed what was typed or is kept, for numbers and dates
 * @param saved when the answers were kept, in words
 */
public record QuestionPage(
    Asked asked, List<Choice> choices, String typed, Map<String, String> errors, String saved) {

  /** The name of the field, and the anchor of its error. */
  public static final String FIELD = "answer";

  /**
   * What the page says whatever is chosen.
   *
   * @param words names what the texts of the question say to everyone, whatever he answered
   * @param fresh true where the rows to choose from are those of everyone who has not yet answered
   * @param help the sentence under the question, with the name of the module where there are
   *     several
   * @param given what is answered so far, in words; empty where nothing is
   * @param shown the inputs of the boxes shown, which an empty box gives the value no
   * @param back the address of the question before, empty for the first
   */
  public record Asked(
      String action,
      String words,
      boolean fresh,
      List<Crumb> breadcrumb,
      Progress progress,
      String title,
      String help,
      String example,
      String why,
      Supplier<List<Cite>> sources,
      Type type,
      String unit,
      String given,
      List<String> shown,
      String back,
      Aside aside) {}

  /** How far one is: in words, and as a bar. */
  public record Progress(String text, int done, int total) {}

  /** What is settled so far, and what is still open. */
  public record Aside(List<Line> settled, List<Line> open, String more) {}

  /** Names the rows to choose from, where others are shown the same; empty where not. */
  public String rows() {
    return asked.fresh() && errors.isEmpty() ? "rows " + asked.words() : "";
  }

  public @Nullable String error() {
    return errors.get(FIELD);
  }

  /** The same page after an answer that cannot be taken: what was chosen or typed stands. */
  QuestionPage with(QuestionForm form, String error) {
    var chosen = choices.stream().map(choice -> chosenIn(form, choice)).toList();
    return new QuestionPage(asked, chosen, form.typed(), Map.of(FIELD, error), saved);
  }

  private static Choice chosenIn(QuestionForm form, Choice choice) {
    return new Choice(
        choice.value(), choice.label(), choice.hint(), form.answer().contains(choice.value()));
  }
}
