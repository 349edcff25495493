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

  /**
   * What such facts leave of a decision, or null where that is not remembered.
   *
   * @param key of the decision and the facts
   */
  @Nullable Left find(int key, int decision, long[] packed) {
    int place = key & (places.length() - 1);
    if (places.length() == 0 || met.getPlain(place) != key) {
      return null;
    }
    var entry = places.get(place);
    return entry != null && entry.isOf(decision, packed, masks[decision]) ? entry.left : null;
  }

  /**
   * Takes note of a key that came; true where it has come before, so that what is found is kept.
   */
  boolean meet(int key) {
    int place = key & (places.length() - 1);
    if (places.length() == 0 || met.getPlain(place) == key) {
      return places.length() > 0;
    }
    met.setPlain(place, key);
    return false;
  }

  /** Keeps what such facts leave of a decision, in the place of what stood there. */
  void keep(int key, int decision, long[] packed, Left left) {
    places.set(key & (places.length() - 1), new Entry(decision, facts(decision, packed), left));
  }

  private long[] facts(int decision, long[] packed) {
    var facts = masks[decision].clone();
    for (int i = 0; i < facts.length; i++) {
      facts[i] &= packed[i];
    }
    return facts;
  }

  /** A number of a decision and of those facts that it rests on; others may have the same. */
  int key(int decision, long[] packed) {
    var mask = masks[decision];
    long hash = decision + 1;
    for (int i = 0; i < mask.length; i++) {
      hash = (hash ^ (packed[i] & mask[i])) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }
}
