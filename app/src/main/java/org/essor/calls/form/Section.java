package org.essor.calls.form;

import java.util.List;
import org.essor.journeys.Text;

/**
 * A group of fields with a heading: one page of the application.
 *
 * @param id as that of a {@link Field}, unique in its form
 * @param condition when it is shown, with all its fields
 */
public record Section(String id, Text title, Text help, List<Field> fields, Condition condition) {

  public Section {
    fields = List.copyOf(fields);
  }

  public static Section of(String id, Text title, Field... fields) {
    return new Section(id, title, Text.NONE, List.of(fields), Condition.ALWAYS);
  }

  public Section withFields(List<Field> others) {
    return new Section(id, title, help, others, condition);
  }

  public Section withId(String other) {
    return new Section(other, title, help, fields, condition);
  }
}
