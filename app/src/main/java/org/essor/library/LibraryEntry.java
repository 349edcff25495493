package org.essor.library;

import java.util.List;
import org.essor.journeys.Text;

/**
 * Something known.
 *
 * @param names other names it is searched by
 * @param summary its first sentence, may be empty
 * @param facts what is known of it, in the order shown
 * @param facets what lists of its kind can be filtered by
 * @param related the entries it has to do with
 */
public record LibraryEntry(
    Address address,
    Text title,
    Names names,
    Text summary,
    List<Fact> facts,
    List<Table> tables,
    Provenance provenance,
    List<Facet> facets,
    List<Address> related) {

  public LibraryEntry {
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
    facets = List.copyOf(facets);
    related = List.copyOf(related);
  }

  /** The value of a fact; empty where it is not known. */
  public Text fact(String key) {
    return facts.stream()
        .filter(fact -> fact.key().equals(key))
        .map(Fact::value)
        .findFirst()
        .orElse(Text.NONE);
  }

  /** Other names in each language; those of both languages stand in both lists. */
  public record Names(List<String> french, List<String> english) {

    public static final Names NONE = new Names(List.of(), List.of());

    public Names {
      french = List.copyOf(french);
      english = List.copyOf(english);
    }
  }

  /**
   * One thing known of an entry.
   *
   * @param key what it is: the text {@code library.fact.<key>} says it
   * @param value never empty
   */
  public record Fact(String key, Text value) {}

  /**
   * A table of an entry.
   *
   * @param columns its headings
   */
  public record Table(Text caption, List<Text> columns, List<Row> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of a table.
   *
   * @param id unique in the table
   * @param cells the lines of each cell, one cell a column
   */
  public record Row(String id, List<List<Text>> cells) {
    public Row {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A value by which a list can be filtered.
   *
   * @param key what it is a value of: the text {@code library.facet.<key>} says it
   * @param order its rank among the values of the key
   */
  public record Facet(String key, String value, Text label, int order) {}
}
