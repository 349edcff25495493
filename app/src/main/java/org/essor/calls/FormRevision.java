package org.essor.calls;

import java.time.Instant;
import org.essor.calls.form.Eligibility;
import org.essor.calls.form.Form;

/**
 * A form as it was published: it never changes.
 *
 * @param number from 1
 * @param eligibility who may apply, decided on its fields
 */
public record FormRevision(
    CallId call, int number, Instant publishedAt, Form form, Eligibility eligibility) {

  /** True where publishing the draft would change nothing. */
  public boolean isSame(DraftForm draft) {
    return form.equals(draft.form()) && eligibility.equals(draft.eligibility());
  }
}
