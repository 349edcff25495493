package org.essor.records.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;

/**
 * The record store of an institution.
 *
 * @param state empty where there is none
 * @param kind of the notice that says its state
 * @param advice what is wrong and what to do, empty where nothing is
 * @param sends whether it is sent to now
 * @param tested what a trial said, empty without one
 */
public record StorePage(
    String institution,
    String institutionAddress,
    String address,
    String state,
    String kind,
    String advice,
    boolean sends,
    Tested tested,
    List<Count> counts,
    boolean refused,
    List<Row> rows,
    List<Choice> versions,
    FormValues form) {

  public StorePage {
    counts = List.copyOf(counts);
    rows = List.copyOf(rows);
    versions = List.copyOf(versions);
  }

  /** What a trial said, in one sentence. */
  public record Tested(String kind, String text) {
    static final Tested NONE = new Tested("", "");
  }

  /** How many statements stand so. */
  public record Count(String name, String number) {}

  /**
   * A statement.
   *
   * @param why the store's words, where it refused
   */
  public record Row(
      String what, String campaign, String at, String state, String kind, String why, String id) {}
}
