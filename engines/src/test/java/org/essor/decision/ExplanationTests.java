package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Why outcomes are excluded and what would bring them back, against every set of facts. */
class ExplanationTests {

  @Property(tries = 250)
  void facts_that_exclude_are_enough_and_all_needed(@ForAll long seed) {
    var model = new RandomModel(seed);
    var engine = DecisionModels.load(List.of(model.dmn()));
    var known = model.someFacts(new Random(seed));

    for (var table : single(model)) {
      var outcomes = possible(model, table, Map.of());
      var excluded = new HashSet<Value>();
      for (var exclusion : engine.evaluate(Facts.of(known)).get(table.name()).excluded()) {
        excluded.add(exclusion.outcome());
        var because = only(known, exclusion.because());
        assertThat(possible(model, table, because)).doesNotContain(exclusion.outcome());
        for (var input : exclusion.because()) {
          var without = new HashMap<>(because);
          without.remove(input);
          assertThat(possible(model, table, without)).contains(exclusion.outcome());
        }
      }
      outcomes.removeAll(possible(model, table, known));
      assertThat(excluded).as("%s%s", known, model).isEqualTo(outcomes);
    }
  }

  @Property(tries = 300)
  void changes_reach_their_outcome_and_are_the_smallest(@ForAll long seed) {
    var model = new RandomModel(seed);
    var engine = DecisionModels.load(List.of(model.dmn()));
    var known = model.someFacts(new Random(seed));

    for (var table : single(model)) {
      var smallest = new HashMap<Value, Integer>();
      for (var change : engine.whatIf(Facts.of(known), table.name(), 5)) {
        assertThat(known).containsKeys(change.facts().keySet().toArray(String[]::new));
        assertThat(possible(model, table, changed(known, change.facts())))
            .contains(change.outcome());
        for (var input : change.facts().keySet()) {
          var fewer = new HashMap<>(change.facts());
          fewer.remove(input);
          assertThat(possible(model, table, changed(known, fewer)))
              .doesNotContain(change.outcome());
        }
        smallest.merge(change.outcome(), change.facts().size(), Math::min);
      }
      assertThat(smallest).as("%s%s", known, model).isEqualTo(distances(model, table, known));
    }
  }

  @Test
  void aDefaultThatIsAlsoAnItemOfTheListIsNotExcludedAsAnItem() {
    var model =
        ADmnModel.named("list")
            .input("Age", "number")
            .table(
                "Approval",
                "",
                """
                R | Age ||
                values | || "declined","approved"
                default | || "declined"
                1 | < 18 || "declined"
                2 | > 60 || "approved"
                """);
    var engine = DecisionModels.load(List.of(new DmnFile("list.dmn", model.xml())));

    var result = engine.evaluate(Facts.of(Map.of("Age", Value.of(30)))).get("Approval");

    assertThat(result.outcomes()).isEqualTo(new Outcomes.Settled(Value.of("declined")));
    assertThat(result.excluded())
        .extracting(DecisionResult.Exclusion::outcome)
        .containsExactly(Value.of("approved"));
  }

  /** For each outcome that the known facts exclude, how many of them must change at least. */
  private static Map<Value, Integer> distances(
      RandomModel model, RandomModel.Table table, Map<String, Value> known) {
    var distances = new HashMap<Value, Integer>();
    for (var facts : model.complete(Map.of())) {
      int distance = 0;
      for (var entry : known.entrySet()) {
        distance += entry.getValue().equals(facts.get(entry.getKey())) ? 0 : 1;
      }
      distances.merge(model.decide(facts).get(table.name()), distance, Math::min);
    }
    distances.values().removeIf(distance -> distance == 0);
    return distances;
  }

  private static List<RandomModel.Table> single(RandomModel model) {
    return model.tables.stream()
        .filter(table -> !Set.of("COLLECT", "RULE ORDER", "OUTPUT ORDER").contains(table.policy()))
        .toList();
  }

  private static Set<Value> possible(
      RandomModel model, RandomModel.Table table, Map<String, Value> known) {
    var possible = new HashSet<Value>();
    model.complete(known).forEach(facts -> possible.add(model.decide(facts).get(table.name())));
    return possible;
  }

  private static Map<String, Value> only(Map<String, Value> facts, Set<String> names) {
    var some = new HashMap<>(facts);
    some.keySet().retainAll(names);
    return some;
  }

  private static Map<String, Value> changed(Map<String, Value> known, Map<String, Value> change) {
    var changed = new HashMap<>(known);
    changed.putAll(change);
    return changed;
  }
}
