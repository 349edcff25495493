package org.essor.items.web;

import java.util.List;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;

/**
 * An item with all that is known of it.
 *
 * @param may what its reader may do now
 */
public record ItemPage(
    List<Crumb> crumbs,
    Head head,
    List<Both> texts,
    List<Fact> facts,
    List<String> left,
    May may,
    FormValues form,
    List<Happened> history,
    List<Fact> views,
    List<Fact> versions) {

  public ItemPage {
    crumbs = List.copyOf(crumbs);
    texts = List.copyOf(texts);
    facts = List.copyOf(facts);
    left = List.copyOf(left);
    history = List.copyOf(history);
    views = List.copyOf(views);
    versions = List.copyOf(versions);
  }

  /**
   * What it is.
   *
   * @param kind the colour of its stage, empty where it has none
   * @param next what happens next, in a sentence
   */
  public record Head(
      String address,
      String id,
      String title,
      String stage,
      String kind,
      String next,
      int draft,
      String translation,
      boolean example) {}

  /** A text in both languages; empty where it is missing. */
  public record Both(String label, String fr, String en) {}

  /** A name and a value. */
  public record Fact(String name, String value) {}

  /** Something that happened. */
  public record Happened(String what, String who, String when, String note) {}

  /** What one may do with it now. */
  public record May(
      boolean write,
      boolean submit,
      boolean review,
      boolean giveBack,
      boolean tryOut,
      boolean measure,
      boolean watch,
      boolean retire) {}
}
