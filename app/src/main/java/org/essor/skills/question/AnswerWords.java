package org.essor.skills.question;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.skills.Task;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Multiple;
import org.essor.skills.Task.Numeric;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.ShortText;
import org.essor.skills.Task.Single;

/** Says an answer in words, one line a part. */
public record AnswerWords(Texts texts) {

  /** An answer as {@link Task} describes it; no line for "I don't know". */
  public List<String> of(Task task, List<String> answer) {
    return switch (task) {
      case Single single -> chosen(single.options(), answer);
      case Multiple multiple -> chosen(multiple.options(), answer);
      case HotSpot spot -> chosen(spot.labels(), answer);
      case Ordering ordering -> ordered(ordering, answer);
      case Matching matching -> paired(matching, answer);
      case ShortText _ -> answer;
      case Numeric number -> answer.stream().map(value -> written(value, number.unit())).toList();
    };
  }

  /** The right answer, in the reader's language. */
  public List<String> right(Task task) {
    return task instanceof ShortText text
        ? List.of(
            (texts.language() == Language.FR ? text.frenchAccepted() : text.englishAccepted())
                .getFirst())
        : of(task, task.rightAnswer());
  }

  private String said(Text text) {
    return text.in(texts.language());
  }

  private String option(List<Text> options, String number) {
    return said(options.get(Integer.parseInt(number) - 1));
  }

  private List<String> chosen(List<Text> options, List<String> answer) {
    return answer.stream().map(number -> option(options, number)).toList();
  }

  private List<String> ordered(Ordering ordering, List<String> answer) {
    return IntStream.range(0, answer.size())
        .mapToObj(i -> (i + 1) + ". " + option(ordering.options(), answer.get(i)))
        .toList();
  }

  private List<String> paired(Matching matching, List<String> answer) {
    return IntStream.range(0, answer.size())
        .mapToObj(
            i -> said(matching.left().get(i)) + " → " + option(matching.right(), answer.get(i)))
        .toList();
  }

  private String written(String value, Text unit) {
    var format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(6);
    return (format.format(new BigDecimal(value)) + " " + said(unit)).strip();
  }
}
