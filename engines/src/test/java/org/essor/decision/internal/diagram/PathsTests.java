package org.essor.decision.internal.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.essor.decision.Value;
import org.junit.jupiter.api.Test;

/** What a search for changes costs at most, counted in looks at nodes and not in time. */
class PathsTests {

  /** Of this many facts there are more ways to change half than could ever be walked. */
  private static final int MANY = 40;

  private static final int SOME = 24;

  @Test
  void theSmallestChangesAreFoundInOneLookAtEachNodeAndOneWalkForEach() {
    var half = new Searched(MANY, changed -> changed >= MANY / 2);

    for (int limit : new int[] {1, 5}) {
      var paths = half.paths();
      assertThat(paths.changes(half.root(), limit))
          .hasSize(limit)
          .allSatisfy(change -> assertThat(change).hasSize(MANY / 2));
      assertThat(paths.looks()).isLessThanOrEqualTo(half.nodes() + limit * (2 * MANY + 1));
    }
  }

  @Test
  void aSearchThatCanFindNoMoreStopsAfterItsStepsAndKeepsWhatItFound() {
    var even = new Searched(SOME, changed -> changed > 0 && changed % 2 == 0);
    int pairs = SOME * (SOME - 1) / 2;
    var paths = even.paths();

    assertThat(paths.changes(even.root(), pairs + 1)).hasSize(pairs);
    assertThat(paths.looks()).isBetween(Paths.MAX_STEPS, even.nodes() + Paths.MAX_STEPS + 3 * SOME);
  }

  /**
   * A diagram of yes-no inputs, all known to be "no", that ends in true where the number of changed
   * ones is wanted.
   */
  private record Searched(int inputs, Forest forest, int root) {

    Searched(int inputs, IntPredicate wanted) {
      this(inputs, new Diagrams(), wanted);
    }

    private Searched(int inputs, Diagrams diagrams, IntPredicate wanted) {
      this(inputs, diagrams, root(inputs, diagrams, wanted));
    }

    private Searched(int inputs, Diagrams diagrams, int root) {
      this(inputs, new Forest(nodes(diagrams), layout(inputs)), root);
    }

    private static Diagrams.Nodes nodes(Diagrams diagrams) {
      int size = diagrams.size();
      int[] firsts = new int[size + 1];
      Arrays.setAll(
          firsts, node -> node == 0 ? 0 : firsts[node - 1] + diagrams.kids(node - 1).length);
      int[] kids =
          IntStream.range(0, size).flatMap(node -> Arrays.stream(diagrams.kids(node))).toArray();
      return new Diagrams.Nodes(
          IntStream.range(0, size).map(diagrams::level).toArray(), firsts, kids, diagrams.terms());
    }

    private static int root(int inputs, Diagrams diagrams, IntPredicate wanted) {
      int[] below =
          IntStream.rangeClosed(0, inputs)
              .map(changed -> wanted.test(changed) ? diagrams.yes : diagrams.no)
              .toArray();
      for (int level = inputs - 1; level >= 0; level--) {
        for (int changed = 0; changed <= level; changed++) {
          below[changed] = diagrams.node(level, new int[] {below[changed], below[changed + 1]});
        }
      }
      return below[0];
    }

    private static Layout layout(int inputs) {
      var names = IntStream.range(0, inputs).mapToObj(Integer::toString).toList();
      return new Layout(names, List.of(), List.of());
    }

    int nodes() {
      return forest.size();
    }

    Paths paths() {
      return new Paths(forest, new int[inputs], Value.TRUE::equals);
    }
  }
}
