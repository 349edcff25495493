package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essor.decision.Impact;
import org.essor.decision.Outcomes;
import org.essor.decision.Value;

/** Reads the parts of one decision that changed, over all rows, on all processors. */
final class RowScan {

  /** Rows read at a time by one thread. */
  private static final int CHUNK = 1 << 14;

  private final List<PairDiagram> pairs;
  private final AtomTable table;
  private final CompiledModel model;

  RowScan(List<PairDiagram> pairs, AtomTable table, CompiledModel model) {
    this.pairs = pairs;
    this.table = table;
    this.model = model;
    pairs.forEach(each -> table.prepare(each.support()));
  }

  /** The rows found in a chunk, and how often each change was: a change is one entry a part. */
  private record Found(IntStream.Builder rows, Map<List<Object>, int[]> counts) {}

  /** What changes in the decision, or nothing where no row sees it. */
  Optional<Impact.Changed> changed(String decision) {
    int chunks = (table.rows() + CHUNK - 1) / CHUNK;
    var found = IntStream.range(0, chunks).parallel().mapToObj(this::scan).toList();
    var rows = found.stream().flatMapToInt(each -> each.rows.build()).toArray();
    if (rows.length == 0) {
      return Optional.empty();
    }
    var counts = new HashMap<List<Object>, int[]>();
    found.forEach(each -> each.counts.forEach((change, count) -> add(counts, change, count[0])));
    return Optional.of(new Impact.Changed(decision, rows, transitions(decision, counts)));
  }

  private static void add(Map<List<Object>, int[]> counts, List<Object> change, int count) {
    counts.computeIfAbsent(change, _ -> new int[1])[0] += count;
  }

  private Found scan(int chunk) {
    var readers = pairs.stream().map(each -> new RowReader(each, table, model.layout())).toList();
    var found = new Found(IntStream.builder(), new HashMap<>());
    int end = Math.min(table.rows(), (chunk + 1) * CHUNK);
    for (int row = chunk * CHUNK; row < end; row++) {
      var change = read(readers, row);
      if (!change.isEmpty()) {
        found.rows.add(row);
        add(found.counts, change, 1);
      }
    }
    return found;
  }

  /** What changes in a row, part by part; empty where nothing does. */
  private static List<Object> read(List<RowReader> readers, int row) {
    List<Object> change = List.of();
    for (int i = 0; i < readers.size(); i++) {
      var part = readers.get(i).read(row);
      if (part != RowReader.SAME) {
        if (change.isEmpty()) {
          change = new ArrayList<>(readers.stream().map(_ -> RowReader.SAME).toList());
        }
        change.set(i, part);
      }
    }
    return change;
  }

  private List<Impact.Transition> transitions(String decision, Map<List<Object>, int[]> counts) {
    var transitions = new ArrayList<Impact.Transition>();
    counts.forEach((change, count) ->
        transitions.add(
            new Impact.Transition(
                outcomes(decision, change, 0), outcomes(decision, change, 1), count[0])));
    transitions.sort(Comparator.comparingInt(Impact.Transition::count).reversed());
    return transitions;
  }

  private Outcomes outcomes(String decision, List<Object> change, int version) {
    var compiled = model.decision(decision);
    if (compiled.whenEmpty().isEmpty()) {
      return new Outcomer(model.layout()).of(terms(change, 0, version), compiled.ranks());
    }
    var always = new ArrayList<Value>();
    var sometimes = new ArrayList<Value>();
    for (int i = 0; i < change.size(); i++) {
      if (change.get(i) != RowReader.SAME) {
        Combinations.collect(terms(change, i, version), always, sometimes);
      }
    }
    return sometimes.isEmpty()
        ? new Outcomes.Settled(new Value.Many(always))
        : new Outcomes.Collected(always, sometimes);
  }

  private List<Term> terms(List<Object> change, int part, int version) {
    var reader = new RowReader(pairs.get(part), table, model.layout());
    return reader.terms(change.get(part)).get(version);
  }
}
