package org.essor.experts.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.essor.applications.SubmittedContent;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.AnswerValue.Words;
import org.essor.calls.form.Choice;
import org.essor.calls.form.Field;
import org.essor.calls.form.LongText;
import org.essor.calls.form.MultipleChoice;
import org.essor.calls.form.Option;
import org.essor.calls.form.Repeating;
import org.essor.calls.form.ShortText;
import org.essor.calls.form.WorkPlan;
import org.essor.platform.Language;

/** What an application says of its project: its texts, and the options that it chose. */
final class ProjectText {

  private ProjectText() {}

  static String of(String title, SubmittedContent content) {
    var texts = new ArrayList<String>(List.of(title));
    for (var part : content.parts()) {
      content
          .form()
          .fields()
          .flatMap(field -> texts(field, part.answers().getOrDefault(field.id(), AnswerValue.NONE)))
          .forEach(texts::add);
    }
    return String.join("\n", texts);
  }

  private static Stream<String> texts(Field field, AnswerValue answer) {
    return switch (field.type()) {
      case ShortText _, LongText _, Repeating _, WorkPlan _ -> words(answer);
      case Choice(var options) -> labels(options, answer);
      case MultipleChoice multiple -> labels(multiple.options(), answer);
      default -> Stream.of();
    };
  }

  private static Stream<String> words(AnswerValue answer) {
    return switch (answer) {
      case Words(var text) -> Stream.of(text);
      case Many(var items) -> items.stream().flatMap(ProjectText::words);
      case Group(var parts) -> parts.values().stream().flatMap(ProjectText::words);
      default -> Stream.of();
    };
  }

  private static Stream<String> labels(List<Option> options, AnswerValue answer) {
    var chosen = words(answer).toList();
    return options.stream()
        .filter(option -> chosen.contains(option.value()))
        .map(option -> option.label().inOrOther(Language.FR));
  }
}
