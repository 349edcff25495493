package org.essor.credentials.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page where a credential is verified.
 *
 * @param issuer the name of this site as an issuer
 */
public record CheckPage(
    String issuer, String typed, Map<String, String> errors, Optional<Answer> answer) {

  /**
   * What was found.
   *
   * @param kind how it is shown: {@code success}, {@code warning}, {@code error}
   * @param rows what the credential says and what was checked, name and value
   */
  public record Answer(String kind, String title, String advice, List<Row> rows) {

    public Answer {
      rows = List.copyOf(rows);
    }
  }

  /** A line about a credential. */
  public record Row(String name, String value) {}
}
