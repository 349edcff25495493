package org.essor.journeys.internal;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.essor.decision.Decision;
import org.essor.decision.DecisionModel;
import org.essor.decision.Rule;
import org.essor.journeys.RuleText;
import org.essor.journeys.Text;
import org.essor.journeys.content.Problems;
import org.essor.journeys.content.References;

/** Reads the annotations of the rules of all tables. */
final class RuleReader {

  private final Problems problems;
  private final References references;

  RuleReader(Problems problems, References references) {
    this.problems = problems;
    this.references = references;
  }

  SequencedMap<String, RuleText> read(DecisionModel model) {
    var rules = new LinkedHashMap<String, RuleText>();
    for (Decision decision : model.decisions()) {
      for (Rule rule : decision.rules()) {
        if (rules.put(decision.name() + "/" + rule.id(), text(decision, rule)) != null) {
          problems.add(
              decision.file(), decision.name() + ", rule " + rule.id(), "two rules have this id");
        }
      }
    }
    return rules;
  }

  private RuleText text(Decision decision, Rule rule) {
    var where = decision.name() + ", rule " + rule.id();
    if (rule.id().equals(decision.name() + "/" + rule.number())) {
      problems.add(decision.file(), where, "has no id: past results refer to it");
    }
    var source = annotation(decision, rule, "source");
    return new RuleText(
        new Text(annotation(decision, rule, "fr"), annotation(decision, rule, "en")),
        references.readAll(source, what -> problems.add(decision.file(), where, what)));
  }

  private String annotation(Decision decision, Rule rule, String column) {
    var text = rule.annotations().getOrDefault(column, "").strip();
    if (text.isEmpty()) {
      problems.add(
          decision.file(), decision.name() + ", rule " + rule.id(), "has no annotation " + column);
    }
    return text;
  }
}
