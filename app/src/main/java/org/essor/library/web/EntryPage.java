package org.essor.library.web;

import java.util.List;

/**
 * An entry.
 *
 * @param kind the name of its kind
 * @param kindHref the list it belongs to
 * @param checked when it was last compared with its sources
 * @param citation its source in words, where it is no known text; may be empty
 * @param reportHref where a reader says what is wrong
 */
public record EntryPage(
    String title,
    String kind,
    String kindHref,
    String summary,
    List<Fact> facts,
    List<Table> tables,
    Trust trust,
    List<Cite> cites,
    String citation,
    List<Group> related,
    List<Answer> answers,
    String reportHref) {

  /** A name and its value. */
  public record Fact(String name, String value) {}

  /** How well an entry is known. */
  public record Trust(String evidence, String colour, String checked) {}

  /**
   * A source.
   *
   * @param href its page here
   * @param url its own address, empty where none is known for sure
   */
  public record Cite(String href, String text, String url, String evidence, String colour) {}

  /** A table; each cell holds lines. */
  public record Table(String caption, List<String> columns, List<Row> rows) {}

  /** A row and its anchor. */
  public record Row(String id, List<List<String>> cells) {}

  /** Entries of one kind that this one has to do with. */
  public record Group(String title, List<Link> links) {}

  /** A link to an entry. */
  public record Link(String href, String text) {}

  /**
   * What an editor answered to a reader, in public.
   *
   * @param report what the reader wrote; empty where the editor does not publish it
   */
  public record Answer(String outcome, String colour, String report, String text, String when) {}
}
