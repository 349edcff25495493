package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a change of rules changes, against the evaluation of every set of facts. */
class ImpactTests {

  @Property(tries = 150)
  void the_rows_that_change_are_those_whose_outcomes_differ(@ForAll long seed) {
    var model = new RandomModel(seed);
    var file = model.dmn();
    var changedFile =
        new DmnFile(
            "later.dmn",
            file.text()
                .replaceFirst(
                    "<text>\"x\"</text></outputEntry>", "<text>\"z\"</text></outputEntry>"));
    var before = DecisionModels.load(List.of(file));
    var after = DecisionModels.load(List.of(changedFile));
    boolean lists =
        model.tables.stream()
            .anyMatch(table -> Set.of("COLLECT", "OUTPUT ORDER").contains(table.policy()));
    var facts = facts(model, seed, lists ? 0 : 20);

    var impact = DecisionModels.impact(before, after, FactTable.of(facts));

    for (var table : model.tables) {
      var expected = new ArrayList<Integer>();
      for (int row = 0; row < facts.size(); row++) {
        var a = before.evaluate(facts.get(row)).get(table.name()).outcomes();
        var b = after.evaluate(facts.get(row)).get(table.name()).outcomes();
        boolean ordered = !table.policy().equals("COLLECT");
        if (!asSet(a, ordered).equals(asSet(b, ordered))) {
          expected.add(row);
        }
      }
      var rows = impact.find(table.name()).map(Impact.Changed::rows).orElse(new int[0]);
      assertThat(rows)
          .as("%s%s", table.name(), model)
          .containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
      impact
          .find(table.name())
          .ifPresent(changed ->
              assertThat(changed.transitions().stream().mapToInt(Impact.Transition::count).sum())
                  .isEqualTo(expected.size()));
    }
  }

  private static List<Facts> facts(RandomModel model, long seed, int partial) {
    var random = new Random(seed);
    var facts = new ArrayList<Facts>();
    for (int i = 0; i < partial; i++) {
      facts.add(Facts.of(model.someFacts(random)));
    }
    model.complete(Map.of()).stream().limit(60).forEach(each -> facts.add(Facts.of(each)));
    return facts;
  }

  private static Set<Object> asSet(Outcomes outcomes, boolean ordered) {
    var values =
        switch (outcomes) {
          case Outcomes.Settled(var value) -> List.of(value);
          case Outcomes.OneOf(var possible) -> possible;
          default -> throw new AssertionError("Not expected of a small model: " + outcomes);
        };
    var set = new HashSet<Object>();
    values.forEach(value -> set.add(ordered ? value : counted(value)));
    return set;
  }

  /** A list without its order. */
  private static Object counted(Value value) {
    return value instanceof Value.Many(var items)
        ? items.stream().map(Value::toString).sorted().toList()
        : value;
  }

  @Test
  void a_change_is_told_from_what_to_what() {
    var impact =
        DecisionModels.impact(
            adult(18),
            adult(21),
            FactTable.of(
                List.of(
                    Facts.none().with("age", Value.of(17)),
                    Facts.none().with("age", Value.of(18)),
                    Facts.none(),
                    Facts.none().with("age", Value.of(20)),
                    Facts.none().with("age", Value.of(21)))));

    var changed = impact.find("adult").orElseThrow();
    assertThat(changed.rows()).containsExactly(1, 3);
    assertThat(changed.transitions())
        .containsExactly(
            new Impact.Transition(
                new Outcomes.Settled(Value.TRUE), new Outcomes.Settled(Value.FALSE), 2));
  }

  private static DecisionModel adult(int from) {
    return DecisionModels.load(
        List.of(
            new DmnFile(
                "adult.dmn",
                new DmnBuilder()
                    .input("age", "number")
                    .formula("adult", List.of("age"), "age >= " + from)
                    .build())));
  }
}
