package org.essor.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.decision.DecisionModel;
import org.essor.decision.Facts;
import org.essor.journeys.Edition;
import org.essor.journeys.Journey;
import org.essor.projects.FactKey;
import org.essor.projects.FactWords;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random products, each taken through the main journey. Every other one is drawn until its class is
 * another under other rules.
 *
 * @param other the rules that give every other product another class
 */
record ToldProducts(Edition edition, DecisionModel other) {

  private static final int DRAWERS = 10;
  private static final List<String> CLASS = List.of("mdr_class");

  /** The facts of products as a project keeps them; the same at each call. */
  List<String> sheets(int count) {
    var mapper = new JsonMapper();
    return IntStream.range(0, DRAWERS)
        .parallel()
        .boxed()
        .flatMap(drawer -> drawn(new RandomFacts(edition.model(), drawer), count / DRAWERS))
        .map(facts -> mapper.writeValueAsString(words(told(facts))))
        .toList();
  }

  private Stream<Facts> drawn(RandomFacts random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i % 2 == 0 ? random.complete() : concerned(random));
  }

  private Facts concerned(RandomFacts random) {
    return Stream.generate(random::complete)
        .filter(facts -> !classOf(facts, edition.model()).equals(classOf(facts, other)))
        .findFirst()
        .orElseThrow();
  }

  private static Object classOf(Facts facts, DecisionModel model) {
    return model.evaluate(facts, CLASS).get(CLASS.getFirst()).outcomes();
  }

  private static Map<String, String> words(Facts told) {
    var words = new TreeMap<>(Map.of(FactKey.MODULE + ":m0", FactWords.of("")));
    told.known()
        .forEach((input, value) -> words.put(FactKey.SHARED + ":" + input, FactWords.of(value)));
    return words;
  }

  /** What the main journey asks of a product about which all is known. */
  private Facts told(Facts complete) {
    var journey =
        Optional.ofNullable(edition.regulation().journeys().get(Journey.MAIN)).orElseThrow();
    var told = Facts.none();
    var next = next(journey, told);
    while (next.isPresent()) {
      for (String input : edition.regulation().asking(next.get()).inputs()) {
        told = told.with(input, complete.find(input).orElseThrow());
      }
      next = next(journey, told);
    }
    return told;
  }

  private Optional<String> next(Journey journey, Facts told) {
    return journey.sections().stream()
        .flatMap(section -> edition.model().nextQuestion(told, section.goals()).stream())
        .findFirst();
  }
}
