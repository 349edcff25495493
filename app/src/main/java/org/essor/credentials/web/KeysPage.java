package org.essor.credentials.web;

import java.util.List;
import java.util.Map;

/** The keys of this site, the one that signs today first. */
public record KeysPage(String did, List<Row> rows, boolean mayRenew, Map<String, String> errors) {

  public KeysPage {
    rows = List.copyOf(rows);
    errors = Map.copyOf(errors);
  }

  /** A key; {@code since} is in words. */
  public record Row(String key, String since, boolean signs) {}
}
