package org.essor.journeys.web;

import java.util.List;
import java.util.Map;

/**
 * Two variants of a project side by side.
 *
 * @param answered whether there is a project to copy
 * @param editing the letter of the variant that is being edited; empty where there is one only
 * @param names what the two are called
 * @param summary what differs, in sentences; empty where nothing does
 * @param errors of the form that names them
 */
public record VariantsPage(
    boolean answered,
    String editing,
    Names names,
    List<String> summary,
    Differences differences,
    Map<String, String> errors) {

  /** The fields of the form that names the two variants, and the anchors of their errors. */
  public static final String NAME_A = "name-a";

  public static final String NAME_B = "name-b";

  private static final Differences NO_DIFFERENCES =
      new Differences(List.of(), List.of(), List.of(), List.of());

  /** What the two variants are called; empty where they have no name. */
  public record Names(String a, String b) {}

  /**
   * What differs, line by line.
   *
   * @param answers the questions whose answers differ
   * @param decisions the decisions that differ
   * @param measures length and dates, differing or not
   * @param steps the steps that only one of them has
   */
  public record Differences(
      List<Row> answers, List<Row> decisions, List<Row> measures, List<Row> steps) {}

  /** A line of a comparison. */
  public record Row(String name, String a, String b) {
    boolean differs() {
      return !a.equals(b);
    }
  }

  static VariantsPage without(boolean answered) {
    return new VariantsPage(answered, "", new Names("", ""), List.of(), NO_DIFFERENCES, Map.of());
  }

  /** Whether there are two variants. */
  public boolean compared() {
    return !editing.isEmpty();
  }

  /** The letter of the variant set aside. */
  public String other() {
    return editing.equals("A") ? "B" : "A";
  }
}
