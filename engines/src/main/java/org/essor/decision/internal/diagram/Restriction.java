package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essor.decision.Value;
import org.essor.decision.internal.diagram.Term.Known;
import org.jspecify.annotations.Nullable;

/**
 * A model's diagrams under some facts, reduced again: what is left of a diagram depends on exactly
 * the inputs it branches on. Reused from call to call, by one thread at a time; nodes are made
 * children first, and only as they are asked for.
 */
final class Restriction {

  static final int UNKNOWN = -1;

  private final Forest forest;
  private final Layout layout;
  private final int[] atoms;
  private final @Nullable Value[] values;
  private final int[] reduced;
  private final int[] stamps;
  private int call;

  private int[] levels = new int[256];
  private int[] firsts = new int[257];
  private int[] kids = new int[1024];
  private int nodes;
  private int[] unique = new int[1024];
  private final List<Term> extraTerms = new ArrayList<>();
  private final Map<Term, Integer> extraIndex = new HashMap<>();
  private final int[] termNodes;
  private final int[] termStamps;

  Restriction(Forest forest, Layout layout) {
    this.forest = forest;
    this.layout = layout;
    this.atoms = new int[layout.inputs().size()];
    this.values = new Value[atoms.length];
    this.reduced = new int[forest.size()];
    this.stamps = new int[forest.size()];
    this.termNodes = new int[forest.terms().size()];
    this.termStamps = new int[forest.terms().size()];
  }

  /** Forgets the last call's facts. */
  void clear() {
    call++;
    nodes = 0;
    firsts[0] = 0;
    Arrays.fill(atoms, UNKNOWN);
    Arrays.fill(values, null);
    Arrays.fill(unique, 0);
    extraTerms.clear();
    extraIndex.clear();
  }

  void know(int input, Value value, int atom) {
    atoms[input] = atom;
    values[input] = value;
  }

  boolean isKnown(int input) {
    return input < atoms.length && atoms[input] != UNKNOWN;
  }

  @Nullable Value value(int input) {
    return values[input];
  }

  /** What the facts leave of a diagram of the forest. */
  int reduce(int node) {
    if (stamps[node] == call) {
      return reduced[node];
    }
    int result = make(node);
    stamps[node] = call;
    reduced[node] = result;
    return result;
  }

  private int make(int node) {
    int level = forest.levels()[node];
    int first = forest.firsts()[node];
    if (level == Diagrams.TERMINAL) {
      return terminal(forest.kids()[first]);
    }
    int chosen = level < atoms.length ? atoms[level] : answer(level);
    if (chosen != UNKNOWN) {
      return reduce(forest.kids()[first + chosen]);
    }
    int arity = forest.firsts()[node + 1] - first;
    var children = new int[arity];
    for (int i = 0; i < arity; i++) {
      children[i] = reduce(forest.kids()[first + i]);
    }
    return node(level, children);
  }

  /** The answer the facts give to a question about several inputs. */
  private int answer(int level) {
    var question = question(level);
    var sign = question.sign(this::rangeOf);
    return sign == null ? UNKNOWN : sign + 1;
  }

  /** A question as the facts leave it. */
  Question question(int level) {
    var question = layout.questions().get(level - atoms.length);
    return new Question(
        Substitution.apply(question.left(), this::value),
        Substitution.apply(question.right(), this::value));
  }

  private Range rangeOf(Term.Symbol symbol) {
    return Ranges.ofAtom(layout.domains().get(symbol.input()).atom(symbol.atom()));
  }

  private int terminal(int index) {
    if (termStamps[index] == call) {
      return termNodes[index];
    }
    var term = forest.terms().get(index);
    int node =
        term instanceof Known
            ? add(Diagrams.TERMINAL, new int[] {index})
            : computed(Substitution.apply(term, this::value));
    termStamps[index] = call;
    termNodes[index] = node;
    return node;
  }

  /** The terminal of a term that the facts have changed, one for all that became equal. */
  private int computed(Term term) {
    if (term instanceof Known) {
      int same = forest.terms().indexOf(term);
      if (same >= 0) {
        return terminal(same);
      }
    }
    return extraIndex.computeIfAbsent(
        term,
        _ -> {
          extraTerms.add(term);
          int index = forest.terms().size() + extraTerms.size() - 1;
          return add(Diagrams.TERMINAL, new int[] {index});
        });
  }

  /** The node on a level with these children, all of later levels. */
  int node(int level, int[] children) {
    boolean same = true;
    for (int child : children) {
      same &= child == children[0];
    }
    if (same) {
      return children[0];
    }
    int slot = slot(level, children);
    if (unique[slot] == 0) {
      unique[slot] = add(level, children) + 1;
      if (2 * nodes > unique.length) {
        rehash();
        return nodes - 1;
      }
    }
    return unique[slot] - 1;
  }

  int size() {
    return nodes;
  }

  boolean isTerminal(int node) {
    return levels[node] == Diagrams.TERMINAL;
  }

  int level(int node) {
    return levels[node];
  }

  int arity(int node) {
    return firsts[node + 1] - firsts[node];
  }

  int kid(int node, int index) {
    return kids[firsts[node] + index];
  }

  Term term(int node) {
    int index = kids[firsts[node]];
    int known = forest.terms().size();
    return index < known ? forest.terms().get(index) : extraTerms.get(index - known);
  }

  boolean is(int node, Term term) {
    return isTerminal(node) && term(node).equals(term);
  }

  private int add(int level, int[] children) {
    if (nodes + 2 > levels.length) {
      levels = Arrays.copyOf(levels, 2 * levels.length);
      firsts = Arrays.copyOf(firsts, 2 * levels.length + 1);
    }
    int first = firsts[nodes];
    while (first + children.length > kids.length) {
      kids = Arrays.copyOf(kids, 2 * kids.length);
    }
    System.arraycopy(children, 0, kids, first, children.length);
    levels[nodes] = level;
    firsts[nodes + 1] = first + children.length;
    return nodes++;
  }

  private int slot(int level, int[] children) {
    int hash = level;
    for (int child : children) {
      hash = hash * 0x01000193 + child;
    }
    int mask = unique.length - 1;
    int slot = (hash * 0x9E3779B1) >>> 11 & mask;
    while (unique[slot] != 0 && !matches(unique[slot] - 1, level, children)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean matches(int node, int level, int[] children) {
    return levels[node] == level
        && Arrays.equals(kids, firsts[node], firsts[node + 1], children, 0, children.length);
  }

  private void rehash() {
    unique = new int[2 * unique.length];
    for (int node = 0; node < nodes; node++) {
      if (levels[node] != Diagrams.TERMINAL) {
        var children = Arrays.copyOfRange(kids, firsts[node], firsts[node + 1]);
        unique[slot(levels[node], children)] = node + 1;
      }
    }
  }
}
