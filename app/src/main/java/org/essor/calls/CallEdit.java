package org.essor.calls;

import org.essor.kernel.PersonId;

/**
 * Who changes what, and which version he had before his eyes.
 *
 * @param seen the version of the call; of its draft of a form where that is changed
 */
public record CallEdit(CallId call, PersonId who, int seen) {}
