package org.essor.decision.internal.diagram;

import java.util.Arrays;
import java.util.BitSet;
import org.essor.decision.Value;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a call by level: their values, and the atoms these lie in. Not changed once read.
 */
final class Known {

  private final int[] atoms;
  private final @Nullable Value[] values;
  private final long[] known;
  private boolean absent;
  private boolean empty = true;

  /** Nothing is known of so many inputs. */
  Known(int inputs) {
    atoms = new int[inputs];
    Arrays.fill(atoms, Restriction.UNKNOWN);
    values = new Value[inputs];
    known = new long[words(inputs)];
  }

  /** How many words a set of inputs takes, one bit each. */
  static int words(int inputs) {
    return (inputs + Long.SIZE - 1) / Long.SIZE;
  }

  /** The inputs of a set that stands among others, from a place on, in ascending order. */
  static int[] levels(long[] sets, int from, int words) {
    int count = 0;
    for (int i = 0; i < words; i++) {
      count += Long.bitCount(sets[from + i]);
    }
    var levels = new int[count];
    int next = 0;
    for (int i = 0; i < words; i++) {
      for (long left = sets[from + i]; left != 0; left &= left - 1) {
        levels[next++] = i * Long.SIZE + Long.numberOfTrailingZeros(left);
      }
    }
    return levels;
  }

  /** Adds a fact while the facts are read; the atom is unknown where the domain has no null. */
  void put(int level, int atom, Value value) {
    atoms[level] = atom;
    values[level] = value;
    absent |= atom == Restriction.UNKNOWN;
    known[level / Long.SIZE] |= 1L << level;
    empty = false;
  }

  /** The atom of each input, or {@link Restriction#UNKNOWN}; not to be changed. */
  int[] atoms() {
    return atoms;
  }

  @Nullable Value value(int level) {
    return values[level];
  }

  boolean isKnown(int level) {
    return atoms[level] != Restriction.UNKNOWN;
  }

  /** Whether every input is given. */
  boolean isComplete() {
    int count = 0;
    for (long word : known) {
      count += Long.bitCount(word);
    }
    return count == atoms.length;
  }

  boolean isEmpty() {
    return empty;
  }

  /** Whether an input is known to be absent of which the model takes that it is not. */
  boolean hasAbsent() {
    return absent;
  }

  /** Whether any of these inputs is known, given as {@link BitSet#toLongArray} does. */
  boolean touches(long[] inputs) {
    for (int i = 0; i < inputs.length; i++) {
      if ((known[i] & inputs[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The known inputs of a word of the sets of inputs, one bit each. */
  long word(int word) {
    return known[word];
  }

  boolean isSame(Known other) {
    return this == other || Arrays.equals(values, other.values);
  }
}
