package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.essor.decision.Finding.Kind;

/** Overlaps, gaps and unreachable rules of random tables, against every set of facts. */
class FindingsTests {

  @Property(tries = 250)
  void overlaps_are_all_found(@ForAll long seed) {
    check(seed, Kind.OVERLAP);
  }

  @Property(tries = 250)
  void gaps_are_all_found(@ForAll long seed) {
    check(seed, Kind.GAP);
  }

  @Property(tries = 250)
  void rules_that_never_count_are_all_found(@ForAll long seed) {
    check(seed, Kind.UNREACHABLE);
  }

  private static void check(long seed, Kind kind) {
    var model = new RandomModel(seed);
    var engine = DecisionModels.load(List.of(model.dmn()));
    var complete = model.complete(Map.of()).stream().map(model::decide).toList();
    for (var table : model.tables) {
      var found = new HashSet<List<Integer>>();
      for (var finding : engine.findings()) {
        if (finding.kind() == kind && finding.decision().equals(table.name())) {
          found.add(finding.rules());
          checkExample(model, table, finding);
        }
      }
      assertThat(found).as("%s%s", table.name(), model).isEqualTo(expected(table, kind, complete));
    }
  }

  private static void checkExample(RandomModel model, RandomModel.Table table, Finding finding) {
    for (var facts : model.complete(finding.counterexample().known())) {
      var hits = hits(table, model.decide(facts));
      switch (finding.kind()) {
        case OVERLAP -> assertThat(hits).containsAll(finding.rules());
        case GAP -> assertThat(hits).isEmpty();
        case UNREACHABLE ->
            assertThat(counting(table, hits)).doesNotContainAnyElementsOf(finding.rules());
      }
    }
  }

  private static List<Integer> hits(RandomModel.Table table, Map<String, Value> values) {
    var hits = new ArrayList<Integer>();
    for (int i = 0; i < table.rows().size(); i++) {
      if (table.matches(table.rows().get(i), values)) {
        hits.add(i + 1);
      }
    }
    return hits;
  }

  private static Set<List<Integer>> expected(
      RandomModel.Table table, Kind kind, List<Map<String, Value>> complete) {
    var expected = new HashSet<List<Integer>>();
    var counting = new HashSet<Integer>();
    for (var values : complete) {
      var hits = hits(table, values);
      counting.addAll(counting(table, hits));
      if (kind == Kind.GAP && hits.isEmpty() && isGap(table)) {
        expected.add(List.of());
      }
      if (kind == Kind.OVERLAP) {
        addOverlaps(table, hits, expected);
      }
    }
    for (int rule = 1; kind == Kind.UNREACHABLE && rule <= table.rows().size(); rule++) {
      if (!counting.contains(rule)) {
        expected.add(List.of(rule));
      }
    }
    return expected;
  }

  private static boolean isGap(RandomModel.Table table) {
    return table.byDefault().isEmpty()
        && !Set.of("COLLECT", "COLLECT/COUNT").contains(table.policy());
  }

  private static void addOverlaps(
      RandomModel.Table table, List<Integer> hits, Set<List<Integer>> expected) {
    for (int a : hits) {
      for (int b : hits) {
        boolean same = table.rows().get(a - 1).outputs().equals(table.rows().get(b - 1).outputs());
        if (a < b && (table.policy().equals("UNIQUE") || (table.policy().equals("ANY") && !same))) {
          expected.add(List.of(a, b));
        }
      }
    }
  }

  /** The rules that matter: the first under F, those of the best output under P, else all. */
  private static List<Integer> counting(RandomModel.Table table, List<Integer> hits) {
    if (hits.isEmpty() || !Set.of("FIRST", "PRIORITY").contains(table.policy())) {
      return hits;
    }
    if (table.policy().equals("FIRST")) {
      return hits.subList(0, 1);
    }
    var outputs = hits.stream().map(hit -> table.rows().get(hit - 1).outputs()).toList();
    var best = outputs.stream().min((a, b) -> a.toString().compareTo(b.toString())).orElseThrow();
    return hits.stream().filter(hit -> table.rows().get(hit - 1).outputs().equals(best)).toList();
  }
}
