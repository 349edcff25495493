package org.essor.calls.fill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.platform.Choice;

/**
 * What is drawn of one field, or of one cell of a table.
 *
 * @param name of what is posted, and the id of the control: the field, then row and column after
 *     dots
 * @param value as typed, for one line or several
 * @param unit beside the value, empty where there is none
 * @param said the value as it reads, with its unit, for one line
 * @param choices of those that offer some
 * @param rows of a table; one of a group
 * @param notes sums and limits, in words
 * @param error what to correct, if something is wrong
 */
public record FieldView(
    String name,
    Kind kind,
    String label,
    String hint,
    String value,
    String unit,
    String said,
    List<Choice> choices,
    List<Row> rows,
    List<String> notes,
    Optional<String> error) {

  /** How it is drawn. */
  public enum Kind {
    LINE,
    TEXT,
    RADIOS,
    CHECKBOXES,
    SELECT,
    /** Parts that belong together, each once. */
    GROUP,
    /** Rows that can be added. */
    TABLE,
    /** Files: drawn by whoever keeps them. */
    FILES
  }

  /**
   * A row of a table.
   *
   * @param title what tells it apart from the others
   * @param added true for the one that was just asked for
   */
  public record Row(String title, boolean added, List<FieldView> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public FieldView {
    choices = List.copyOf(choices);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** Adds what is to be corrected here and in the cells within, by the name of the control. */
  public void collectErrors(Map<String, String> errors) {
    error.ifPresent(sentence -> errors.put(name, sentence));
    rows.forEach(row -> row.cells().forEach(cell -> cell.collectErrors(errors)));
  }
}
