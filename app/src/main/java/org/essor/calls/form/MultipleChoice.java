package org.essor.calls.form;

import java.util.HashSet;
import java.util.List;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.AnswerValue.Words;

/**
 * Several options among several.
 *
 * @param least how many at least, from 0; an optional field may still be left out
 * @param most how many at most; 0 for no limit
 */
public record MultipleChoice(List<Option> options, int least, int most) implements FieldType {

  public MultipleChoice {
    options = List.copyOf(options);
    if (least < 0 || most < 0) {
      throw new IllegalArgumentException("A number of options below 0");
    }
  }

  /** One option; a page sends each on its own. */
  @Override
  public AnswerValue read(String typed) {
    return AnswerValue.chosen(typed);
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    if (!(value instanceof Many(var items))) {
      return FieldType.notThisKind();
    }
    if (!items.stream().allMatch(this::isOption) || new HashSet<>(items).size() < items.size()) {
      return List.of(Problem.of("not-option"));
    }
    return Table.count(items.size(), least, most, "options");
  }

  private boolean isOption(AnswerValue item) {
    return item instanceof Words(var text) && Choice.has(options, text);
  }
}
