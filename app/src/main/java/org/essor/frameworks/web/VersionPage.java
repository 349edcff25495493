package org.essor.frameworks.web;

import java.util.List;

/**
 * A version: its domains, their hours and competences.
 *
 * @param row what the list says of it
 * @param source the text that gives the domains and their hours
 * @param documents the CASE packages, one a language
 */
public record VersionPage(
    VersionsPage.Row row,
    int hours,
    List<Domain> domains,
    Source source,
    List<Document> documents) {

  public VersionPage {
    domains = List.copyOf(domains);
    documents = List.copyOf(documents);
  }

  /** A domain. */
  public record Domain(
      String id,
      String name,
      int hours,
      String evidence,
      String kind,
      List<Competence> competences) {
    public Domain {
      competences = List.copyOf(competences);
    }
  }

  /**
   * A competence.
   *
   * @param uri its address in CASE, which never changes
   */
  public record Competence(String id, String name, boolean own, String uri) {}

  /** A source. */
  public record Source(String title, String href, String evidence, String kind) {}

  /** A CASE package. */
  public record Document(String language, String href) {}
}
