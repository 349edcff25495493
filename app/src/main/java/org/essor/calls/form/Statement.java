package org.essor.calls.form;

import java.util.List;
import org.essor.calls.form.AnswerValue.Flag;
import org.essor.journeys.Text;

/**
 * A statement to accept (attestation, engagement). Where the field is required, only its acceptance
 * will do.
 *
 * @param text what is accepted
 */
public record Statement(Text text) implements FieldType {

  @Override
  public AnswerValue read(String typed) {
    return new Flag(typed.equals("true"));
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    return FieldType.unless(value.equals(new Flag(true)), "not-accepted");
  }
}
