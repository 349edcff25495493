package org.essor.journeys.web;

import java.util.List;

/** The sources of an edition. */
public record SourcesPage(String edition, List<Entry> sources) {

  /**
   * A source.
   *
   * @param url empty where no address is known for sure
   * @param version empty where not known
   */
  public record Entry(
      String id,
      String title,
      String shortTitle,
      String url,
      String version,
      String checked,
      String evidence,
      String kind) {}
}
