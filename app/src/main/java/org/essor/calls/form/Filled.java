package org.essor.calls.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A form with the answers given so far. What is hidden is neither required nor submitted, but
 * nobody throws it away: it counts again as soon as it is shown again.
 *
 * @param answers by id of the field; of fields that the form does not have, none is looked at
 */
public record Filled(Form form, Map<String, AnswerValue> answers) {

  public Filled {
    answers = Map.copyOf(answers);
  }

  /** The answer to a field, empty where there is none. */
  public AnswerValue answer(String field) {
    return answers.getOrDefault(field, AnswerValue.NONE);
  }

  /** The fields that are shown, in order. */
  public List<Field> visible() {
    var shown = shown();
    return form.fields().filter(field -> shown.containsKey(field.id())).toList();
  }

  public boolean isVisible(String field) {
    return shown().containsKey(field);
  }

  /** The answers that count: of the fields that are shown, those that are not empty. */
  public SequencedMap<String, AnswerValue> submitted() {
    var submitted = shown();
    submitted.values().removeIf(AnswerValue::isEmpty);
    return submitted;
  }

  /**
   * What must be corrected before it can be submitted: of the fields shown that this part fills.
   */
  public List<Problem> problems(Part part) {
    return visible().stream()
        .filter(field -> field.part() == part)
        .flatMap(field -> field.check(answer(field.id())).stream())
        .toList();
  }

  /** What is shown depends on what is shown before it: one pass settles it. */
  private SequencedMap<String, AnswerValue> shown() {
    var shown = new LinkedHashMap<String, AnswerValue>();
    for (var section : form.sections()) {
      if (section.condition().holds(shown)) {
        for (var field : section.fields()) {
          if (field.condition().holds(shown)) {
            shown.put(field.id(), answer(field.id()));
          }
        }
      }
    }
    return shown;
  }
}
