package org.essor.calls.web;

import java.util.List;
import org.essor.platform.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A field as an applicant sees it.
 *
 * @param id the name of its input
 * @param widget input, textarea, radios, checkboxes, blocks or file
 * @param blocks rows of fields: one of one row for an address
 * @param error what is wrong with it, null where nothing is
 */
public record FieldView(
    String id,
    String widget,
    String label,
    String hint,
    String value,
    String unit,
    @Nullable String error,
    List<Choice> choices,
    List<Block> blocks) {

  /**
   * Rows that can be added to.
   *
   * @param total their sums in words, empty where there are none
   */
  public record Block(String name, String legend, List<List<FieldView>> rows, String total) {}

  public FieldView {
    choices = List.copyOf(choices);
    blocks = List.copyOf(blocks);
  }

  /** The hint, null where there is none: components leave it out then. */
  public @Nullable String hintOrNull() {
    return hint.isEmpty() ? null : hint;
  }

  public @Nullable String unitOrNull() {
    return unit.isEmpty() ? null : unit;
  }
}
