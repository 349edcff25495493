package org.essor.decision.internal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of names in a list: a hash table of strings alone, in which a look-up takes the same
 * short way whatever other maps of the process hold. Immutable.
 */
public final class Names {

  /** Slots for each name: most names are found in the first slot looked at. */
  private static final int SPACE = 4;

  private final @Nullable String[] keys;
  private final int[] places;

  /** The place of a name that comes twice is the last one. */
  public Names(List<String> names) {
    int size = Integer.highestOneBit(Math.max(names.size(), 1)) * SPACE;
    keys = new String[size];
    places = new int[size];
    Arrays.fill(places, -1);
    for (int i = 0; i < names.size(); i++) {
      int slot = slot(names.get(i));
      keys[slot] = names.get(i);
      places[slot] = i;
    }
  }

  /** The place of a name, or -1 where it is none of them. */
  public int find(String name) {
    return places[slot(name)];
  }

  /** Where a name stands, or the free slot in which it would. */
  private int slot(String name) {
    int mask = keys.length - 1;
    int hash = name.hashCode();
    int slot = (hash ^ hash >>> 15) & mask;
    while (true) {
      var key = keys[slot];
      if (key == null || key.equals(name)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }
}
