package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essor.decision.Value;
import org.jspecify.annotations.Nullable;

/**
 * A model's diagrams under some facts, reduced again: what is left of a diagram depends on exactly
 * the inputs it branches on. Nodes of the forest keep their numbers; what the facts change gets
 * numbers after them, children first, and only as it is asked for. Reused from call to call, by one
 * thread at a time.
 */
final class Restriction {

  static final int UNKNOWN = -1;

  /** Nodes of this level and later ones branch on nothing. */
  static final int LEAF = Diagrams.TERMINAL - 1;

  private static final int MAX_KEPT = 200_000;

  private final Forest forest;
  private final Layout layout;
  private final int base;

  private final int inputs;
  private Known known;

  /** For each set of inputs, which of them are known: nothing but zero where none is. */
  private final long[] touched;

  /** For each node of the forest what was last left of it, under the number of that call. */
  private final long[] reduced;

  private int call;

  private int[] levels;
  private int[] firsts;
  private int[] kids;

  /** For each node what {@link Forest#chances} says of those of the forest. */
  private double[] chances;

  private final double[][] weights;
  private int nodes;

  /** The nodes made in this call, under its number. */
  private long[] unique = new long[1 << 12];

  private int[] stack = new int[256];
  private int top;
  private final List<Term> extraTerms = new ArrayList<>();
  private final Map<Term, Integer> extraNodes = new HashMap<>();

  private final TripleMap joined = new TripleMap();
  private int joins;
  private int pairs;

  private int[] order = new int[256];
  private int[] places;
  private int[] visits;
  private int visit;

  Restriction(Forest forest, Layout layout) {
    this.forest = forest;
    this.layout = layout;
    this.base = forest.size();
    this.inputs = layout.inputs().size();
    this.known = new Known(inputs);
    this.touched = new long[forest.supportCount()];
    this.reduced = new long[base];
    this.levels = Arrays.copyOf(forest.levels, base + 1024);
    this.firsts = Arrays.copyOf(forest.firsts, levels.length + 1);
    this.kids = Arrays.copyOf(forest.kids, forest.kids.length + 4096);
    this.chances = Arrays.copyOf(forest.chances, levels.length);
    this.weights = layout.domains().stream().map(Domain::weights).toArray(double[][]::new);
    this.places = new int[levels.length];
    this.visits = new int[levels.length];
    this.nodes = base;
  }

  /** Whether little enough has been made under these facts to go on with them. */
  boolean isSmall() {
    return nodes - base < MAX_KEPT;
  }

  /** Forgets the last call's facts, and takes the next call's. */
  void begin(Known facts) {
    call++;
    if (call == Integer.MAX_VALUE) {
      startAnew();
    }
    known = facts;
    forest.touch(facts, touched);
    nodes = base;
    top = 0;
    joined.clear();
    joins = 0;
    extraTerms.clear();
    extraNodes.clear();
  }

  private boolean isTouched(int node) {
    return touched[forest.supports[node]] != 0;
  }

  /** Once in two thousand million calls. */
  private void startAnew() {
    call = 1;
    Arrays.fill(reduced, 0);
    Arrays.fill(unique, 0);
  }

  @Nullable Value value(int input) {
    return known.value(input);
  }

  /** Whether the facts say nothing of a node: it is as in the forest. */
  boolean isUntouched(int node) {
    return node < base && !isTouched(node);
  }

  /** Whether a node is one of the forest. */
  boolean isOfForest(int node) {
    return node < base;
  }

  /** What the facts leave of a diagram of the forest. */
  int reduce(int node) {
    int at = node;
    while (reduced[at] >>> Integer.SIZE != call && isTouched(at)) {
      int chosen = chosen(at);
      if (chosen == UNKNOWN) {
        return keep(node, keep(at, make(at)));
      }
      at = kids[firsts[at] + chosen];
    }
    return keep(node, reduced[at] >>> Integer.SIZE == call ? (int) reduced[at] : at);
  }

  private int keep(int node, int result) {
    reduced[node] = (long) call << Integer.SIZE | result;
    return result;
  }

