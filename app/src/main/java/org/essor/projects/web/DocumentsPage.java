package org.essor.projects.web;

import java.util.List;
import java.util.Map;

/**
 * The documents of a project, the last added first.
 *
 * @param limit of a file, in MB
 */
public record DocumentsPage(
    List<Row> documents, boolean mayEdit, long limit, Map<String, String> errors) {

  public DocumentsPage {
    documents = List.copyOf(documents);
  }

  /**
   * A document.
   *
   * @param about its size, who added it and when, in words
   * @param fingerprint SHA-256 of its bytes, in hexadecimal
   */
  public record Row(String id, String name, String about, String fingerprint) {}
}
