package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A model that remembers what it was asked says the same as one that remembers nothing. */
class RememberedResultsTests {

  /** So few that what is remembered is driven out again and again. */
  private static final int FEW = 4;

  private record Said(Evaluation evaluation, Object relevant, Object next) {
    static Said by(DecisionModel engine, Facts facts) {
      var goals = engine.decisions().stream().map(Decision::name).toList();
      assertThat(engine.outcomes(facts, goals.reversed()))
          .isEqualTo(
              goals.reversed().stream()
                  .map(goal -> engine.evaluate(facts).get(goal).outcomes())
                  .toList());
      return new Said(
          engine.evaluate(facts),
          engine.relevantInputs(facts, goals),
          engine.nextQuestion(facts, goals));
    }
  }

  @Property(tries = 150)
  void what_was_asked_before_changes_no_answer(@ForAll long seed) {
    var model = new RandomModel(seed);
    var random = new Random(seed);
    var sets = someFacts(model, random);
    var expected = expected(model, sets);

    for (int remembered : List.of(FEW, DecisionModels.REMEMBERED)) {
      var engine = DecisionModels.load(List.of(model.dmn()), remembered);
      for (int i = 0; i < 5 * sets.size(); i++) {
        int asked = random.nextInt(sets.size());
        assertThat(Said.by(engine, sets.get(asked)))
            .as("%s%s", sets.get(asked), model)
            .isEqualTo(expected.get(asked));
      }
    }
  }

  @Property(tries = 40)
  void what_others_ask_at_once_changes_no_answer(@ForAll long seed) {
    var model = new RandomModel(seed);
    var sets = someFacts(model, new Random(seed));
    var expected = expected(model, sets);
    var engine = DecisionModels.load(List.of(model.dmn()), FEW);

    var agree =
        IntStream.range(0, 20 * sets.size())
            .parallel()
            .map(i -> i % sets.size())
            .allMatch(asked -> Said.by(engine, sets.get(asked)).equals(expected.get(asked)));

    assertThat(agree).as("%s", model).isTrue();
  }

  @Test
  void what_rests_on_the_same_facts_is_found_once() {
    var engine = DecisionModels.load(List.of(twoDecisions()));
    var outcomes = Stream.of("x", "y", "z").map(other -> colour(engine, other)).toList();

    assertThat(outcomes.get(0)).isInstanceOf(Outcomes.OneOf.class);
    assertThat(outcomes.get(2)).isSameAs(outcomes.get(1));
  }

  @Test
  void without_a_memory_it_is_found_each_time() {
    var engine = DecisionModels.load(List.of(twoDecisions()), 0);
    var outcomes = Stream.of("x", "y", "z").map(other -> colour(engine, other)).toList();

    assertThat(outcomes.get(2)).isEqualTo(outcomes.get(1)).isNotSameAs(outcomes.get(1));
  }

  private static Outcomes colour(DecisionModel engine, String other) {
    var facts = Facts.none().with("warm", Value.TRUE).with("other", Value.of(other));
    return engine.evaluate(facts).get("colour").outcomes();
  }

  private static List<Facts> someFacts(RandomModel model, Random random) {
    return IntStream.range(0, 8).mapToObj(_ -> Facts.of(model.someFacts(random))).toList();
  }

  private static List<Said> expected(RandomModel model, List<Facts> sets) {
    var forgetful = DecisionModels.load(List.of(model.dmn()), 0);
    return sets.stream().map(facts -> Said.by(forgetful, facts)).toList();
  }

  private static DmnFile twoDecisions() {
    var model =
        ADmnModel.named("two")
            .input("warm", "boolean")
            .input("dark", "boolean")
            .input("other", "string")
            .table(
                "colour",
                "string",
                """
                U | warm  | dark  ||
                1 | true  | true  || "brown"
                2 | true  | false || "orange"
                3 | false | -     || "blue"
                """)
            .table(
                "echo",
                "string",
                """
                U | other    ||
                1 | "x"      || "a"
                2 | not("x") || "b"
                """);
    return new DmnFile("two.dmn", model.xml());
  }
}