  /** The child that the facts lead to. */
  private int chosen(int node) {
    int level = levels[node];
    return level < inputs ? known.atoms()[level] : level < LEAF ? answer(level) : UNKNOWN;
  }

  private int make(int node) {
    int level = levels[node];
    if (level == Diagrams.TERMINAL) {
      return terminal(Substitution.apply(term(node), this::value));
    }
    int from = top;
    int last = firsts[node + 1];
    for (int i = firsts[node]; i < last; i++) {
      push(reduce(kids[i]));
    }
    return popNode(level, from);
  }

  private void push(int child) {
    if (top == stack.length) {
      stack = Arrays.copyOf(stack, 2 * top);
    }
    stack[top++] = child;
  }

  /** The node on a level with the children on the stack, all of later levels. */
  private int popNode(int level, int from) {
    int to = top;
    top = from;
    boolean same = true;
    boolean old = true;
    for (int i = from; i < to; i++) {
      same &= stack[i] == stack[from];
      old &= stack[i] < base;
    }
    if (same) {
      return stack[from];
    }
    int hash = Forest.hash(level, stack, from, to);
    int known = old ? forest.find(hash, level, stack, from) : UNKNOWN;
    return known >= 0 ? known : findOrAdd(hash, level, from, to);
  }

  private int findOrAdd(int hash, int level, int from, int to) {
    int mask = unique.length - 1;
    int slot = hash & mask;
    while (unique[slot] >>> Integer.SIZE == call) {
      int node = (int) unique[slot];
      if (levels[node] == level
          && Forest.isSame(kids, firsts[node], firsts[node + 1], stack, from)) {
        return node;
      }
      slot = (slot + 1) & mask;
    }
    unique[slot] = (long) call << Integer.SIZE | add(level, stack, from, to);
    chances[nodes - 1] = chance(nodes - 1, level);
    if (2 * (nodes - base) > unique.length) {
      rehash();
    }
    return nodes - 1;
  }

  /** How likely true is, where a new node may be a condition. */
  private double chance(int node, int level) {
    if (level >= inputs) {
      return Double.NaN;
    }
    double chance = 0;
    int next = firsts[node];
    for (double each : weights[level]) {
      chance += each * chances[kids[next++]];
    }
    return chance;
  }

  /** Whether a diagram ends in true or false and branches on inputs alone. */
  boolean isCondition(int node) {
    return !Double.isNaN(chances[node]);
  }

  /** The nodes as arrays, not to be changed; until the next node is made. */
  Nodes nodes() {
    return new Nodes(levels, firsts, kids, chances);
  }

  /**
   * Nodes as {@link Forest} keeps them: children stand before their parents.
   *
   * @param chances for each condition the chance that it is true
   */
  record Nodes(int[] levels, int[] firsts, int[] kids, double[] chances) {}

  /** The node on a level with these children, all of later levels. */
  int node(int level, int... children) {
    int from = top;
    for (int child : children) {
      push(child);
    }
    return popNode(level, from);
  }

  /** The answer the facts give to a question about several inputs. */
  private int answer(int level) {
    var sign = question(level).sign(this::rangeOf);
    return sign == null ? UNKNOWN : sign + 1;
  }

  /** A question as the facts leave it. */
  Question question(int level) {
    var question = layout.questions().get(level - inputs);
    return new Question(
        Substitution.apply(question.left(), this::value),
        Substitution.apply(question.right(), this::value));
  }

  private Range rangeOf(Term.Symbol symbol) {
    return Ranges.ofAtom(layout.domains().get(symbol.input()).atom(symbol.atom()));
  }

  /** The terminal of a term: one for all that the facts have made equal. */
  private int terminal(Term term) {
    int known = forest.terminal(term);
    if (known >= 0) {
      return known;
    }
    return extraNodes.computeIfAbsent(
        term,
        _ -> {
          extraTerms.add(term);
          int index = forest.terms.size() + extraTerms.size() - 1;
          int added = add(Diagrams.TERMINAL, new int[] {index}, 0, 1);
          chances[added] = Double.NaN;
          return added;
        });
  }

  Term term(int node) {
    int index = kids[firsts[node]];
    int known = forest.terms.size();
    return index < known ? forest.terms.get(index) : extraTerms.get(index - known);
  }

