package org.essor.journeys.web;

import java.util.List;

/** The small things that several pages show, in the reader's words. */
public final class View {

  private View() {}

  /**
   * A source beside a statement: where it is listed, its name and place.
   *
   * @param evidence how well it and those before it are known; empty where the next says the same
   */
  public record Cite(String href, String text, String evidence, String kind) {}

  /** A name and what stands beside it. */
  public record Line(String name, String text) {}

  /** A link. */
  public record Link(String href, String text) {}

  /** A sentence with its sources. */
  public record Reason(String text, List<Cite> cites) {
    public Reason {
      cites = List.copyOf(cites);
    }
  }
}
