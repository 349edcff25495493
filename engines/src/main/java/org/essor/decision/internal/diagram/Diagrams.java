package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.essor.decision.internal.feel.FeelException;

/**
 * Reduced ordered decision diagrams with several values and several terminals, sharing all their
 * nodes. A node branches on the atom of one variable; its children branch on later variables only.
 * Equal functions are the same number. Children are always made before their parents.
 */
final class Diagrams {

  /** The level of terminals: after every variable. */
  static final int TERMINAL = Integer.MAX_VALUE;

  /** The most nodes and the most steps one model may take to compile. */
  static final int MAX_NODES = 4_000_000;

  static final long MAX_STEPS = 60_000_000;

  private int[] levels = new int[1024];
  private int[] firsts = new int[1024];
  private int[] kids = new int[4096];
  private int nodes;
  private int used;
  private int[] unique = new int[2048];
  private final List<Term> terms = new ArrayList<>();
  private final Map<Term, Integer> terminals = new HashMap<>();
  private final TripleMap memo = new TripleMap();
  private final TripleMap branches = new TripleMap();
  private final Map<Object, Integer> operations = new HashMap<>();
  private long steps;

  final int yes = terminal(Term.TRUE);
  final int no = terminal(Term.FALSE);

  /** Combines two terms into a diagram, usually a terminal. */
  interface Combine {
    int apply(Term left, Term right);
  }

  int terminal(Term term) {
    var known = terminals.get(term);
    if (known != null) {
      return known;
    }
    int id = add(TERMINAL, new int[] {terms.size()});
    terms.add(term);
    terminals.put(term, id);
    return id;
  }

  boolean isTerminal(int node) {
    return levels[node] == TERMINAL;
  }

  Term term(int node) {
    return terms.get(kids[firsts[node]]);
  }

  int level(int node) {
    return levels[node];
  }

  /** The children of a node; of a terminal, the index of its term. */
  int[] kids(int node) {
    return Arrays.copyOfRange(kids, firsts[node], firsts[node + 1]);
  }

  int kid(int node, int index) {
    return kids[firsts[node] + index];
  }

  int size() {
    return nodes;
  }

  int arity(int node) {
    return firsts[node + 1] - firsts[node];
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
    if (unique[slot] != 0) {
      return unique[slot] - 1;
    }
    int id = add(level, children);
    unique[slot] = id + 1;
    if (2 * nodes > unique.length) {
      rehash();
    }
    return id;
  }

  /** As {@link #node}, for children that may be of any level. */
  int choose(int level, int[] children) {
    int top = level;
    for (int child : children) {
      top = Math.min(top, levels[child]);
    }
    if (top == level && Arrays.stream(children).noneMatch(child -> levels[child] == level)) {
      return node(level, children);
    }
    countStep();
    int arity = top == level ? children.length : arityOfLevel(top, children);
    var result = new int[arity];
    for (int value = 0; value < arity; value++) {
      result[value] =
          top == level
              ? cofactor(children[value], top, value)
              : choose(level, cofactors(children, top, value));
    }
    return node(top, result);
  }

  private int arityOfLevel(int level, int[] children) {
    for (int child : children) {
      if (levels[child] == level) {
        return arity(child);
      }
    }
    throw new IllegalStateException("No child on level " + level);
  }

  private int[] cofactors(int[] children, int level, int value) {
    return Arrays.stream(children).map(child -> cofactor(child, level, value)).toArray();
  }

  private int cofactor(int node, int level, int value) {
    return levels[node] == level ? kid(node, value) : node;
  }

  /** Applies an operation to two diagrams. Operations that are equal share their results. */
  int apply(Object operation, int left, int right, Combine combine) {
    int number = operations.computeIfAbsent(operation, _ -> operations.size());
    return apply(number, left, right, combine);
  }

  private int apply(int operation, int left, int right, Combine combine) {
    int known = memo.get(operation, left, right);
    if (known >= 0) {
      return known;
    }
    countStep();
    int level = Math.min(levels[left], levels[right]);
    int result;
    if (level == TERMINAL) {
      result = combine.apply(term(left), term(right));
    } else {
      int arity = arity(levels[left] == level ? left : right);
      var children = new int[arity];
      for (int i = 0; i < arity; i++) {
        children[i] =
            apply(operation, cofactor(left, level, i), cofactor(right, level, i), combine);
      }
      result = choose(level, children);
    }
    memo.put(operation, left, right, result);
    return result;
  }

  /** {@code then} where the condition is true, {@code otherwise} where it is false or null. */
  int branch(int condition, int then, int otherwise) {
    if (levels[condition] == TERMINAL) {
      return condition == yes ? then : otherwise;
    }
    if (then == otherwise) {
      return then;
    }
    int known = branches.get(condition, then, otherwise);
    if (known >= 0) {
      return known;
    }
    countStep();
    int level = Math.min(levels[condition], Math.min(levels[then], levels[otherwise]));
    int arity =
        arity(levels[condition] == level ? condition : levels[then] == level ? then : otherwise);
    var children = new int[arity];
    for (int i = 0; i < arity; i++) {
      children[i] =
          branch(
              cofactor(condition, level, i),
              cofactor(then, level, i),
              cofactor(otherwise, level, i));
    }
    int result = node(level, children);
    branches.put(condition, then, otherwise, result);
    return result;
  }

  int and(int left, int right) {
    return branch(left, branch(right, yes, no), no);
  }

  int or(int left, int right) {
    return branch(left, yes, branch(right, yes, no));
  }

  int not(int operand) {
    return branch(operand, no, yes);
  }

  List<Term> terms() {
    return List.copyOf(terms);
  }

  /** Nodes as {@link Forest} keeps them. */
  record Nodes(int[] levels, int[] firsts, int[] kids, List<Term> terms) {}

  private void countStep() {
    if (++steps > MAX_STEPS) {
      throw new FeelException("takes more than " + MAX_STEPS + " steps to compile");
    }
  }

  private int add(int level, int[] children) {
    if (nodes == MAX_NODES) {
      throw new FeelException("takes more than " + MAX_NODES + " diagram nodes");
    }
    if (nodes + 2 > levels.length) {
      levels = Arrays.copyOf(levels, 2 * levels.length);
      firsts = Arrays.copyOf(firsts, 2 * firsts.length);
    }
    while (used + children.length > kids.length) {
      kids = Arrays.copyOf(kids, 2 * kids.length);
    }
    System.arraycopy(children, 0, kids, used, children.length);
    levels[nodes] = level;
    firsts[nodes] = used;
    used += children.length;
    firsts[nodes + 1] = used;
    return nodes++;
  }

  private int slot(int level, int[] children) {
    int mask = unique.length - 1;
    int slot = Objects.hash(level, Arrays.hashCode(children)) * 0x9E3779B1 >>> 7 & mask;
    while (unique[slot] != 0 && !matches(unique[slot] - 1, level, children)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean matches(int node, int level, int[] children) {
    int first = firsts[node];
    return levels[node] == level
        && Arrays.equals(kids, first, firsts[node + 1], children, 0, children.length);
  }

  private void rehash() {
    unique = new int[2 * unique.length];
    for (int node = 0; node < nodes; node++) {
      if (levels[node] != TERMINAL) {
        unique[slot(levels[node], Arrays.copyOfRange(kids, firsts[node], firsts[node + 1]))] =
            node + 1;
      }
    }
  }
}
