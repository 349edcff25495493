package org.essor.skills;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;

/**
 * A text that the framework or an item rests on.
 *
 * @param title as its publisher gives it; the same in both languages where it has one title only
 * @param evidence how well its content is known
 * @param checked when an editor last compared Essor with it
 */
public record Citation(Text title, Optional<URI> url, Evidence evidence, LocalDate checked) {}
