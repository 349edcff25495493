package org.essor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.essor.assignment.Assigner;
import org.essor.assignment.Assignment;
import org.essor.benchmarks.GeneratedInstance.Size;
import org.essor.psychometrics.assembly.AssembledTest;
import org.essor.selection.Candidate;
import org.essor.selection.Envelope;
import org.essor.selection.Limit;
import org.essor.selection.Selection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of the engines against those of solvers that others wrote. */
class OrToolsAgreesTests {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void onTheLargestTotal(long seed) {
    var instance = GeneratedInstance.of(new Size(60, 90, 2, 6), seed);

    var found = (Assignment) Assigner.largestTotal(instance);

    assertThat(found.total()).isEqualByComparingTo("" + OrTools.largestTotal(instance).total());
  }

  /** Also where the proven bound is far away, as no fraction of a reviewer can be given. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void onTheProjectServedWorstToHalfAPercent(long seed) {
    var size = new Size(20, 30, 0, 6);
    for (var instance :
        List.of(GeneratedInstance.of(size, seed), GeneratedInstance.ofFewStrong(size, seed))) {
      var found = (Assignment) Assigner.fairest(instance);

      var best = OrTools.bestWorst(instance);
      assertThat(found.worstProject().doubleValue()).isBetween(best * 0.995, (double) best);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void onTheBestChoiceWithinAnEnvelope(long seed) {
    var envelope = envelope(new Random(seed));

    var found = envelope.best().orElseThrow();

    assertThat(found).matches(Selection::isProvenBest);
    assertThat(found.value()).isEqualTo(OrTools.bestChoice(envelope).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void onTheBestTest(long seed) {
    var instance = Assemblies.of(200, seed);

    var found = Assemblies.byEssor(instance);

    assertThat(found).matches(AssembledTest::isOptimal);
    assertThat(found.value())
        .isCloseTo(OrToolsAssembly.byCpSat(instance).value(), within(1e-6))
        .isCloseTo(OrToolsAssembly.byScip(instance).value(), within(1e-6));
  }

  private static Envelope envelope(Random random) {
    var candidates = new ArrayList<Candidate>();
    for (int place = 0; place < 60; place++) {
      long cents = 5_000_000 + random.nextInt(60) * 1_000_000L;
      var groups = Set.of("theme " + random.nextInt(4), "body " + random.nextInt(30));
      candidates.add(new Candidate("p" + place, 500 + random.nextInt(1500), cents, groups));
    }
    var limits = new ArrayList<Limit>();
    for (int theme = 0; theme < 4; theme++) {
      limits.add(Limit.atLeast("theme " + theme, 3));
    }
    for (int body = 0; body < 30; body++) {
      limits.add(Limit.atMost("body " + body, 1));
    }
    return new Envelope(700_000_000, candidates, limits);
  }
}
