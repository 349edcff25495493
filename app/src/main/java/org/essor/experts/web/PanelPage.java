package org.essor.experts.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * The panel of a call, for those who run it.
 *
 * @param answers how many were invited, accepted, declined, in a sentence
 * @param news what was just done, in words; mostly empty
 * @param fixed true once somebody judges: who learns what no longer changes
 * @param named questions for files that no version without names is asked of, each with its address
 * @param known experts that fit what was searched for and are not invited
 */
public record PanelPage(
    String address,
    CallTop top,
    List<Crumb> crumbs,
    String answers,
    String news,
    List<Row> rows,
    List<Choice> anonymity,
    boolean fixed,
    List<Crumb> named,
    Search search,
    List<Choice> known,
    Typed typed) {

  /** What was searched for among known experts. */
  public record Search(
      String words,
      List<Choice> areas,
      List<Choice> languages,
      List<Choice> kinds,
      List<Choice> available) {
    public Search {
      areas = List.copyOf(areas);
      languages = List.copyOf(languages);
      kinds = List.copyOf(kinds);
      available = List.copyOf(available);
    }
  }

  /**
   * An expert.
   *
   * @param given how many applications he judges, of those that the reader may know
   * @param conflicts with how many he has a conflict of interest, of the same
   */
  public record Row(
      String id,
      String name,
      String about,
      String state,
      String kind,
      int maxLoad,
      int given,
      int conflicts,
      boolean invited,
      boolean member) {}

  public PanelPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
    anonymity = List.copyOf(anonymity);
    named = List.copyOf(named);
    known = List.copyOf(known);
  }

  public Map<String, String> errors() {
    return typed.errors();
  }
}
