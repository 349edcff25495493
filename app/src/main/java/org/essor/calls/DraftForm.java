package org.essor.calls;

import org.essor.calls.form.Eligibility;
import org.essor.calls.form.Form;

/**
 * A form that is being built.
 *
 * @param version the number of the last change, 0 where there was none
 */
public record DraftForm(int version, Form form, Eligibility eligibility) {}
