package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.essor.decision.Value;
import org.essor.decision.Value.Many;

/** Joins the lists of segments, for all that the open ones can be. Used once. */
final class Joining {

  private final List<Group> groups;

  /** The lists to be joined; between the open ones, those that are settled are joined already. */
  private final List<Many> parts = new ArrayList<>();

  /** For each open segment its place among the parts. */
  private final int[] places;

  private final Set<Value> lists = new LinkedHashSet<>();

  /**
   * Segments that depend on one another.
   *
   * @param places of the segments
   * @param together what they can be together, each as one list a segment
   */
  record Group(List<Integer> places, List<Many[]> together) {}

  /**
   * @param segments for each the lists that it can be
   * @param groups of all that can be more than one
   */
  Joining(List<List<Term>> segments, List<Group> groups) {
    this.groups = groups;
    this.places = new int[segments.size()];
    var settled = new ArrayList<Value>();
    for (int place = 0; place < places.length; place++) {
      var list = Lists.many(segments.get(place).getFirst());
      if (segments.get(place).size() == 1) {
        settled.addAll(list.values());
      } else {
        part(settled);
        places[place] = parts.size();
        parts.add(list);
      }
    }
    part(settled);
  }

  private void part(List<Value> settled) {
    if (!settled.isEmpty()) {
      parts.add(new Many(settled));
      settled.clear();
    }
  }

  /** Each list once, {@code whenEmpty} in the place of the empty one. */
  List<Value> lists(Value whenEmpty) {
    fill(0, whenEmpty);
    return List.copyOf(lists);
  }

  private void fill(int group, Value whenEmpty) {
    if (group == groups.size()) {
      lists.add(joined(whenEmpty));
      return;
    }
    var each = groups.get(group);
    for (var together : each.together()) {
      for (int i = 0; i < together.length; i++) {
        parts.set(places[each.places().get(i)], together[i]);
      }
      fill(group + 1, whenEmpty);
    }
  }

  private Value joined(Value whenEmpty) {
    int size = 0;
    for (var part : parts) {
      size += part.values().size();
    }
    var items = new Value[size];
    int next = 0;
    for (var part : parts) {
      var values = part.values();
      for (int i = 0; i < values.size(); i++) {
        items[next++] = values.get(i);
      }
    }
    return size == 0 ? whenEmpty : new Many(List.of(items));
  }
}
