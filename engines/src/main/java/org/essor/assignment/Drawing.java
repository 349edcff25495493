package org.essor.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One draw: walks along edges that are neither in nor out until a cycle closes, and moves its edges
 * up and down in turn, by as much as the first one to become whole allows; which way is drawn so
 * that no chance changes on average. A hub stands for what a reviewer's load lacks to be whole.
 */
final class Drawing {

  private final long unit;
  private final int hub;
  private final SeededNumbers numbers;
  private final TreeMap<Edge, Long> open = new TreeMap<>();
  private final Map<Integer, TreeSet<Edge>> byNode = new HashMap<>();
  private final List<Pair> chosen = new ArrayList<>();

  Drawing(long unit, int reviewers, SeededNumbers numbers) {
    this.unit = unit;
    this.numbers = numbers;
    hub = reviewers;
  }

  /** An edge between a reviewer and a project, whose node follows the hub's; or the hub itself. */
  private record Edge(int reviewer, int other) implements Comparable<Edge> {

    int across(int node) {
      return node == reviewer ? other : reviewer;
    }

    @Override
    public int compareTo(Edge edge) {
      int byReviewer = Integer.compare(reviewer, edge.reviewer);
      return byReviewer != 0 ? byReviewer : Integer.compare(other, edge.other);
    }
  }

  List<Pair> draw(Map<Pair, Long> parts) {
    var loads = new TreeMap<Integer, Long>();
    for (var each : new TreeMap<>(parts).entrySet()) {
      var pair = each.getKey();
      loads.merge(pair.reviewer(), each.getValue(), Long::sum);
      put(new Edge(pair.reviewer(), hub + 1 + pair.project()), each.getValue());
    }
    loads.forEach((reviewer, load) -> put(new Edge(reviewer, hub), unit - 1 - (load - 1) % unit));
    while (!open.isEmpty()) {
      turn(cycle());
    }
    return chosen.stream().sorted().toList();
  }

  /** Notes the parts of an edge: open, or in, or out. */
  private void put(Edge edge, long parts) {
    if (parts > 0 && parts < unit) {
      open.put(edge, parts);
      byNode.computeIfAbsent(edge.reviewer(), _ -> new TreeSet<>()).add(edge);
      byNode.computeIfAbsent(edge.other(), _ -> new TreeSet<>()).add(edge);
      return;
    }
    open.remove(edge);
    byNode.getOrDefault(edge.reviewer(), new TreeSet<>()).remove(edge);
    byNode.getOrDefault(edge.other(), new TreeSet<>()).remove(edge);
    if (parts == unit && edge.other() != hub) {
      chosen.add(new Pair(edge.reviewer(), edge.other() - hub - 1));
    }
  }

  /** Every node has no open edge or two at least, since its sum is whole: a walk closes. */
  private List<Edge> cycle() {
    var path = new ArrayList<Edge>();
    var places = new HashMap<Integer, Integer>();
    var edge = open.firstKey();
    int node = edge.reviewer();
    while (!places.containsKey(node)) {
      places.put(node, path.size());
      var last = path.isEmpty() ? null : path.getLast();
      for (var each : byNode.getOrDefault(node, new TreeSet<>())) {
        if (!each.equals(last)) {
          edge = each;
          break;
        }
      }
      path.add(edge);
      node = edge.across(node);
    }
    return path.subList(places.get(node), path.size());
  }

  /** Two sides only, reviewers and the rest: a cycle has an even number of edges. */
  private void turn(List<Edge> cycle) {
    long up = Long.MAX_VALUE;
    long down = Long.MAX_VALUE;
    for (int place = 0; place < cycle.size(); place++) {
      long parts = open.getOrDefault(cycle.get(place), 0L);
      boolean even = place % 2 == 0;
      up = Math.min(up, even ? unit - parts : parts);
      down = Math.min(down, even ? parts : unit - parts);
    }
    long change = numbers.below(up + down) < down ? up : -down;
    for (int place = 0; place < cycle.size(); place++) {
      var edge = cycle.get(place);
      put(edge, open.getOrDefault(edge, 0L) + (place % 2 == 0 ? change : -change));
    }
  }
}
