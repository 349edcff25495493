package org.essor.institutions;

import java.net.URI;
import java.time.LocalDate;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;

/**
 * What students are trained for (filière de formation).
 *
 * @param code names it in files and figures, for ever
 * @param source the text that names it
 */
public record Curriculum(String code, Text name, Source source) {

  /**
   * A text that names curricula.
   *
   * @param evidence how well its content is known
   * @param checked when it was last compared with
   */
  public record Source(Text title, URI url, Evidence evidence, LocalDate checked) {}
}
