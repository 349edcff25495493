package org.essor.calls.form;

import java.util.List;

/**
 * What is wrong, in a way that can be said in any language.
 *
 * @param path where: the id of a field, for a cell of a table {@code field.row.column} with rows
 *     from 0; relative to the value checked until {@link #under} says in which field
 * @param key the text that says how to correct it
 * @param facts what fills its places
 */
public record Problem(String path, String key, List<Object> facts) {

  public Problem {
    facts = List.copyOf(facts);
  }

  /** A problem of the value itself. */
  public static Problem of(String key, Object... facts) {
    return new Problem("", "calls.answer." + key, List.of(facts));
  }

  /** The same problem, seen from one level above. */
  public Problem under(String step) {
    return new Problem(path.isEmpty() ? step : step + "." + path, key, facts);
  }

  /** The id of the field. */
  public String field() {
    int end = path.indexOf('.');
    return end < 0 ? path : path.substring(0, end);
  }
}
