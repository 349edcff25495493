package org.essor.applications.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.applications.Applicant;
import org.essor.applications.Submission;
import org.essor.applications.Submissions.Handed;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.calls.fill.AnswerWords;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Day;
import org.essor.calls.form.Field;
import org.essor.platform.Texts;

/**
 * The applications of a call as a table: what every call has, then a column for each question that
 * its lead answers, those of the newest form first.
 */
final class ExportTable {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "round",
          "state",
          "reason",
          "title",
          "organisation",
          "siret",
          "postcode",
          "partners",
          "requested",
          "deposited");

  private static final int CENT_PLACES = 2;

  private final Texts texts;
  private final List<Field> fields;

  private ExportTable(Texts texts, List<Field> fields) {
    this.texts = texts;
    this.fields = fields;
  }

  static ExportTable of(Calls calls, Call call, Texts texts) {
    var fields = new LinkedHashMap<String, Field>();
    IntStream.rangeClosed(1, call.revision())
        .map(i -> call.revision() + 1 - i)
        .forEach(number ->
            calls
                .getRevision(call.id(), number)
                .form()
                .fields()
                .forEach(field -> fields.putIfAbsent(field.id(), field)));
    return new ExportTable(texts, List.copyOf(fields.values()));
  }

  List<String> columns() {
    var columns = new ArrayList<String>();
    COLUMNS.forEach(name -> columns.add(texts.get("applications.export." + name)));
    fields.forEach(field -> columns.add(field.label().inOrOther(texts.language())));
    return columns;
  }

  /** The cells of an application, as {@link org.essor.platform.OdsWriter#row} takes them. */
  List<Object> row(Handed handed) {
    var cells = new ArrayList<Object>(known(handed.submission()));
    Map<String, AnswerValue> answers = handed.content().parts().getFirst().answers();
    for (var field : fields) {
      cells.add(cell(field, answers.getOrDefault(field.id(), AnswerValue.NONE)));
    }
    return cells;
  }

  private List<Object> known(Submission submission) {
    var lead = submission.lead();
    return List.of(
        submission.number(),
        BigDecimal.valueOf(submission.round()),
        Handlers.state(submission.state(), texts),
        submission.state().findReason().orElse(""),
        submission.title(),
        lead.organisation(),
        lead.siret().orElse(""),
        lead.postcode().orElse(""),
        submission.applicants().stream()
            .skip(1)
            .map(Applicant::organisation)
            .collect(Collectors.joining(" | ")),
        submission
            .requested()
            .<Object>map(aid -> BigDecimal.valueOf(aid.cents(), CENT_PLACES))
            .orElse(""),
        submission.depositedAt());
  }

  private Object cell(Field field, AnswerValue answer) {
    return switch (answer) {
      case AnswerValue.Num(var number) -> number;
      case AnswerValue.Words(var day) when field.type() instanceof Day && !day.isEmpty() ->
          LocalDate.parse(day);
      default -> String.join(" | ", new AnswerWords(texts).lines(field, answer));
    };
  }

  /** A cell as text. */
  static String text(Object cell) {
    return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
  }
}
