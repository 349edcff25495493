package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random models under random partial facts, against every complete set of facts. */
class PartialKnowledgeTests {

  @Property(tries = 250)
  void the_outcomes_are_those_of_all_complete_facts(@ForAll long seed) {
    var model = new RandomModel(seed);
    var engine = DecisionModels.load(List.of(model.dmn()));
    var known = model.someFacts(new Random(seed));

    var result = engine.evaluate(Facts.of(known));

    var complete = model.complete(known).stream().map(model::decide).toList();
    for (var table : model.tables) {
      var expected = new HashSet<Value>();
      complete.forEach(values -> expected.add(values.get(table.name())));
      assertThat(possible(result.get(table.name()).outcomes()))
          .as("%s%s%s", table.name(), known, model)
          .isEqualTo(expected);
    }
  }

  @Property(tries = 250)
  void a_rule_fires_or_may_fire_as_in_all_complete_facts(@ForAll long seed) {
    var model = new RandomModel(seed);
    var engine = DecisionModels.load(List.of(model.dmn()));
    var known = model.someFacts(new Random(seed));

    var result = engine.evaluate(Facts.of(known));

    var complete = model.complete(known).stream().map(model::decide).toList();
    for (var table : model.tables) {
      var always = new LinkedHashSet<Integer>();
      var sometimes = new LinkedHashSet<Integer>();
      for (int rule = 1; rule <= table.rows().size(); rule++) {
        int number = rule;
        long fires =
            complete.stream().filter(values -> table.firing(values).contains(number)).count();
        if (fires == complete.size()) {
          always.add(rule);
        } else if (fires > 0) {
          sometimes.add(rule);
        }
      }
      var found = result.get(table.name());
      assertThat(numbers(found.firing())).as("%s%s", known, model).isEqualTo(always);
      assertThat(numbers(found.maybeFiring())).as("%s%s", known, model).isEqualTo(sometimes);
    }
  }

  @Property(tries = 250)
  void an_input_is_relevant_when_it_alone_can_change_a_goal(@ForAll long seed) {
    var model = new RandomModel(seed);
    var engine = DecisionModels.load(List.of(model.dmn()));
    var facts = Facts.of(model.someFacts(new Random(seed)));
    var goals = model.tables.stream().map(RandomModel.Table::name).toList();

    var relevant = engine.relevantInputs(facts, goals);
    var next = engine.nextQuestion(facts, goals);

    assertThat(relevant).as("%s%s", facts, model).isEqualTo(relevant(model, facts.known(), goals));
    assertThat(next.isPresent()).isEqualTo(!relevant.isEmpty());
    next.ifPresent(name -> assertThat(relevant).contains(name));
  }

  private static Set<String> relevant(
      RandomModel model, Map<String, Value> known, List<String> goals) {
    var relevant = new HashSet<String>();
    var outcomes = new HashMap<Map<String, Value>, List<Value>>();
    for (var facts : model.complete(known)) {
      var decided = model.decide(facts);
      outcomes.put(facts, goals.stream().map(decided::get).toList());
    }
    for (var input : model.inputs) {
      if (known.containsKey(input.name())) {
        continue;
      }
      var seen = new HashMap<Map<String, Value>, List<Value>>();
      outcomes.forEach((facts, outcome) -> {
        var others = new HashMap<>(facts);
        others.remove(input.name());
        var before = seen.putIfAbsent(others, outcome);
        if (before != null && !before.equals(outcome)) {
          relevant.add(input.name());
        }
      });
    }
    return relevant;
  }

  private static Set<Integer> numbers(List<Rule> rules) {
    var numbers = new LinkedHashSet<Integer>();
    rules.forEach(rule -> numbers.add(rule.number()));
    return numbers;
  }

  private static Set<Value> possible(Outcomes outcomes) {
    return switch (outcomes) {
      case Outcomes.Settled(var value) -> Set.of(value);
      case Outcomes.OneOf(var values) -> {
        assertThat(values).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        yield new HashSet<>(new ArrayList<>(values));
      }
      default -> throw new AssertionError("Not expected of a small model: " + outcomes);
    };
  }
}
