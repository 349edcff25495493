package org.essor.projects;

import java.time.Instant;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * A line of the history of a project: one fact, before and after.
 *
 * @param version several lines made at once have the same
 * @param who empty where his account no longer exists
 * @param source a word of {@link Edit}
 * @param why in his own words, may be empty
 */
public record Change(
    int version,
    String key,
    Optional<String> before,
    Optional<String> after,
    Optional<PersonId> who,
    Instant when,
    String source,
    String why) {}
