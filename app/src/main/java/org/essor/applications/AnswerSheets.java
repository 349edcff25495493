package org.essor.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.applications.Applications.Found;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Filled;
import org.essor.calls.form.Form;
import org.essor.calls.form.Part;

/**
 * The answers of a consortium to a form: what the lead answers decides what partners are shown too.
 */
public record AnswerSheets(Form form, List<ApplicationPart> parts, List<KeptAnswer> answers) {

  public AnswerSheets {
    parts = List.copyOf(parts);
    answers = List.copyOf(answers);
  }

  /** The form with the answers of the lead and those of one part. */
  public Filled of(ApplicationPart part) {
    var all = new HashMap<>(given(ApplicationPart.LEAD));
    if (!part.isLead()) {
      form.fields()
          .filter(field -> field.part() == Part.EACH)
          .forEach(field -> all.remove(field.id()));
      all.putAll(given(part.number()));
    }
    return new Filled(form, all);
  }

  /** What is wrong with the answers that count: parts in order, fields as in the form. */
  public List<Found> problems() {
    return parts.stream().flatMap(this::problems).toList();
  }

  private Stream<Found> problems(ApplicationPart part) {
    var filled = of(part);
    var own = part.isLead() ? Stream.of(Part.LEAD, Part.EACH) : Stream.of(Part.EACH);
    return own.flatMap(kind -> filled.problems(kind).stream())
        .map(problem -> new Found(part.number(), problem));
  }

  /** The answers of a part that count: what is hidden or empty does not. */
  public Map<String, AnswerValue> submitted(ApplicationPart part) {
    var submitted = of(part).submitted();
    if (!part.isLead()) {
      submitted.keySet().retainAll(given(part.number()).keySet());
    }
    return submitted;
  }

  /** The answers of one part, by field. */
  public Map<String, AnswerValue> given(int part) {
    return answers.stream()
        .filter(answer -> answer.part() == part)
        .collect(Collectors.toMap(KeptAnswer::field, KeptAnswer::value));
  }
}
