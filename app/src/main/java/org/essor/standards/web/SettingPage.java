package org.essor.standards.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.FormValues;

/**
 * A standard setting.
 *
 * @param tasks what the reader is asked to judge, none where he is no judge or no round is open
 * @param may what the reader may do with it
 * @param sent the form that was sent, with what is wrong with it
 */
public record SettingPage(
    About about,
    List<JudgeRow> judges,
    List<Task> tasks,
    List<RoundView> rounds,
    May may,
    FormValues sent) {

  public SettingPage {
    judges = List.copyOf(judges);
    tasks = List.copyOf(tasks);
    rounds = List.copyOf(rounds);
  }

  /**
   * What it is.
   *
   * @param facts method, framework, items, dates, in sentences
   * @param decision why it was adopted or abandoned
   */
  public record About(
      String href,
      String title,
      String state,
      List<String> facts,
      Optional<String> decision,
      boolean adopted,
      boolean example) {
    public About {
      facts = List.copyOf(facts);
    }
  }

  /** What the coordinator may do now. */
  public record May(
      boolean invite, boolean open, boolean close, boolean discuss, boolean adopt, boolean end) {}

  /**
   * A judge.
   *
   * @param name empty for those who need not know it
   * @param done how far he is in the open round, empty without one
   */
  public record JudgeRow(int number, String name, String expertise, String done) {}

  /** A domain to judge. */
  public record Task(String href, String domain, String items, boolean done) {}

  /**
   * A round that is closed, or open.
   *
   * @param levels the heads of the columns
   */
  public record RoundView(
      int number,
      String when,
      List<String> levels,
      List<Row> rows,
      Optional<CutChart> chart,
      String discussed) {
    public RoundView {
      levels = List.copyOf(levels);
      rows = List.copyOf(rows);
    }
  }

  /** A domain, one cell a level. */
  public record Row(String domain, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
