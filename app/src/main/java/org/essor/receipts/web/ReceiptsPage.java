package org.essor.receipts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page where a receipt is verified.
 *
 * @param keyId the name of the key of this site
 */
public record ReceiptsPage(
    String keyId, String typed, Map<String, String> errors, Optional<Answer> answer) {

  /**
   * What was found.
   *
   * @param kind how it is shown: {@code success}, {@code warning}, {@code error}
   * @param rows what the receipt says, name and value
   */
  public record Answer(String kind, String title, String advice, List<Row> rows) {

    public Answer {
      rows = List.copyOf(rows);
    }
  }

  /** A line of a receipt. */
  public record Row(String name, String value) {}
}
