package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Our answers on random models are those of Apache KIE. {@code -Dessor.seeds=1000} tries more
 * models than the suite does.
 */
class GeneratedModelsAgreeWithKieTests {

  private static final int CASES = 2_000;
  private static final int PARTIAL_CASES = 40;

  static final List<Long> SEEDS =
      LongStream.range(0, Long.getLong("essor.seeds", 50)).boxed().toList();

  @ParameterizedTest
  @FieldSource("SEEDS")
  void completeFactsGiveTheValuesOfKie(long seed) {
    var random = GeneratedModel.of(seed);
    var ours = load(random);
    var kie = KieOracle.of(random.xml());
    for (int i = 0; i < CASES; i++) {
      var facts = random.completeFacts();
      assertThat(sorted(ours.evaluate(Facts.of(facts)).settled(), random.unordered()))
          .as("facts %s of %s", facts, random.xml())
          .isEqualTo(sorted(kie.evaluate(facts), random.unordered()));
    }
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void partialFactsKeepExactlyTheOutcomesThatKieCanReach(long seed) {
    var random = GeneratedModel.finite(seed);
    var ours = load(random);
    var cases = Cases.of(random);
    var choice = new Random(seed);
    for (int i = 0; i < PARTIAL_CASES; i++) {
      var known = cases.partialFacts(choice);
      var evaluation = ours.evaluate(Facts.of(known));
      for (var decision : ours.decisions()) {
        var result = evaluation.get(decision.name());
        assertThat(possible(result.outcomes(), random.unordered().contains(decision.name())))
            .as("%s, given %s, of %s", decision.name(), known, random.xml())
            .isEqualTo(expected(result.outcomes(), cases.reachable(known, decision.name())));
      }
    }
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void theNextQuestionCanStillMatterAndIsMissingOnlyWhereNoneCan(long seed) {
    var random = GeneratedModel.finite(seed);
    var ours = load(random);
    var cases = Cases.of(random);
    var choice = new Random(seed);
    for (int i = 0; i < PARTIAL_CASES; i++) {
      var known = cases.partialFacts(choice);
      var goal = ours.decisions().get(choice.nextInt(ours.decisions().size())).name();
      var relevant = cases.relevant(known, goal);
      assertThat(ours.relevantInputs(Facts.of(known), List.of(goal)))
          .as("%s, given %s, of %s", goal, known, random.xml())
          .isEqualTo(relevant);
      assertThat(ours.nextQuestion(Facts.of(known), List.of(goal)))
          .as("%s, given %s, of %s", goal, known, random.xml())
          .matches(question -> question.map(relevant::contains).orElse(relevant.isEmpty()));
    }
  }

  private static DecisionModel load(GeneratedModel random) {
    return DecisionModels.load(List.of(new DmnFile("random.dmn", random.xml())));
  }

  /** Puts the lists that are in no order into one, so that they can be compared. */
  private static Map<String, Value> sorted(Map<String, Value> outcomes, Set<String> unordered) {
    var sorted = new LinkedHashMap<>(outcomes);
    unordered.forEach(decision -> sorted.computeIfPresent(decision, (_, list) -> sorted(list)));
    return sorted;
  }

  private static Value sorted(Value outcome) {
    return outcome instanceof Value.Many(var values)
        ? new Value.Many(values.stream().sorted(Comparator.comparing(Value::toString)).toList())
        : outcome;
  }

  /** A collected list with too many combinations is compared by what is in all and in some. */
  private static Set<Value> expected(Outcomes ours, Set<Value> reachable) {
    return ours instanceof Outcomes.Collected ? summary(reachable) : reachable;
  }

  private static Set<Value> possible(Outcomes outcomes, boolean unordered) {
    return switch (outcomes) {
      case Outcomes.Settled(var outcome) -> Set.of(unordered ? sorted(outcome) : outcome);
      case Outcomes.OneOf(var several) ->
          several.stream()
              .map(outcome -> unordered ? sorted(outcome) : outcome)
              .collect(Collectors.toSet());
      case Outcomes.Collected(var always, var sometimes) ->
          Set.of(new Value.Many(always), new Value.Many(sometimes));
      case Outcomes.Within(var intervals) ->
          throw new AssertionError("A finite model computes no number: " + intervals);
    };
  }

  private static Set<Value> summary(Set<Value> lists) {
    var always = new LinkedHashSet<Value>();
    var union = new LinkedHashSet<Value>();
    lists.forEach(list -> union.addAll(((Value.Many) list).values()));
    union.stream()
        .filter(
            item -> lists.stream().allMatch(list -> ((Value.Many) list).values().contains(item)))
        .forEach(always::add);
    union.removeAll(always);
    return Set.of(new Value.Many(List.copyOf(always)), new Value.Many(List.copyOf(union)));
  }

  /** Every complete case of a finite model, and what KIE makes of it. */
  private record Cases(
      Map<String, List<Value>> points, Map<Map<String, Value>, Map<String, Value>> outcomes) {

    static Cases of(GeneratedModel random) {
      var kie = KieOracle.of(random.xml());
      var outcomes = new LinkedHashMap<Map<String, Value>, Map<String, Value>>();
      product(random.points())
          .forEach(facts -> outcomes.put(facts, sorted(kie.evaluate(facts), random.unordered())));
      return new Cases(random.points(), outcomes);
    }

    private static List<Map<String, Value>> product(Map<String, List<Value>> points) {
      List<Map<String, Value>> product = List.of(Map.of());
      for (var input : points.entrySet()) {
        var longer = new ArrayList<Map<String, Value>>();
        for (var facts : product) {
          input.getValue().forEach(value -> longer.add(with(facts, input.getKey(), value)));
        }
        product = longer;
      }
      return product;
    }

    private static Map<String, Value> with(Map<String, Value> facts, String input, Value value) {
      var changed = new LinkedHashMap<>(facts);
      changed.put(input, value);
      return changed;
    }

    Map<String, Value> partialFacts(Random choice) {
      var known = new LinkedHashMap<String, Value>();
      points.forEach((input, values) -> {
        if (choice.nextBoolean()) {
          known.put(input, values.get(choice.nextInt(values.size())));
        }
      });
      return known;
    }

    Set<Value> reachable(Map<String, Value> known, String decision) {
      return outcomes.entrySet().stream()
          .filter(entry -> entry.getKey().entrySet().containsAll(known.entrySet()))
          .map(entry -> outcome(entry.getValue(), decision))
          .collect(Collectors.toSet());
    }

    Set<String> relevant(Map<String, Value> known, String decision) {
      var relevant = new TreeSet<String>();
      for (var facts : outcomes.keySet()) {
        if (facts.entrySet().containsAll(known.entrySet())) {
          points.keySet().stream()
              .filter(input -> !known.containsKey(input) && matters(facts, input, decision))
              .forEach(relevant::add);
        }
      }
      return relevant;
    }

    private boolean matters(Map<String, Value> facts, String input, String decision) {
      return points.getOrDefault(input, List.of()).stream()
              .map(value -> outcome(outcomes.get(with(facts, input, value)), decision))
              .distinct()
              .count()
          > 1;
    }

    private static Value outcome(@Nullable Map<String, Value> values, String decision) {
      return Optional.ofNullable(values).map(all -> all.get(decision)).orElseThrow();
    }
  }
}
