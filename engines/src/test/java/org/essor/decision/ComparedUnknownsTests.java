package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random tables that compare unknown numbers and dates with one another, against every order. */
class ComparedUnknownsTests {

  @Property(tries = 150)
  void theOutcomesOfComparedNumbersAreThoseOfAllOrders(@ForAll long seed) {
    assertOutcomes(ComparedUnknowns.numbers(seed));
  }

  @Property(tries = 100)
  void theOutcomesOfComparedDatesAreThoseOfAllOrders(@ForAll long seed) {
    assertOutcomes(ComparedUnknowns.days(seed));
  }

  private static void assertOutcomes(ComparedUnknowns model) {
    var facts = model.someFacts();

    var result = load(model).evaluate(model.facts(facts)).get("d");

    assertThat(possible(result.outcomes(), model))
        .as("%s of %s", facts, model)
        .isEqualTo(model.outcomes(facts));
    assertThat(result.isExact()).isTrue();
  }

  @Property(tries = 100)
  void aRuleFiresOrMayFireAsInAllOrders(@ForAll long seed) {
    var model = ComparedUnknowns.numbers(seed);
    var facts = model.someFacts();
    var firing = model.points(facts).stream().map(model::firing).toList();
    var some = new HashSet<Integer>();
    firing.forEach(some::addAll);
    var all = new HashSet<>(some);
    firing.forEach(all::retainAll);
    some.removeAll(all);

    var result = load(model).evaluate(model.facts(facts)).get("d");

    assertThat(numbers(result.firing())).as("%s of %s", facts, model).isEqualTo(all);
    assertThat(numbers(result.maybeFiring())).as("%s of %s", facts, model).isEqualTo(some);
  }

  @Property(tries = 100)
  void anInputIsAskedForWhereItAloneCanChangeTheOutcome(@ForAll long seed) {
    assertRelevance(ComparedUnknowns.numbers(seed));
  }

  @Property(tries = 100)
  void aDateIsAskedForWhereItAloneCanChangeTheOutcome(@ForAll long seed) {
    assertRelevance(ComparedUnknowns.days(seed));
  }

  private static void assertRelevance(ComparedUnknowns model) {
    var facts = model.someFacts();
    var engine = load(model);
    var expected = model.relevant(facts);

    assertThat(engine.relevantInputs(model.facts(facts), List.of("d")))
        .as("%s of %s", facts, model)
        .isEqualTo(expected);
    assertThat(engine.nextQuestion(model.facts(facts), List.of("d")))
        .as("%s of %s", facts, model)
        .matches(next -> next.map(expected::contains).orElse(expected.isEmpty()));
  }

  @Property(tries = 60)
  void theFactsThatExcludeAnOutcomeAreEnoughAndNoneIsTooMany(@ForAll long seed) {
    var model = ComparedUnknowns.numbers(seed);
    var facts = model.someFacts();
    facts.putIfAbsent("b", model.someFact());

    var excluded = load(model).evaluate(model.facts(facts)).get("d").excluded();

    var reachable = items(model.outcomes(Map.of()), model);
    reachable.removeAll(items(model.outcomes(facts), model));
    assertThat(excluded.stream().map(DecisionResult.Exclusion::outcome).collect(Collectors.toSet()))
        .as("%s of %s", facts, model)
        .isEqualTo(reachable);
    for (var exclusion : excluded) {
      assertThat(items(model.outcomes(only(facts, exclusion.because())), model))
          .as("%s because %s of %s", facts, exclusion, model)
          .doesNotContain(exclusion.outcome());
      for (var fact : exclusion.because()) {
        var fewer = new HashSet<>(exclusion.because());
        fewer.remove(fact);
        assertThat(items(model.outcomes(only(facts, fewer)), model))
            .as("%s because %s of %s", facts, exclusion, model)
            .contains(exclusion.outcome());
      }
    }
  }

  @Property(tries = 60)
  void aChangeReachesItsOutcomeAndFewerFactsDoNot(@ForAll long seed) {
    var model = ComparedUnknowns.numbers(seed);
    var facts = model.someFacts();
    facts.putIfAbsent("b", model.someFact());
    var engine = load(model);
    var before = engine.evaluate(model.facts(facts)).get("d");

    var changes = engine.whatIf(model.facts(facts), "d", 3);

    for (var exclusion : before.excluded()) {
      assertThat(changes)
          .as("%s of %s", facts, model)
          .anyMatch(change -> change.outcome().equals(exclusion.outcome()));
    }
    for (var change : changes) {
      var changed = new HashMap<>(model.facts(facts).known());
      changed.putAll(change.facts());
      var after = engine.evaluate(Facts.of(changed)).get("d").outcomes();
      assertThat(items(possible(after, model), model))
          .as("%s with %s of %s", facts, change, model)
          .contains(change.outcome());
      for (var fact : change.facts().keySet()) {
        var freed = new HashSet<>(change.facts().keySet());
        freed.remove(fact);
        var kept = new HashSet<>(facts.keySet());
        kept.removeAll(freed);
        assertThat(items(model.outcomes(only(facts, kept)), model))
            .as("%s with less than %s of %s", facts, change, model)
            .doesNotContain(change.outcome());
      }
    }
  }

  @Property(tries = 25)
  void kieGivesThePointsOfTheGridTheSameOutcome(@ForAll long seed) {
    var model = ComparedUnknowns.numbers(seed);
    var ours = load(model);
    var kie = KieOracle.of(model.dmn());
    for (int i = 0; i < 25; i++) {
      var facts = Map.of("a", model.someStep(), "b", model.someStep(), "c", model.someStep());
      var point =
          ComparedUnknowns.NAMES.stream().mapToInt(name -> facts.getOrDefault(name, 0)).toArray();
      var known = model.facts(facts);
      assertThat(possible(ours.evaluate(known).get("d").outcomes(), model))
          .containsExactly(model.outcome(point))
          .containsExactly(
              inOrder(kie.evaluate(known.known()).getOrDefault("d", Value.NOTHING), model));
    }
  }

  private static DecisionModel load(ComparedUnknowns model) {
    return DecisionModels.load(List.of(new DmnFile("compared.dmn", model.dmn())));
  }

  private static Map<String, Integer> only(Map<String, Integer> facts, Set<String> names) {
    var some = new LinkedHashMap<>(facts);
    some.keySet().retainAll(names);
    return some;
  }

  private static Set<Value> items(Set<Value> outcomes, ComparedUnknowns model) {
    var items = new LinkedHashSet<Value>();
    outcomes.forEach(outcome -> {
      if (outcome instanceof Value.Many(var values)) {
        items.addAll(values);
      } else if (!model.lists()) {
        items.add(outcome);
      }
    });
    return items;
  }

  private static Set<Integer> numbers(List<Rule> rules) {
    return rules.stream().map(Rule::number).collect(Collectors.toSet());
  }

  private static Set<Value> possible(Outcomes outcomes, ComparedUnknowns model) {
    return switch (outcomes) {
      case Outcomes.Settled(var value) -> Set.of(inOrder(value, model));
      case Outcomes.OneOf(var values) ->
          values.stream().map(value -> inOrder(value, model)).collect(Collectors.toSet());
      default -> throw new AssertionError("Not expected of a small model: " + outcomes);
    };
  }

  private static Value inOrder(Value outcome, ComparedUnknowns model) {
    return outcome instanceof Value.Many(var values) && !model.isOrdered()
        ? new Value.Many(values.stream().sorted(Comparator.comparing(Value::toString)).toList())
        : outcome;
  }
}
