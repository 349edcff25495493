package org.essor.skills.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Ordering;

/** What the form of a question sends for an answer. */
public final class ALearner {

  private ALearner() {}

  /** The fields of the right answer. */
  public static Map<String, List<String>> right(ShownItem shown) {
    var answer = shown.item().task().rightAnswer();
    return switch (shown.item().task()) {
      case Matching _, Ordering _ -> lines(shown, answer);
      default -> Map.of(AnswerForm.ANSWER, answer);
    };
  }

  private static Map<String, List<String>> lines(ShownItem of, List<String> answer) {
    var order = of.order();
    var fields = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < answer.size(); i++) {
      for (int shown = 0; shown < order.size(); shown++) {
        if (of.item().task() instanceof Matching && order.number(shown).equals(answer.get(i))) {
          fields.put(AnswerForm.line(i), List.of("" + (shown + 1)));
        }
        if (of.item().task() instanceof Ordering && order.number(shown).equals(answer.get(i))) {
          fields.put(AnswerForm.line(shown), List.of("" + (i + 1)));
        }
      }
    }
    return fields;
  }
}
