package org.essor.decision.internal.diagram;

import java.util.Arrays;

/** A map from three ints to one, by open addressing. Values are never negative. */
final class TripleMap {

  private static final int ABSENT = -1;

  private int[] keys = new int[3 * 1024];
  private int[] values = filled(1024);
  private int size;

  private static int[] filled(int length) {
    var values = new int[length];
    Arrays.fill(values, ABSENT);
    return values;
  }

  /** The value, or -1 where there is none. */
  int get(int a, int b, int c) {
    return values[slot(a, b, c)];
  }

  void put(int a, int b, int c, int value) {
    if (2 * size > values.length) {
      grow();
    }
    int slot = slot(a, b, c);
    if (values[slot] == ABSENT) {
      size++;
    }
    keys[3 * slot] = a;
    keys[3 * slot + 1] = b;
    keys[3 * slot + 2] = c;
    values[slot] = value;
  }

  void clear() {
    if (size > 0) {
      Arrays.fill(values, ABSENT);
      size = 0;
    }
  }

  private int slot(int a, int b, int c) {
    int mask = values.length - 1;
    int slot = hash(a, b, c) & mask;
    while (values[slot] != ABSENT
        && (keys[3 * slot] != a || keys[3 * slot + 1] != b || keys[3 * slot + 2] != c)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int hash(int a, int b, int c) {
    int hash = (a * 31 + b) * 0x9E3779B1 + c * 0x85EBCA6B;
    return hash ^ (hash >>> 15);
  }

  private void grow() {
    var oldKeys = keys;
    var oldValues = values;
    keys = new int[2 * oldKeys.length];
    values = filled(2 * oldValues.length);
    size = 0;
    for (int i = 0; i < oldValues.length; i++) {
      if (oldValues[i] != ABSENT) {
        put(oldKeys[3 * i], oldKeys[3 * i + 1], oldKeys[3 * i + 2], oldValues[i]);
      }
    }
  }
}
