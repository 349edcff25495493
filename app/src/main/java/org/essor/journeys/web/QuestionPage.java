package org.essor.journeys.web;

import java.util.List;
import java.util.Map;
import org.essor.journeys.Question.Type;
import org.essor.journeys.web.View.Cite;
import org.essor.journeys.web.View.Line;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param help the sentence under the question, with the name of the module where there are several
 * @param choices the rows to choose from; empty for numbers and dates
 * @param typed what was typed or is kept, for numbers and dates
 * @param shown the inputs of the boxes shown, which an empty box gives the value no
 * @param back the address of the question before, empty for the first
 */
public record QuestionPage(
    String action,
    List<Crumb> breadcrumb,
    Progress progress,
    String title,
    String help,
    String example,
    String why,
    List<Cite> sources,
    Type type,
    List<Choice> choices,
    String typed,
    String unit,
    List<String> shown,
    String back,
    Map<String, String> errors,
    Aside aside) {

  /** The name of the field, and the anchor of its error. */
  public static final String FIELD = "answer";

  /** How far one is: in words, and as a bar. */
  public record Progress(String text, int done, int total) {}

  /** What is settled so far, what is still open, and when the answers were kept. */
  public record Aside(List<Line> settled, List<Line> open, String more, String saved) {}

  public @Nullable String error() {
    return errors.get(FIELD);
  }

  /** The same page after an answer that cannot be taken: what was chosen or typed stands. */
  QuestionPage with(QuestionForm form, String error) {
    return new QuestionPage(
        action,
        breadcrumb,
        progress,
        title,
        help,
        example,
        why,
        sources,
        type,
        choices.stream().map(choice -> chosenIn(form, choice)).toList(),
        form.typed(),
        unit,
        shown,
        back,
        Map.of(FIELD, error),
        aside);
  }

  /** The same page, with when the answers were kept. */
  QuestionPage saved(String saved) {
    return new QuestionPage(
        action,
        breadcrumb,
        progress,
        title,
        help,
        example,
        why,
        sources,
        type,
        choices,
        typed,
        unit,
        shown,
        back,
        errors,
        new Aside(aside.settled(), aside.open(), aside.more(), saved));
  }

  private static Choice chosenIn(QuestionForm form, Choice choice) {
    return new Choice(
        choice.value(), choice.label(), choice.hint(), form.answer().contains(choice.value()));
  }
}
