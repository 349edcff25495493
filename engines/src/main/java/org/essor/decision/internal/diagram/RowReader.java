package org.essor.decision.internal.diagram;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads one pair diagram, row after row. Used by one thread at a time. */
final class RowReader {

  /** The row gives the same before and after. */
  static final Object SAME = new Object();

  private final PairDiagram diagram;
  private final AtomTable table;
  private final Layout layout;
  private final int[] visits;
  private int visit;

  RowReader(PairDiagram diagram, AtomTable table, Layout layout) {
    this.diagram = diagram;
    this.table = table;
    this.layout = layout;
    this.visits = new int[diagram.levels.length];
  }

  /** What changes in a row: {@link #SAME}, the number of a leaf, or several leaves. */
  Object read(int row) {
    int node = 0;
    while (!diagram.unchanged[node] && diagram.leafOf[node] < 0) {
      int chosen = choose(diagram.levels[node], row);
      if (chosen == Restriction.UNKNOWN) {
        return readOpen(node, row);
      }
      node = diagram.kids[diagram.firsts[node] + chosen];
    }
    if (diagram.unchanged[node]) {
      return SAME;
    }
    var leaf = diagram.leaves.get(diagram.leafOf[node]);
    return leaf.isKnown() ? diagram.leafOf[node] : compare(single(diagram.leafOf[node]), row);
  }

  private static BitSet single(int leaf) {
    var leaves = new BitSet();
    leaves.set(leaf);
    return leaves;
  }

  private int choose(int level, int row) {
    if (level < layout.inputs().size()) {
      return table.atom(level, row);
    }
    var question = layout.questions().get(level - layout.inputs().size());
    var sign =
        new Question(substitute(question.left(), row), substitute(question.right(), row))
            .sign(
                symbol -> Ranges.ofAtom(layout.domains().get(symbol.input()).atom(symbol.atom())));
    return sign == null ? Restriction.UNKNOWN : sign + 1;
  }

  private Term substitute(Term term, int row) {
    return Substitution.apply(term, level -> table.value(level, row));
  }

  private Object readOpen(int from, int row) {
    visit++;
    if (!reachesChange(from, row)) {
      return SAME;
    }
    visit++;
    var leaves = new BitSet();
    collect(from, row, leaves);
    return compare(leaves, row);
  }

  private boolean reachesChange(int node, int row) {
    if (diagram.unchanged[node] || visits[node] == visit) {
      return false;
    }
    visits[node] = visit;
    if (diagram.leafOf[node] >= 0) {
      return true;
    }
    int chosen = choose(diagram.levels[node], row);
    int first = diagram.firsts[node];
    if (chosen != Restriction.UNKNOWN) {
      return reachesChange(diagram.kids[first + chosen], row);
    }
    for (int i = first; i < diagram.firsts[node + 1]; i++) {
      if (reachesChange(diagram.kids[i], row)) {
        return true;
      }
    }
    return false;
  }

  private void collect(int node, int row, BitSet leaves) {
    if (visits[node] == visit) {
      return;
    }
    visits[node] = visit;
    if (diagram.leafOf[node] >= 0) {
      leaves.set(diagram.leafOf[node]);
      return;
    }
    int chosen = choose(diagram.levels[node], row);
    int first = diagram.firsts[node];
    for (int i = first; i < diagram.firsts[node + 1]; i++) {
      if (chosen == Restriction.UNKNOWN || chosen == i - first) {
        collect(diagram.kids[i], row, leaves);
      }
    }
  }

  private Object compare(BitSet leaves, int row) {
    if (diagram.allKnown) {
      boolean same = terms(leaves, true).equals(terms(leaves, false));
      return same ? SAME : leaves;
    }
    var before = computed(terms(leaves, true), row);
    var after = computed(terms(leaves, false), row);
    return before.equals(after) ? SAME : List.of(List.copyOf(before), List.copyOf(after));
  }

  private Set<Term> computed(Set<Term> terms, int row) {
    var computed = new LinkedHashSet<Term>();
    terms.forEach(term -> computed.add(substitute(term, row)));
    return computed;
  }

  private Set<Term> terms(BitSet leaves, boolean before) {
    var terms = new LinkedHashSet<Term>();
    leaves.stream()
        .mapToObj(diagram.leaves::get)
        .forEach(leaf -> terms.add(before ? leaf.before() : leaf.after()));
    return terms;
  }

  /** The terms before (first) and after (second) that a change read from a row stands for. */
  @SuppressWarnings("unchecked")
  List<List<Term>> terms(Object change) {
    return switch (change) {
      case Integer leaf -> terms(single(leaf));
      case BitSet leaves ->
          List.of(List.copyOf(terms(leaves, true)), List.copyOf(terms(leaves, false)));
      default -> (List<List<Term>>) change;
    };
  }
}
