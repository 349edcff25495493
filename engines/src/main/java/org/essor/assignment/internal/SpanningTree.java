package org.essor.assignment.internal;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * The tree that carries a basic flow: nodes {@code 0..n-1} below the root {@code n}, each with the
 * arc to its parent, its depth and its price. Prices make the reduced cost of every tree arc zero.
 */
final class SpanningTree {

  private static final int NONE = -1;

  final int root;
  final int[] parent;
  final int[] parentArc;
  final int[] depth;
  final long[] price;
  private final int[] firstChild;
  private final int[] next;
  private final int[] previous;

  SpanningTree(int nodes) {
    root = nodes;
    parent = new int[nodes + 1];
    parentArc = new int[nodes + 1];
    depth = new int[nodes + 1];
    price = new long[nodes + 1];
    firstChild = new int[nodes + 1];
    next = new int[nodes + 1];
    previous = new int[nodes + 1];
    Arrays.fill(firstChild, NONE);
    parent[root] = NONE;
    parentArc[root] = NONE;
  }

  /** Hangs a node without children below the root. */
  void hang(int node, int arc, long itsPrice) {
    attach(node, root, arc);
    depth[node] = 1;
    price[node] = itsPrice;
  }

  /** The lowest node that is above both. */
  int join(int a, int b) {
    while (a != b) {
      if (depth[a] >= depth[b]) {
        a = parent[a];
      } else {
        b = parent[b];
      }
    }
    return a;
  }

  /**
   * Cuts the subtree of {@code cut}, hangs it below {@code above} by {@code arc} at its node {@code
   * in}, and adds {@code change} to all its prices.
   */
  void move(int cut, Hook hook, long change) {
    int node = hook.in();
    int above = hook.above();
    int arc = hook.arc();
    while (true) {
      int oldParent = parent[node];
      int oldArc = parentArc[node];
      detach(node);
      attach(node, above, arc);
      if (node == cut) {
        break;
      }
      above = node;
      arc = oldArc;
      node = oldParent;
    }
    reprice(hook.in(), change);
  }

  /** Where a subtree hangs: its new top, the node above it, the arc between them. */
  record Hook(int in, int above, int arc) {}

  private void attach(int node, int above, int arc) {
    parent[node] = above;
    parentArc[node] = arc;
    int first = firstChild[above];
    previous[node] = NONE;
    next[node] = first;
    if (first != NONE) {
      previous[first] = node;
    }
    firstChild[above] = node;
  }

  private void detach(int node) {
    int before = previous[node];
    int after = next[node];
    if (before == NONE) {
      firstChild[parent[node]] = after;
    } else {
      next[before] = after;
    }
    if (after != NONE) {
      previous[after] = before;
    }
  }

  private void reprice(int top, long change) {
    int node = top;
    while (node != NONE) {
      price[node] += change;
      depth[node] = depth[parent[node]] + 1;
      node = following(node, top);
    }
  }

  /** Gives every node but the root a new price, parents first. */
  void repriceAll(IntToLongFunction prices) {
    for (int node = following(root, root); node != NONE; node = following(node, root)) {
      price[node] = prices.applyAsLong(node);
    }
  }

  /** The next node of a subtree, parents before children. */
  private int following(int node, int top) {
    if (firstChild[node] != NONE) {
      return firstChild[node];
    }
    int at = node;
    while (at != top && next[at] == NONE) {
      at = parent[at];
    }
    return at == top ? NONE : next[at];
  }
}
