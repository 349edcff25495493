package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Which decisions may give another result in a later version. */
class ChangedDecisionsTests {

  private static final String ADULT = "age >= 18";

  @Property(tries = 150)
  void all_other_decisions_give_the_same_facts_the_same_result(@ForAll long seed) {
    var model = new RandomModel(seed);
    var file = model.dmn();
    var before = DecisionModels.load(List.of(file));
    var after =
        DecisionModels.load(
            List.of(new DmnFile("later.dmn", file.text().replaceFirst("\"x\"<", "\"z\"<"))));

    var changed = DecisionModels.changed(before, after);

    var random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      var facts = Facts.of(model.someFacts(random));
      for (var table : model.tables) {
        if (!changed.contains(table.name())) {
          assertThat(after.evaluate(facts).get(table.name()).outcomes())
              .as("%s%s", table.name(), model)
              .isEqualTo(before.evaluate(facts).get(table.name()).outcomes());
        }
      }
    }
  }

  @Test
  void nothing_changes_where_the_same_is_written_in_another_file() {
    assertThat(DecisionModels.changed(model("a.dmn", "", ADULT), model("b.dmn", "", ADULT)))
        .isEmpty();
  }

  @Test
  void what_rests_on_a_decision_that_is_written_otherwise_changes_with_it() {
    var later = model("a.dmn", "", "age >= 21");

    assertThat(DecisionModels.changed(model("a.dmn", "", ADULT), later))
        .containsExactly("adult", "may_vote");
  }

  @Test
  void what_rests_on_an_input_of_other_values_changes() {
    var later = model("a.dmn", "[0..120]", ADULT);

    assertThat(DecisionModels.changed(model("a.dmn", "", ADULT), later))
        .containsExactly("adult", "may_vote");
  }

  @Test
  void what_is_new_is_changed() {
    var earlier =
        DecisionModels.load(
            List.of(
                new DmnFile(
                    "a.dmn",
                    new DmnBuilder()
                        .item("years", "number", "")
                        .input("age", "years")
                        .formula("adult", List.of("age"), ADULT)
                        .build())));

    assertThat(DecisionModels.changed(earlier, model("a.dmn", "", ADULT)))
        .containsExactly("may_vote", "tall");
  }

  private static DecisionModel model(String file, String ages, String adult) {
    return DecisionModels.load(
        List.of(
            new DmnFile(
                file,
                new DmnBuilder()
                    .item("years", "number", ages)
                    .input("age", "years")
                    .input("citizen", "boolean")
                    .input("height", "number")
                    .formula("adult", List.of("age"), adult)
                    .formula("may_vote", List.of("adult", "citizen"), "adult and citizen")
                    .formula("tall", List.of("height"), "height >= 190")
                    .build())));
  }
}
