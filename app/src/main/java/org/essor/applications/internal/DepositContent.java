package org.essor.applications.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.essor.applications.AnswerSheets;
import org.essor.applications.Application;
import org.essor.applications.ApplicationPart;
import org.essor.applications.Deposit;
import org.essor.applications.KeptAnswer;
import org.essor.applications.SubmittedContent;
import org.essor.applications.SubmittedContent.SubmittedPart;
import org.essor.calls.Call;
import org.essor.calls.FormRevision;
import org.essor.calls.form.AnswerJson;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Form;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is deposited, as JSON: always the same bytes for the same answers. Files are in it by their
 * fingerprint.
 */
final class DepositContent {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private DepositContent() {}

  static byte[] write(Application application, Call call, int round, AnswerSheets sheets) {
    var content = new LinkedHashMap<String, Object>();
    content.put("application", application.id().toString());
    content.put("call", call.slug().toString());
    content.put("round", round);
    content.put("form", application.revision());
    content.put("title", application.title());
    content.put("parts", sheets.parts().stream().map(part -> part(part, sheets)).toList());
    return JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> part(ApplicationPart part, AnswerSheets sheets) {
    var answers = new TreeMap<String, Object>();
    sheets.submitted(part).forEach((field, value) -> answers.put(field, AnswerJson.data(value)));
    var written = new LinkedHashMap<String, Object>();
    written.put("number", part.number());
    written.put("organisation", part.organisation());
    written.put("answers", answers);
    return written;
  }

  /** The files in answers, by the identifier under which they are kept. */
  static List<String> files(AnswerSheets sheets) {
    return sheets.parts().stream()
        .flatMap(part -> sheets.submitted(part).entrySet().stream())
        .filter(answer ->
            sheets.form().findField(answer.getKey()).stream()
                .anyMatch(field -> field.type() instanceof org.essor.calls.form.Attachment))
        .flatMap(answer -> files(answer.getValue()).stream())
        .toList();
  }

  /** The files joined to answers, those of fields that are hidden now included. */
  static List<String> joined(Form form, List<KeptAnswer> answers) {
    return answers.stream()
        .filter(answer ->
            form.findField(answer.field()).stream()
                .anyMatch(field -> field.type() instanceof org.essor.calls.form.Attachment))
        .flatMap(answer -> files(answer.value()).stream())
        .toList();
  }

  private static List<String> files(AnswerValue value) {
    return value instanceof AnswerValue.Many(var items)
        ? items.stream().flatMap(item -> file(item).stream()).toList()
        : List.of();
  }

  private static List<String> file(AnswerValue item) {
    return item instanceof AnswerValue.Group group
            && group.find("document").orElse(item) instanceof AnswerValue.Words(var id)
        ? List.of(id)
        : List.of();
  }

  /**
   * Reads what was deposited.
   *
   * @param forms gives a revision of the form
   */
  static SubmittedContent read(Deposit deposit, byte[] content, IntFunction<FormRevision> forms) {
    var all = AnswerJson.readAll(new String(content, StandardCharsets.UTF_8));
    var revision = ((AnswerValue.Num) Objects.requireNonNull(all.get("form"))).number().intValue();
    var parts = ((AnswerValue.Many) Objects.requireNonNull(all.get("parts"))).items();
    return new SubmittedContent(
        forms.apply(revision),
        deposit,
        parts.stream().map(part -> part((AnswerValue.Group) part)).toList());
  }

  private static SubmittedPart part(AnswerValue.Group part) {
    var parts = part.parts();
    return new SubmittedPart(
        ((AnswerValue.Num) Objects.requireNonNull(parts.get("number"))).number().intValue(),
        ((AnswerValue.Words) Objects.requireNonNull(parts.get("organisation"))).text(),
        ((AnswerValue.Group) Objects.requireNonNull(parts.get("answers"))).parts());
  }
}
