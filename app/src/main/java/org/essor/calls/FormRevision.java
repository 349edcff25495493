package org.essor.calls;

import java.time.Instant;
import org.essor.calls.form.Form;

/**
 * A form as it was published: it never changes.
 *
 * @param number from 1
 */
public record FormRevision(CallId call, int number, Instant publishedAt, Form form) {}
