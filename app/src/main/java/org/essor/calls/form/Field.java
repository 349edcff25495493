package org.essor.calls.form;

import java.util.List;
import java.util.regex.Pattern;
import org.essor.journeys.Text;

/**
 * One thing that an applicant is asked.
 *
 * @param id names it for ever, over all revisions of the form: lower-case letters, digits and
 *     underscores, at most 40
 * @param required whether an application can be submitted without it
 * @param condition when it is shown
 */
public record Field(
    String id,
    FieldType type,
    Text label,
    Text help,
    boolean required,
    Part part,
    Condition condition) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public Field {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("Not the id of a field: " + id);
    }
  }

  /** An optional field of the lead that is always shown. */
  public static Field of(String id, FieldType type, Text label) {
    return new Field(id, type, label, Text.NONE, false, Part.LEAD, Condition.ALWAYS);
  }

  public Field asRequired() {
    return new Field(id, type, label, help, true, part, condition);
  }

  public Field withId(String other) {
    return new Field(other, type, label, help, required, part, condition);
  }

  public Field withType(FieldType other) {
    return new Field(id, other, label, help, required, part, condition);
  }

  public Field withHelp(Text other) {
    return new Field(id, type, label, other, required, part, condition);
  }

  public Field withPart(Part other) {
    return new Field(id, type, label, help, required, other, condition);
  }

  public Field when(Condition other) {
    return new Field(id, type, label, help, required, part, other);
  }

  /** What is wrong with an answer to this field; an empty one only where it is required. */
  public List<Problem> check(AnswerValue value) {
    return Column.check(id, value, required, type);
  }
}
