package org.essor.journeys;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A text that an answer relies on.
 *
 * @param kind regulation, code, order, guidance, decision, report, press or memory
 * @param title the full title
 * @param shortTitle the title used beside a locator, such as {@code RDM}
 * @param version the version read, as dated by its publisher; empty where not known
 * @param evidence how well its content is known
 * @param checked when an editor last compared Essor with it
 */
public record Source(
    String id,
    String kind,
    Text title,
    Text shortTitle,
    Optional<URI> url,
    Optional<String> version,
    Evidence evidence,
    LocalDate checked) {}
