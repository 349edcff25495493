package org.essor.assignment.internal;

import java.util.Arrays;

/**
 * The flow of least cost through a network, exact in whole numbers: a primal network simplex that
 * keeps its tree strongly feasible, so that it always ends (Cunningham 1976), and looks for the
 * entering arc block by block.
 *
 * <p>Arcs may be added, and costs changed, after {@link #solve}: the next call goes on from the
 * flow reached. Every node is also joined to the root by an arc of a cost beyond all others; what
 * still flows there in the end is {@link #unmet}. One thread at a time.
 */
public final class NetworkSimplex {

  private static final byte LOWER = 1;
  private static final byte IN_TREE = 0;
  private static final byte UPPER = -1;
  private static final long WITHOUT_LIMIT = Long.MAX_VALUE / 4;
  private static final int LEAST_BLOCK = 64;

  private final int nodes;
  private final SpanningTree tree;
  private int[] from;
  private int[] to;
  private long[] cost;
  private long[] capacity;
  private long[] flow;
  private byte[] state;
  private int arcs;
  private int nextBlock;
  private long pivots;

  /** What a pivot changes: how much flows round, and which node is cut off on which side. */
  private int leaving;

  private boolean leavesOnFirstSide;
  private long change;

  /**
   * @param supplies what each node sends out, negative where it takes in; the root, whose number is
   *     the number of nodes, balances them
   * @param beyond the cost of an arc to the root: more than any path of other arcs may cost
   */
  public NetworkSimplex(long[] supplies, long beyond) {
    nodes = supplies.length;
    tree = new SpanningTree(nodes);
    int room = Math.max(16, nodes * 4);
    from = new int[room];
    to = new int[room];
    cost = new long[room];
    capacity = new long[room];
    flow = new long[room];
    state = new byte[room];
    nextBlock = nodes;
    for (int node = 0; node < nodes; node++) {
      hang(node, supplies[node], beyond);
    }
  }

  private void hang(int node, long supply, long beyond) {
    boolean out = supply >= 0;
    int arc =
        out ? arc(node, nodes, WITHOUT_LIMIT, beyond) : arc(nodes, node, WITHOUT_LIMIT, beyond);
    flow[arc] = Math.abs(supply);
    state[arc] = IN_TREE;
    tree.hang(node, arc, out ? -beyond : beyond);
  }

  /** Adds an arc without flow; returns its number. The root may be an end of it. */
  public int arc(int start, int end, long limit, long price) {
    if (arcs == from.length) {
      grow();
    }
    from[arcs] = start;
    to[arcs] = end;
    capacity[arcs] = limit;
    cost[arcs] = price;
    state[arcs] = LOWER;
    return arcs++;
  }

  private void grow() {
    int room = arcs + arcs / 2;
    from = Arrays.copyOf(from, room);
    to = Arrays.copyOf(to, room);
    cost = Arrays.copyOf(cost, room);
    capacity = Arrays.copyOf(capacity, room);
    flow = Arrays.copyOf(flow, room);
    state = Arrays.copyOf(state, room);
  }

  /** The number of the root. */
  public int root() {
    return nodes;
  }

  /** How many arcs there are: the number of the next one. */
  public int arcs() {
    return arcs;
  }

  public long flow(int arc) {
    return flow[arc];
  }

  /** What the node's flow is worth: prices prove that the flow costs least. */
  public long price(int node) {
    return tree.price[node];
  }

  /** What no arc could carry, over all nodes: none where there is a flow. */
  public long unmet() {
    long sum = 0;
    for (int node = 0; node < nodes; node++) {
      sum += flow[node];
    }
    return sum;
  }

  /** How many times an arc entered the tree or changed its bound. */
  public long pivots() {
    return pivots;
  }

  /** Gives an arc another cost; prices follow with {@link #reprice}. */
  public void setCost(int arc, long price) {
    cost[arc] = price;
  }

  /** Makes prices those of the tree again, after costs were changed. */
  public void reprice() {
    tree.repriceAll(this::priceOver);
  }

  private long priceOver(int node) {
    int arc = tree.parentArc[node];
    long above = tree.price[tree.parent[node]];
    return from[arc] == node ? above - cost[arc] : above + cost[arc];
  }

  /** Goes on until no arc makes the flow cheaper. */
  public void solve() {
    for (int arc = entering(); arc >= 0; arc = entering()) {
      pivot(arc);
    }
  }

  /** The arc of the next block that gains most per unit; -1 where none of any block gains. */
  private int entering() {
    int block = Math.max(LEAST_BLOCK, (int) Math.sqrt(arcs - nodes) * 2);
    int best = -1;
    long least = 0;
    int left = block;
    long[] price = tree.price;
    int arc = nextBlock < arcs ? nextBlock : nodes;
    for (int seen = arcs - nodes; seen > 0; seen--) {
      long gain = state[arc] * (cost[arc] + price[from[arc]] - price[to[arc]]);
      if (gain < least) {
        least = gain;
        best = arc;
      }
      if (++arc == arcs) {
        arc = nodes;
      }
      if (--left == 0) {
        if (best >= 0) {
          break;
        }
        left = block;
      }
    }
    nextBlock = arc;
    return best;
  }

  private void pivot(int arc) {
    pivots++;
    boolean forward = state[arc] == LOWER;
    int first = forward ? from[arc] : to[arc];
    int second = forward ? to[arc] : from[arc];
    int join = tree.join(first, second);
    findLeaving(arc, new Cycle(first, second, join));
    push(arc, new Cycle(first, second, join));
    if (leaving < 0) {
      state[arc] = (byte) -state[arc];
      return;
    }
    exchange(arc, first, second);
  }

  /** The ends of the entering arc in the direction of its flow, and where their paths meet. */
  private record Cycle(int first, int second, int join) {}

  /**
   * The last arc of the cycle, seen from the join, that stops the flow: keeps the tree feasible.
   */
  private void findLeaving(int arc, Cycle cycle) {
    change = capacity[arc];
    leaving = -1;
    for (int node = cycle.first(); node != cycle.join(); node = tree.parent[node]) {
      int up = tree.parentArc[node];
      long room = from[up] == node ? flow[up] : capacity[up] - flow[up];
      if (room < change) {
        change = room;
        leaving = node;
        leavesOnFirstSide = true;
      }
    }
    for (int node = cycle.second(); node != cycle.join(); node = tree.parent[node]) {
      int up = tree.parentArc[node];
      long room = from[up] == node ? capacity[up] - flow[up] : flow[up];
      if (room <= change) {
        change = room;
        leaving = node;
        leavesOnFirstSide = false;
      }
    }
  }

  private void push(int arc, Cycle cycle) {
    if (change == 0) {
      return;
    }
    flow[arc] += state[arc] * change;
    for (int node = cycle.first(); node != cycle.join(); node = tree.parent[node]) {
      int up = tree.parentArc[node];
      flow[up] += from[up] == node ? -change : change;
    }
    for (int node = cycle.second(); node != cycle.join(); node = tree.parent[node]) {
      int up = tree.parentArc[node];
      flow[up] += from[up] == node ? change : -change;
    }
  }

  private void exchange(int arc, int first, int second) {
    int out = tree.parentArc[leaving];
    state[out] = flow[out] == 0 ? LOWER : UPPER;
    int in = leavesOnFirstSide ? first : second;
    int above = leavesOnFirstSide ? second : first;
    long reduced = cost[arc] + tree.price[from[arc]] - tree.price[to[arc]];
    state[arc] = IN_TREE;
    tree.move(leaving, new SpanningTree.Hook(in, above, arc), in == from[arc] ? -reduced : reduced);
  }
}
