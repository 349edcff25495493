package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What several diagrams can end in together: they are walked through at the same time, answer by
 * answer, and no place is come to twice. Used once.
 */
final class Together {

  private final Restriction reading;
  private final int most;
  private final int steps;
  private final List<int[]> ends = new ArrayList<>();

  /** How many diagrams there are. */
  private int width;

  /** The places come to: one node of each diagram. */
  private int[] places = {};

  private int count;

  /** By hash the number of a place, plus one. */
  private int[] slots = new int[256];

  /**
   * @param most the most ends worth finding
   * @param steps the most places worth coming to
   */
  Together(Restriction reading, int most, int steps) {
    this.reading = reading;
    this.most = most;
    this.steps = steps;
  }

  /**
   * For each end that can be reached the terminal of each diagram.
   *
   * @param roots of diagrams that branch on inputs alone
   * @return none where there are too many, or they are too far
   */
  List<int[]> ends(int[] roots) {
    width = roots.length;
    places = Arrays.copyOf(roots, 64 * width);
    return isNew() && visit(0) ? ends : List.of();
  }

  /** Goes on from a place; false where it has become too much. */
  private boolean visit(int number) {
    int level = Diagrams.TERMINAL;
    int arity = 0;
    for (int i = 0; i < width; i++) {
      int node = places[number * width + i];
      if (reading.level(node) < level) {
        level = reading.level(node);
        arity = reading.arity(node);
      }
    }
    if (level == Diagrams.TERMINAL) {
      ends.add(Arrays.copyOfRange(places, number * width, (number + 1) * width));
    }
    boolean fits = count <= steps && ends.size() <= most;
    for (int answer = 0; fits && answer < arity; answer++) {
      follow(number, level, answer);
      fits = !isNew() || visit(count - 1);
    }
    return fits;
  }

  /** Writes the place that an answer leads to after all others. */
  private void follow(int number, int level, int answer) {
    if ((count + 1) * width > places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    for (int i = 0; i < width; i++) {
      int node = places[number * width + i];
      places[count * width + i] = reading.level(node) == level ? reading.kid(node, answer) : node;
    }
  }

  /** Takes in the place written last, unless it has been come to. */
  private boolean isNew() {
    int from = count * width;
    int slot = Forest.hash(0, places, from, from + width) & (slots.length - 1);
    while (slots[slot] != 0) {
      int other = (slots[slot] - 1) * width;
      if (Forest.isSame(places, other, other + width, places, from)) {
        return false;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = ++count;
    if (2 * count > slots.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int number = 0; number < count; number++) {
      int from = number * width;
      int slot = Forest.hash(0, places, from, from + width) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }
}
