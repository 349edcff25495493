package org.essor.journeys.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.decision.Decision;
import org.essor.decision.DecisionModel;
import org.essor.decision.Facts;
import org.essor.decision.Input;
import org.essor.decision.Outcomes;
import org.essor.decision.Value;
import org.essor.journeys.Values;
import org.essor.journeys.content.Problems;
import org.essor.platform.CsvTable;

/**
 * The known answers that an editor keeps beside a table.
 *
 * @param path the file {@code cases.csv}
 * @param model all tables of the edition; or, to run cases that give a value to a decision of
 *     another folder, the tables of the same folder alone
 */
record CaseTable(String path, CsvTable table, DecisionModel model) {

  private static final String CASE = "case";
  private static final Set<String> NOTES = Set.of("note", "notes");

  /**
   * Notes the columns that are neither an input nor an expected decision, and impossible values.
   */
  void check(Problems problems) {
    var inputs = inputs();
    var decisions = decisions();
    table.columns().stream()
        .filter(column -> !inputs.containsKey(column) && !isOfDecisions(column, decisions))
        .forEach(column -> problems.add(path, "", "unknown column " + column));
    for (CsvTable.Row row : table.rows()) {
      row.cells()
          .forEach((column, word) -> {
            var input = inputs.get(column);
            if (input != null) {
              checkCell(problems, row, input);
            }
          });
    }
  }

  /** True where a case gives a value to what is a decision of the model, not an input. */
  boolean presumesDecisions() {
    return table.columns().stream().anyMatch(decisions()::contains);
  }

  private static boolean isOfDecisions(String column, Set<String> decisions) {
    return column.equals(CASE)
        || NOTES.contains(column)
        || decisions.contains(column)
        || (column.startsWith("=") && decisions.contains(column.substring(1)));
  }

  private void checkCell(Problems problems, CsvTable.Row row, Input input) {
    var word = row.get(input.name());
    if (!word.isEmpty() && value(input, word).isEmpty()) {
      problems.add(
          path,
          row.get(CASE) + ", " + input.name(),
          word + " is not one of its values" + allowed(input));
    }
  }

  private static String allowed(Input input) {
    return input.allowed().isEmpty()
        ? " (" + input.type() + " " + input.bounds() + ")"
        : input.allowed().stream().map(Values::word).collect(Collectors.joining(", ", ": ", ""));
  }

  private static Optional<Value> value(Input input, String word) {
    return Values.parse(input, word)
        .filter(value -> input.allowed().isEmpty() || input.allowed().contains(value));
  }

  /** Evaluates every case; one sentence for each decision that is not as expected. */
  List<String> run() {
    var failures = new ArrayList<String>();
    for (CsvTable.Row row : table.rows()) {
      var results = model.evaluate(facts(row));
      for (String column : table.columns()) {
        if (column.startsWith("=") && !row.get(column).isEmpty()) {
          var outcomes = results.get(column.substring(1)).outcomes();
          if (!new Expected(row.get(column)).matches(outcomes)) {
            failures.add(
                "%s, %s, %s: expected %s but is %s"
                    .formatted(path, row.get(CASE), column, row.get(column), cell(outcomes)));
          }
        }
      }
    }
    return failures;
  }

  /** Outcomes as an editor writes them in a cell. */
  private static String cell(Outcomes outcomes) {
    return switch (outcomes) {
      case Outcomes.Settled _, Outcomes.Collected _ -> items(Values.words(outcomes));
      case Outcomes.OneOf(var values) ->
          values.stream()
              .map(value -> items(Values.words(new Outcomes.Settled(value))))
              .collect(Collectors.joining("|"));
      case Outcomes.Within _ -> String.join("|", Values.words(outcomes));
    };
  }

  private static String items(List<String> words) {
    return words.isEmpty() ? "-" : String.join("+", words);
  }

  private Facts facts(CsvTable.Row row) {
    var known = new HashMap<String, Value>();
    inputs()
        .forEach((name, input) -> value(input, row.get(name)).ifPresent(v -> known.put(name, v)));
    return Facts.of(known);
  }

  private Map<String, Input> inputs() {
    return model.inputs().stream().collect(Collectors.toMap(Input::name, Function.identity()));
  }

  private Set<String> decisions() {
    return model.decisions().stream().map(Decision::name).collect(Collectors.toSet());
  }

  /**
   * A cell such as {@code IIa}, {@code IIa|IIb} or {@code psur_2y+udi}; {@code -} is the empty
   * list.
   */
  private record Expected(String cell) {

    boolean matches(Outcomes outcomes) {
      return switch (outcomes) {
        case Outcomes.Settled(var outcome) -> Set.of(items(cell)).equals(Set.of(items(outcome)));
        case Outcomes.OneOf(var values) ->
            alternatives().equals(values.stream().map(Expected::items).collect(Collectors.toSet()));
        case Outcomes.Collected _, Outcomes.Within _ ->
            items(cell).equals(new HashSet<>(Values.words(outcomes)));
      };
    }

    private Set<Set<String>> alternatives() {
      return Arrays.stream(cell.split("\\|")).map(Expected::items).collect(Collectors.toSet());
    }

    private static Set<String> items(String text) {
      return Arrays.stream(text.split("\\+"))
          .map(String::strip)
          .filter(item -> !item.equals("-"))
          .collect(Collectors.toSet());
    }

    private static Set<String> items(Value value) {
      return new HashSet<>(Values.words(new Outcomes.Settled(value)));
    }
  }
}
