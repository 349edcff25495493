package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/** Parts diagrams into groups that share no input: groups are independent of one another. */
final class Components {

  private final List<List<Integer>> groups = new ArrayList<>();
  private final List<BitSet> supports = new ArrayList<>();

  private Components() {}

  /**
   * Some places, grouped.
   *
   * @param inputs from a place to the inputs of its diagram
   */
  static List<List<Integer>> of(List<Integer> places, IntFunction<int[]> inputs) {
    var components = new Components();
    places.forEach(place -> components.add(place, inputs.apply(place)));
    return components.groups;
  }

  private void add(int place, int[] inputs) {
    var group = new ArrayList<Integer>();
    var support = new BitSet();
    for (int input : inputs) {
      support.set(input);
    }
    for (int i = groups.size() - 1; i >= 0; i--) {
      if (supports.get(i).intersects(support)) {
        group.addAll(0, groups.remove(i));
        support.or(supports.remove(i));
      }
    }
    group.add(place);
    groups.add(group);
    supports.add(support);
  }
}
