package org.essor.credentials.web;

import java.util.List;
import java.util.Optional;

/** The credentials of who reads. */
public record OwnPage(List<Row> rows) {

  public OwnPage {
    rows = List.copyOf(rows);
  }

  /**
   * One of them.
   *
   * @param address where its files are
   * @param publicAddress what everybody may see of it
   * @param revoked when and why it was taken back
   * @param named whether his name is shown in it
   */
  public record Row(
      String name,
      String issuedAt,
      Optional<String> until,
      String address,
      String publicAddress,
      Optional<String> revoked,
      boolean named) {}
}
