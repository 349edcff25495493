package org.essor.institutions.web;

import java.util.List;
import org.essor.platform.FormValues;

/**
 * The institutions that the reader may open.
 *
 * @param all whether these are all that there are
 * @param form what founds one; shown where {@code all}
 */
public record InstitutionsPage(
    List<Row> rows, boolean all, FormValues form, List<String> curricula, Source source) {

  public InstitutionsPage {
    rows = List.copyOf(rows);
    curricula = List.copyOf(curricula);
  }

  /**
   * An institution.
   *
   * @param duties those of the reader, in words
   */
  public record Row(String href, String name, String city, String duties, boolean example) {}

  /** The text that names the curricula. */
  public record Source(String title, String href, String evidence, String checked) {}
}
