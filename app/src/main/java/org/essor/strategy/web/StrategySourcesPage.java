package org.essor.strategy.web;

import java.util.List;

/** The publications that state figures. */
public record StrategySourcesPage(List<Entry> sources) {

  public StrategySourcesPage {
    sources = List.copyOf(sources);
  }

  /**
   * A publication.
   *
   * @param version when it was published; empty where not known
   * @param stated what Essor holds from it
   */
  public record Entry(
      String id,
      String title,
      String version,
      String checked,
      String tag,
      String kind,
      List<Stated> stated) {
    public Entry {
      stated = List.copyOf(stated);
    }
  }

  /** A figure from it. */
  public record Stated(Link subject, String property, Figure figure) {}
}
