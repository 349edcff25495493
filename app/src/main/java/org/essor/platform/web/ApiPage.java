package org.essor.platform.web;

import java.util.List;

/** The programming interface, for people. */
public record ApiPage(List<Operation> operations) {

  /**
   * What can be asked.
   *
   * @param example a body to send, empty where none is sent
   */
  public record Operation(
      String method,
      String path,
      String summary,
      String description,
      String example,
      List<Response> responses) {}

  /** An HTTP status and what it means. */
  public record Response(String status, String meaning) {}
}
