package org.essor.projects.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.essor.decision.Outcomes;
import org.essor.decision.Rule;
import org.essor.journeys.DecisionText;
import org.essor.journeys.DecisionText.Kind;
import org.essor.journeys.Project;
import org.essor.journeys.Values;
import org.essor.projects.Notice.DecisionChange;

/**
 * The result of a project as it is kept: for each decision the outcomes still possible, sorted. In
 * a list, an item that is not certain begins with {@value #PERHAPS}.
 */
final class Outcome {

  static final String PERHAPS = "?";

  private Outcome() {}

  /**
   * The outcomes that a project was evaluated for, and others.
   *
   * @param others of decisions that it was not evaluated for
   */
  static SequencedMap<String, List<String>> of(Project project, Map<String, List<String>> others) {
    var all = new LinkedHashMap<String, List<String>>();
    for (DecisionText text : project.edition().regulation().decisions().values()) {
      var result = project.overall().results().get(text.decision());
      if (text.kind() != Kind.INTERNAL && result != null) {
        all.put(text.decision(), words(result.outcomes()));
      } else if (others.containsKey(text.decision())) {
        all.put(text.decision(), others.getOrDefault(text.decision(), List.of()));
      }
    }
    return all;
  }

  private static List<String> words(Outcomes outcomes) {
    if (!Values.isList(outcomes)) {
      return Values.words(outcomes).stream().sorted().toList();
    }
    var certain = Values.certain(outcomes);
    return Values.words(outcomes).stream()
        .map(word -> certain.contains(word) ? word : PERHAPS + word)
        .sorted()
        .toList();
  }

  /** The decisions whose outcomes are not those before, with the rules that say so now. */
  static List<DecisionChange> changes(
      SequencedMap<String, List<String>> before,
      SequencedMap<String, List<String>> after,
      Project now) {
    var changes = new ArrayList<DecisionChange>();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .forEach(decision -> {
          var old = before.getOrDefault(decision, List.of());
          var present = after.getOrDefault(decision, List.of());
          if (!old.equals(present)) {
            var rules = rules(decision, now, without(present, old));
            changes.add(new DecisionChange(decision, old, present, rules));
          }
        });
    return changes;
  }

  private static List<String> without(List<String> some, List<String> others) {
    return some.stream().filter(word -> !others.contains(word)).toList();
  }

  /** Of a list, the rules that give what is new in it: the others say nothing of the change. */
  private static List<String> rules(String decision, Project now, List<String> added) {
    var result = now.overall().results().get(decision);
    if (result == null) {
      return List.of();
    }
    boolean isList = Values.isList(result.outcomes());
    return result.firing().stream()
        .filter(rule -> !isList || givesOneOf(added, rule))
        .map(Rule::id)
        .toList();
  }

  private static boolean givesOneOf(List<String> words, Rule rule) {
    return words.stream()
        .map(word -> word.startsWith(PERHAPS) ? word.substring(PERHAPS.length()) : word)
        .anyMatch(word -> rule.outputs().contains('"' + word + '"'));
  }
}
