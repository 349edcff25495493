package org.essor.certification.web;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;

/**
 * A session, for those who plan it and those who run it.
 *
 * @param head what it is
 * @param may what the reader can do now
 * @param code typed by candidates; empty for whoever does not run it
 * @param waiting those who wait for a place, the first one first
 * @param absent how many have not begun
 * @param refreshed when the page was made, to the second
 * @param classes that can be registered at once, for those who plan
 * @param done what was just done; empty for nothing
 * @param form what was typed, for each form of the page
 */
public record SessionPage(
    Head head,
    May may,
    String code,
    List<Row> rows,
    List<Waiting> waiting,
    List<Note> notes,
    int absent,
    String refreshed,
    List<Choice> classes,
    String done,
    FormValues form) {

  private static final int MOST_UNFOLDED = 15;

  public SessionPage {
    rows = List.copyOf(rows);
    waiting = List.copyOf(waiting);
    notes = List.copyOf(notes);
    classes = List.copyOf(classes);
  }

  /**
   * The candidates as they are shown: few of them in one part; many in parts by where they stand,
   * those for whom the supervisor has something to do first and the others folded.
   */
  public List<Part> parts() {
    if (rows.size() <= MOST_UNFOLDED) {
      return List.of(new Part(Part.ALL, rows.stream().sorted(comparing(Row::stage)).toList()));
    }
    return Arrays.stream(Stage.values())
        .map(stage ->
            new Part(stage.name(), rows.stream().filter(row -> row.stage() == stage).toList()))
        .filter(part -> !part.rows().isEmpty())
        .toList();
  }

  /** The names of those for whom the supervisor has something to do. */
  public String asking() {
    return rows.stream()
        .filter(row -> row.stage() == Stage.ASKING)
        .map(Row::name)
        .collect(Collectors.joining(", "));
  }

  /** The same page, saying what was just done. */
  SessionPage withDone(String text) {
    return new SessionPage(
        head, may, code, rows, waiting, notes, absent, refreshed, classes, text, form);
  }

  /**
   * What a session is.
   *
   * @param facts name and value, line by line
   * @param state in a word
   * @param example whether it was made for a demonstration
   */
  public record Head(
      String address,
      String title,
      List<Crumb> crumbs,
      List<Fact> facts,
      String state,
      boolean example) {
    public Head {
      crumbs = List.copyOf(crumbs);
      facts = List.copyOf(facts);
    }
  }

  /** A line of facts. */
  public record Fact(String name, String value) {}

  /** What the reader can do now. */
  public record May(boolean register, boolean change, boolean open, boolean run, boolean close) {}

  /**
   * A candidate.
   *
   * @param admit the address that admits him, empty where he is admitted or the reader may not
   * @param left what is left of his time, empty where it does not run
   * @param device whether he waits for consent to go on with another device
   */
  public record Row(
      String href,
      String name,
      String email,
      List<String> granted,
      Standing standing,
      String left,
      String admit,
      boolean device) {
    public Row {
      granted = List.copyOf(granted);
    }

    Stage stage() {
      return device ? Stage.ASKING : standing.stage();
    }
  }

  /** Where candidates stand, in the order in which a supervisor looks at them. */
  enum Stage {
    ASKING,
    SITTING,
    EXPECTED,
    ENDED
  }

  /**
   * Candidates who are shown together.
   *
   * @param name where they stand, or all of them
   */
  public record Part(String name, List<Row> rows) {

    private static final String ALL = "ALL";

    public Part {
      rows = List.copyOf(rows);
    }

    public String id() {
      return "part-" + name;
    }

    /** The key of its title. */
    public String key() {
      return isAll() ? "certification.candidates" : "certification.part." + name;
    }

    public boolean isAll() {
      return name.equals(ALL);
    }

    public boolean folded() {
      return !isAll() && !name.equals(Stage.ASKING.name());
    }
  }

  /** Someone who waits for a place. */
  public record Waiting(String id, String name, String email) {}

  /** An entry of the record. */
  public record Note(String at, String by, String about, String text) {}
}
