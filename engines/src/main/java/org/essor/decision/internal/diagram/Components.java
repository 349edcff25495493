package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Parts diagrams into groups that share no input: groups are independent of one another. */
final class Components {

  private final Restriction reading;

  Components(Restriction reading) {
    this.reading = reading;
  }

  /** The positions of the roots, grouped. */
  List<int[]> of(int[] roots) {
    var groups = new ArrayList<List<Integer>>();
    var supports = new ArrayList<BitSet>();
    for (int place = 0; place < roots.length; place++) {
      var group = new ArrayList<>(List.of(place));
      var support = Terminals.support(reading, roots[place]);
      for (int i = groups.size() - 1; i >= 0; i--) {
        if (supports.get(i).intersects(support)) {
          group.addAll(0, groups.remove(i));
          support.or(supports.remove(i));
        }
      }
      groups.add(group);
      supports.add(support);
    }
    return groups.stream()
        .map(group -> group.stream().mapToInt(Integer::intValue).sorted().toArray())
        .toList();
  }
}
