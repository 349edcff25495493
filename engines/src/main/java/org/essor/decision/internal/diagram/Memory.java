package org.essor.decision.internal.diagram;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What earlier calls found the facts to leave of decisions, for all calls. Where a decision rests
 * on inputs alone and is one of the values of its rules, that depends on nothing but the atoms in
 * which the known ones of its own inputs lie: these and the decision are the key, never all of the
 * facts, nor a value.
 *
 * <p>A table of fixed size. What is found a second time is kept, in the place of what stood there:
 * so what comes but once costs little and drives nothing out. Safe for concurrent use; two calls
 * that find the same at once both keep it.
 */
final class Memory {

  private static final int PLACES_A_DECISION = 512;

  private final Packing packing;

  /** For each decision the bits of its inputs. */
  private final long[][] masks;

  private final AtomicReferenceArray<@Nullable Entry> places;

  /** For each place the key that came last. */
  private final AtomicIntegerArray met;

  private record Entry(int decision, long[] facts, Left left) {

    boolean isOf(int other, long[] packed, long[] mask) {
      if (decision != other) {
        return false;
      }
      for (int i = 0; i < mask.length; i++) {
        if (facts[i] != (packed[i] & mask[i])) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * @param inputs for each decision those it rests on
   * @param most the most results kept; none for zero
   */
  Memory(List<Domain> domains, List<BitSet> inputs, int most) {
    this.packing = new Packing(domains);
    this.masks = inputs.stream().map(packing::mask).toArray(long[][]::new);
    int size = Integer.highestOneBit(Math.min(most, PLACES_A_DECISION * inputs.size()));
    this.places = new AtomicReferenceArray<>(size);
    this.met = new AtomicIntegerArray(size);
  }

  /** The facts of a call as this memory knows them. */
  long[] pack(Known facts) {
    return packing.pack(facts.atoms());
  }

  /** What such facts leave of a decision, or null where that is not remembered. */
  @Nullable Left find(int decision, long[] packed) {
    int key = key(decision, packed);
    int place = key & (places.length() - 1);
    if (places.length() == 0 || met.getPlain(place) != key) {
      return null;
    }
    var entry = places.get(place);
    return entry != null && entry.isOf(decision, packed, masks[decision]) ? entry.left : null;
  }

  /** Takes note of what such facts leave of a decision; the second time it is kept. */
  void keep(int decision, long[] packed, Left left) {
    int key = key(decision, packed);
    int place = key & (places.length() - 1);
    if (places.length() > 0 && met.getPlain(place) == key) {
      places.set(place, new Entry(decision, facts(decision, packed), left));
    } else if (places.length() > 0) {
      met.setPlain(place, key);
    }
  }

  /** Replaces what is kept of such facts by what tells more; nothing where nothing is kept. */
  void improve(int decision, long[] packed, Left left) {
    if (find(decision, packed) != null) {
      keep(decision, packed, left);
    }
  }

  private long[] facts(int decision, long[] packed) {
    var facts = masks[decision].clone();
    for (int i = 0; i < facts.length; i++) {
      facts[i] &= packed[i];
    }
    return facts;
  }

  private int key(int decision, long[] packed) {
    var mask = masks[decision];
    long hash = decision + 1;
    for (int i = 0; i < mask.length; i++) {
      hash = (hash ^ (packed[i] & mask[i])) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }
}
