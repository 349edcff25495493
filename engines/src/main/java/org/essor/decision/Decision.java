package org.essor.decision;

import java.util.List;
import java.util.Set;

/**
 * A decision of a model.
 *
 * @param name the DMN name
 * @param file the file it comes from
 * @param question the DMN question, empty where none is written
 * @param columns the text of each input expression of its table, empty for a literal expression
 * @param rules the rows of its table, empty for a literal expression
 * @param inputs the names of all inputs it rests on, directly or through other decisions
 * @param requires the names of the inputs and decisions it uses directly
 */
public record Decision(
    String name,
    String file,
    String question,
    List<String> columns,
    List<Rule> rules,
    Set<String> inputs,
    Set<String> requires) {

  public Decision {
    columns = List.copyOf(columns);
    rules = List.copyOf(rules);
    inputs = Set.copyOf(inputs);
    requires = Set.copyOf(requires);
  }
}
