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
import java.util.stream.Stream;
import org.essor.decision.Decision;
import org.essor.decision.DecisionModel;
import org.essor.decision.Facts;
import org.essor.decision.Input;
import org.essor.decision.Outcomes;
import org.essor.decision.Value;
import org.essor.journeys.Values;
import org.essor.journeys.content.Near;
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

  /** How spreadsheets write true and false again, by the language of the machine. */
  private static final Map<String, String> SPREADSHEET =
      Map.of("TRUE", "true", "FALSE", "false", "VRAI", "true", "FAUX", "false");

  private static final Map<Input.Type, String> KINDS =
      Map.of(
          Input.Type.BOOLEAN, "true or false",
          Input.Type.NUMBER, "a number",
          Input.Type.DATE, "a date such as 2026-11-21");
  private static final Set<String> NOTES = Set.of("note", "notes");

  /**
   * Notes the columns that are neither an input nor an expected decision, and impossible values.
   */
  void check(Problems problems) {
    var inputs = inputs();
    var decisions = decisions();
    table.columns().stream()
        .filter(column -> !inputs.containsKey(column) && !isOfDecisions(column, decisions))
        .forEach(column ->
            problems.add(path, "", "unknown column " + column + Near.hint(column, names())));
    var cases = new HashSet<String>();
    for (CsvTable.Row row : table.rows()) {
      if (!cases.add(row.get(CASE))) {
        problems.add(path, "line " + row.line(), "two cases have the name " + row.get(CASE));
      }
    }
    checkCells(problems);
  }

  private void checkCells(Problems problems) {
    var inputs = inputs();
    for (CsvTable.Row row : table.rows()) {
      var wrong =
          row.cells().keySet().stream()
              .flatMap(column -> Optional.ofNullable(inputs.get(column)).stream())
              .filter(input -> isWrong(row.get(input.name()), input))
              .toList();
      if (!wrong.isEmpty() && row.cells().size() < table.columns().size()) {
        problems.add(path, row.get(CASE), cells(row));
      } else {
        wrong.forEach(input -> noteWrong(problems, row, input));
      }
    }
  }

  /** Where a heading was added and the cells below it were not, all that follows is shifted. */
  private String cells(CsvTable.Row row) {
    return "%d cells for %d columns: a column more needs a cell more in every line, empty or not"
        .formatted(row.cells().size(), table.columns().size());
  }

  /** True where a case gives a value to what is a decision of the model, not an input. */
  boolean presumesDecisions() {
    return table.columns().stream().anyMatch(decisions()::contains);
  }

  private List<String> names() {
    return Stream.concat(
            inputs().keySet().stream(),
            decisions().stream().flatMap(name -> Stream.of(name, "=" + name)))
        .toList();
  }

  private static boolean isOfDecisions(String column, Set<String> decisions) {
    return column.equals(CASE)
        || NOTES.contains(column)
        || decisions.contains(column)
        || (column.startsWith("=") && decisions.contains(column.substring(1)));
  }

  private static boolean isWrong(String word, Input input) {
    return !word.isEmpty() && value(input, word).isEmpty();
  }

  private void noteWrong(Problems problems, CsvTable.Row row, Input input) {
    problems.add(
        path,
        row.get(CASE) + ", " + input.name(),
        "%s is not one of its values: %s".formatted(row.get(input.name()), allowed(input)));
  }

  private static String allowed(Input input) {
    return input.allowed().isEmpty()
        ? KINDS.getOrDefault(input.type(), "a text")
        : input.allowed().stream().map(Values::word).collect(Collectors.joining(", "));
  }

  private static Optional<Value> value(Input input, String cell) {
    var word = input.type() == Input.Type.BOOLEAN ? SPREADSHEET.getOrDefault(cell, cell) : cell;
    return Values.parse(input, word)
        .filter(value -> input.allowed().isEmpty() || input.allowed().contains(value));
  }

  /** Evaluates every case; one sentence for each decision that is not as expected. */
  List<String> run() {
    var wrong = new Problems();
    checkCells(wrong);
    return wrong.isEmpty() ? failures() : wrong.all();
  }

  private List<String> failures() {
    var failures = new ArrayList<String>();
    for (CsvTable.Row row : table.rows()) {
      var results = model.evaluate(facts(row));
      for (String column : table.columns()) {
        if (column.startsWith("=") && !row.get(column).isEmpty()) {
          var outcomes = results.get(column.substring(1)).outcomes();
          if (!new Expected(row.get(column)).matches(outcomes)) {
            failures.add(
                "%s, %s, %s: %s"
                    .formatted(path, row.get(CASE), column, difference(row.get(column), outcomes)));
          }
        }
      }
    }
    return failures;
  }

  /** For a list, what is missing from it and what it should not have; else both as in a cell. */
  private static String difference(String expected, Outcomes outcomes) {
    var found = cell(outcomes);
    if (expected.contains("|") || !(expected + found).contains("+")) {
      return "expected %s but is %s".formatted(expected, found);
    }
    var wanted = Expected.items(expected);
    var lists = Arrays.stream(found.split("\\|")).map(Expected::items).toList();
    var ever = lists.stream().flatMap(Set::stream).collect(Collectors.toSet());
    var always = new HashSet<>(ever);
    lists.forEach(always::retainAll);
    return Stream.of(
            only(wanted, ever, "expected %s, which no rule gives"),
            only(always, wanted, "the rules also give %s, which is not expected"),
            only(ever, always, "perhaps %s: it depends on a fact that the case leaves empty"))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String only(Set<String> some, Set<String> others, String sentence) {
    var items = some.stream().filter(item -> !others.contains(item)).sorted().toList();
    return items.isEmpty() ? "" : sentence.formatted(String.join("+", items));
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
