package org.essor.decision;

import java.util.List;
import java.util.Map;

/**
 * A row of a decision table, as written.
 *
 * @param id the {@code id} of the DMN rule, or its decision and number where it has none
 * @param number its position in the table, from 1
 * @param conditions the text of each input cell, in the order of the table's input columns
 * @param outputs the text of each output cell
 * @param annotations the text of each annotation, by the name of its column
 */
public record Rule(
    String id,
    int number,
    List<String> conditions,
    List<String> outputs,
    Map<String, String> annotations) {

  public Rule {
    conditions = List.copyOf(conditions);
    outputs = List.copyOf(outputs);
    annotations = Map.copyOf(annotations);
  }
}
