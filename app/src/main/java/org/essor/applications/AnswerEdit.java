package org.essor.applications;

import org.essor.calls.form.AnswerValue;
import org.essor.kernel.PersonId;

/**
 * An answer that somebody wants to save.
 *
 * @param seen the version that he had before his eyes, 0 where there was none
 */
public record AnswerEdit(
    ApplicationId application, int part, String field, int seen, AnswerValue value, PersonId who) {}
