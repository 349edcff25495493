package org.essor.skills.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essor.skills.Item;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Ordering;
import org.essor.skills.internal.Diagnosis;

/** What the form of a question sends for an answer. */
final class ALearner {

  private ALearner() {}

  /** The fields of the right answer. */
  static Map<String, List<String>> right(Diagnosis diagnosis, Item item) {
    var answer = item.task().rightAnswer();
    return switch (item.task()) {
      case Matching _, Ordering _ -> lines(diagnosis, item, answer);
      default -> Map.of(AnswerForm.ANSWER, answer);
    };
  }

  private static Map<String, List<String>> lines(
      Diagnosis diagnosis, Item item, List<String> answer) {
    var order = Shuffles.of(diagnosis, item);
    var fields = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < answer.size(); i++) {
      for (int shown = 0; shown < order.size(); shown++) {
        if (item.task() instanceof Matching && order.number(shown).equals(answer.get(i))) {
          fields.put(AnswerForm.line(i), List.of("" + (shown + 1)));
        }
        if (item.task() instanceof Ordering && order.number(shown).equals(answer.get(i))) {
          fields.put(AnswerForm.line(shown), List.of("" + (i + 1)));
        }
      }
    }
    return fields;
  }
}
