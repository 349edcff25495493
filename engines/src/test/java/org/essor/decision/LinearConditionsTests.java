package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Random tables over sums of unknown numbers, against every cell that the sums cut the box of these
 * numbers into: each cell holds the mean of some of its corners, and a corner is where three of the
 * planes meet.
 */
class LinearConditionsTests {

  private static final double NEAR_ZERO = 1e-9;
  private static final int WIDTH = 3;

  /** A sum of three numbers and a constant, compared with zero. */
  private record Plane(int[] factors, int constant, String sign) {

    double at(double[] point) {
      return constant + factors[0] * point[0] + factors[1] * point[1] + factors[2] * point[2];
    }

    boolean holds(double[] point) {
      double value = at(point);
      int order = Math.abs(value) < NEAR_ZERO ? 0 : value < 0 ? -1 : 1;
      return switch (sign) {
        case "<" -> order < 0;
        case ">=" -> order >= 0;
        default -> order == 0;
      };
    }

    String text() {
      return "%d * a + %d * b + %d * c + %d %s 0"
          .formatted(factors[0], factors[1], factors[2], constant, sign);
    }
  }

  private static final class Table {
    private final Random random;
    private final List<Plane> tests;
    private final List<int[]> rows;
    private final Map<String, Integer> facts = new LinkedHashMap<>();

    Table(long seed) {
      random = new Random(seed);
      tests = IntStream.range(0, 3).mapToObj(_ -> plane()).toList();
      rows =
          IntStream.range(0, 5)
              .mapToObj(_ -> IntStream.range(0, 3).map(_ -> random.nextInt(3) - 1).toArray())
              .toList();
      for (var name : List.of("a", "b", "c")) {
        if (random.nextInt(4) == 0) {
          facts.put(name, random.nextInt(WIDTH + 1));
        }
      }
    }

    private Plane plane() {
      var factors = IntStream.range(0, 3).map(_ -> random.nextInt(5) - 2).toArray();
      return new Plane(
          factors, random.nextInt(7) - 4, List.of("<", ">=", "=").get(random.nextInt(3)));
    }

    String dmn() {
      var drawing = new StringBuilder("F");
      tests.forEach(test -> drawing.append(" | ").append(test.text()));
      drawing.append(" || \n");
      for (int i = 0; i < rows.size(); i++) {
        drawing.append(i + 1);
        for (int cell : rows.get(i)) {
          drawing.append(" | ").append(cell == 0 ? "-" : "" + (cell > 0));
        }
        drawing.append(" || ").append(i + 1).append("\n");
      }
      var model = ADmnModel.named("sums").type("bounded", "number", "[0.." + WIDTH + "]");
      List.of("a", "b", "c").forEach(name -> model.input(name, "bounded"));
      return model.table("d", "", drawing.toString()).xml();
    }

    Value outcome(double[] point) {
      var truths = tests.stream().map(test -> test.holds(point)).toList();
      for (int row = 0; row < rows.size(); row++) {
        var cells = rows.get(row);
        if (IntStream.range(0, 3).allMatch(i -> cells[i] == 0 || truths.get(i) == (cells[i] > 0))) {
          return Value.of(row + 1);
        }
      }
      return Value.NOTHING;
    }

    private boolean isIn(double[] point) {
      for (int i = 0; i < 3; i++) {
        int fact = facts.getOrDefault(List.of("a", "b", "c").get(i), -1);
        if (point[i] < -NEAR_ZERO
            || point[i] > WIDTH + NEAR_ZERO
            || (fact >= 0 && Math.abs(point[i] - fact) > NEAR_ZERO)) {
          return false;
        }
      }
      return true;
    }

    private List<double[]> corners() {
      var planes = new ArrayList<>(tests);
      for (int i = 0; i < 3; i++) {
        var factors = new int[3];
        factors[i] = 1;
        planes.add(new Plane(factors, 0, "="));
        planes.add(new Plane(factors, -WIDTH, "="));
        int fact = facts.getOrDefault(List.of("a", "b", "c").get(i), 0);
        if (fact > 0 && fact < WIDTH) {
          planes.add(new Plane(factors, -fact, "="));
        }
      }
      var corners = new ArrayList<double[]>();
      for (int i = 0; i < planes.size(); i++) {
        for (int j = i + 1; j < planes.size(); j++) {
          for (int k = j + 1; k < planes.size(); k++) {
            var corner = meet(planes.get(i), planes.get(j), planes.get(k));
            if (corner.length > 0 && isIn(corner) && corners.stream().noneMatch(near(corner))) {
              corners.add(corner);
            }
          }
        }
      }
      return corners;
    }

    private static Predicate<double[]> near(double[] point) {
      return other ->
          IntStream.range(0, 3).allMatch(i -> Math.abs(point[i] - other[i]) < NEAR_ZERO);
    }

    /** Where three planes meet, by Cramer's rule; nothing where that is no single point. */
    private static double[] meet(Plane p, Plane q, Plane r) {
      int all = determinant(p.factors, q.factors, r.factors);
      if (all == 0) {
        return new double[0];
      }
      var point = new double[3];
      for (int i = 0; i < 3; i++) {
        point[i] = (double) determinant(with(p, i), with(q, i), with(r, i)) / all;
      }
      return point;
    }

    private static int[] with(Plane plane, int column) {
      var factors = plane.factors.clone();
      factors[column] = -plane.constant;
      return factors;
    }

    private static int determinant(int[] p, int[] q, int[] r) {
      return p[0] * (q[1] * r[2] - q[2] * r[1])
          - p[1] * (q[0] * r[2] - q[2] * r[0])
          + p[2] * (q[0] * r[1] - q[1] * r[0]);
    }

    Set<Value> outcomes() {
      var corners = corners();
      var outcomes = new LinkedHashSet<Value>();
      int n = corners.size();
      for (int i = 0; i < n; i++) {
        for (int j = i; j < n; j++) {
          for (int k = j; k < n; k++) {
            for (int l = k; l < n; l++) {
              outcomes.add(outcome(mean(corners, new int[] {i, j, k, l})));
            }
          }
        }
      }
      return outcomes;
    }

    private static double[] mean(List<double[]> corners, int[] some) {
      var mean = new double[3];
      for (int corner : some) {
        for (int i = 0; i < 3; i++) {
          mean[i] += corners.get(corner)[i] / some.length;
        }
      }
      return mean;
    }
  }

  @Property(tries = 60)
  void theOutcomesAreThoseOfEveryCell(@ForAll long seed) {
    var table = new Table(seed);
    var facts = new LinkedHashMap<String, Value>();
    table.facts.forEach((name, value) -> facts.put(name, Value.of(value)));

    var engine = DecisionModels.load(List.of(new DmnFile("sums.dmn", table.dmn())));
    var outcomes = engine.evaluate(Facts.of(facts)).get("d").outcomes();

    var possible =
        outcomes instanceof Outcomes.OneOf(var several)
            ? new LinkedHashSet<>(several)
            : Set.of(((Outcomes.Settled) outcomes).outcome());
    assertThat(possible).as("%s of %s", facts, table.dmn()).isEqualTo(table.outcomes());
  }
}
