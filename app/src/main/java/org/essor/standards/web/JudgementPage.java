package org.essor.standards.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;

/**
 * A domain for a judge: its items, and what he says of them.
 *
 * @param angoff a chance an item, else one bookmark a level
 * @param meant what each level means
 * @param feedback what the round before gave, none in the first one
 * @param bookmarks for each level where to put the mark; none with Angoff
 */
public record JudgementPage(
    Head head,
    boolean angoff,
    List<Level> meant,
    Optional<Feedback> feedback,
    List<Row> items,
    List<Bookmark> bookmarks,
    FormValues sent) {

  public JudgementPage {
    meant = List.copyOf(meant);
    items = List.copyOf(items);
    bookmarks = List.copyOf(bookmarks);
  }

  /** Where the page stands. */
  public record Head(String href, String setting, String title, String domain, int round) {}

  /** A level that begins somewhere. */
  public record Level(int number, String name, String means) {}

  /** What the round before gave, one line a level. */
  public record Feedback(List<Said> lines) {
    public Feedback {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A level in the round before, in words.
   *
   * @param impact how many people would reach it, empty with fewer than 11
   */
  public record Said(String level, String own, String group, String spread, String impact) {}

  /**
   * An item.
   *
   * @param right the right answer, in lines
   * @param fields a chance for each level; none with bookmarks
   */
  public record Row(
      int position,
      String question,
      List<String> document,
      List<String> options,
      List<String> right,
      List<Field> fields) {
    public Row {
      document = List.copyOf(document);
      options = List.copyOf(options);
      right = List.copyOf(right);
      fields = List.copyOf(fields);
    }
  }

  /**
   * A chance, in percent.
   *
   * @param before what was said in the round before, by him and by all, empty in the first one
   */
  public record Field(String name, String label, String before) {}

  /** A bookmark. */
  public record Bookmark(String name, String label, String before, List<Choice> places) {
    public Bookmark {
      places = List.copyOf(places);
    }
  }
}