  boolean isTerminal(int node) {
    return levels[node] == Diagrams.TERMINAL;
  }

  boolean isLeaf(int node) {
    return levels[node] >= LEAF;
  }

  boolean is(int node, Term term) {
    return isTerminal(node) && term(node).equals(term);
  }

  int level(int node) {
    return levels[node];
  }

  int[] kids(int node) {
    return Arrays.copyOfRange(kids, firsts[node], firsts[node + 1]);
  }

  /** The terminal of the empty list. */
  int emptyList() {
    return terminal(new Term.Known(new Value.Many(List.of())));
  }

  int arity(int node) {
    return firsts[node + 1] - firsts[node];
  }

  int kid(int node, int index) {
    return kids[firsts[node] + index];
  }

  /**
   * Lists what a diagram is made of, children before parents, the root last. The list stands until
   * the next call.
   *
   * @return how many nodes there are: {@link #listed} gives each
   */
  int list(int root) {
    if (visits.length < levels.length) {
      places = new int[levels.length];
      visits = new int[levels.length];
      visit = 0;
    }
    visit++;
    return list(root, 0);
  }

  private int list(int node, int count) {
    visits[node] = visit;
    int first = firsts[node];
    int last = levels[node] < LEAF ? firsts[node + 1] : first;
    int next = count;
    for (int i = first; i < last; i++) {
      if (visits[kids[i]] != visit) {
        next = list(kids[i], next);
      }
    }
    if (next == order.length) {
      order = Arrays.copyOf(order, 2 * next);
    }
    places[node] = next;
    order[next] = node;
    return next + 1;
  }

  int listed(int place) {
    return order[place];
  }

  /** Where a node stands in the list made last. */
  int place(int node) {
    return places[node];
  }

  /**
   * The diagram of the pairs of what two diagrams end in; a pair is a node of level {@link #LEAF}
   * with its two parts as children. Gives up where more than {@code most} pairs of nodes have to be
   * looked at, which depends on the two diagrams alone.
   *
   * @return the root, or {@link #UNKNOWN}
   */
  int join(int left, int right, int most) {
    joins++;
    pairs = 0;
    return pair(left, right, most);
  }

  /** How many pairs of nodes the last {@link #join} has looked at. */
  int pairs() {
    return pairs;
  }

  /** How many nodes there are now. */
  int size() {
    return nodes;
  }

  private int pair(int left, int right, int most) {
    int known = joined.get(joins, left, right);
    if (known >= 0 || ++pairs > most) {
      return known;
    }
    int level = Math.min(levels[left], levels[right]);
    if (level >= LEAF) {
      return node(LEAF, left, right);
    }
    int from = top;
    int arity = arity(levels[left] == level ? left : right);
    for (int i = 0; i < arity; i++) {
      int a = levels[left] == level ? kid(left, i) : left;
      int b = levels[right] == level ? kid(right, i) : right;
      int child = pair(a, b, most);
      if (child == UNKNOWN) {
        top = from;
        return UNKNOWN;
      }
      push(child);
    }
    int result = popNode(level, from);
    joined.put(joins, left, right, result);
    return result;
  }

  private int add(int level, int[] children, int from, int to) {
    if (nodes + 2 > levels.length) {
      levels = Arrays.copyOf(levels, 2 * levels.length);
      firsts = Arrays.copyOf(firsts, levels.length + 1);
      chances = Arrays.copyOf(chances, levels.length);
    }
    int first = firsts[nodes];
    while (first + to - from > kids.length) {
      kids = Arrays.copyOf(kids, 2 * kids.length);
    }
    System.arraycopy(children, from, kids, first, to - from);
    levels[nodes] = level;
    firsts[nodes + 1] = first + to - from;
    return nodes++;
  }

  private void rehash() {
    unique = new long[4 * unique.length];
    int mask = unique.length - 1;
    for (int node = base; node < nodes; node++) {
      if (levels[node] != Diagrams.TERMINAL) {
        int slot = Forest.hash(levels[node], kids, firsts[node], firsts[node + 1]) & mask;
        while (unique[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        unique[slot] = (long) call << Integer.SIZE | node;
      }
    }
  }
}
