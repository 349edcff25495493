package org.essor.applications;

import java.time.Instant;
import java.util.Optional;
import org.essor.calls.form.AnswerValue;
import org.essor.kernel.PersonId;

/**
 * An answer as it is kept.
 *
 * @param version how often it was changed, from 1
 * @param by who last changed it, empty where his account is gone
 */
public record KeptAnswer(
    int part, String field, int version, AnswerValue value, Optional<PersonId> by, Instant at) {}
