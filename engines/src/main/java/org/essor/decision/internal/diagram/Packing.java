package org.essor.decision.internal.diagram;

import java.util.BitSet;
import java.util.List;

/**
 * Writes facts into few words: for each input a field of bits that holds its atom plus one, or zero
 * where the input is unknown. Facts that lie in the same atoms are the same words.
 */
final class Packing {

  private final int[] words;
  private final int[] shifts;
  private final long[] fields;
  private final int size;

  Packing(List<Domain> domains) {
    words = new int[domains.size()];
    shifts = new int[domains.size()];
    fields = new long[domains.size()];
    int used = 0;
    for (int input = 0; input < words.length; input++) {
      int bits = Integer.SIZE - Integer.numberOfLeadingZeros(domains.get(input).size());
      if (used % Long.SIZE + bits > Long.SIZE) {
        used += Long.SIZE - used % Long.SIZE;
      }
      words[input] = used / Long.SIZE;
      shifts[input] = used % Long.SIZE;
      fields[input] = ((1L << bits) - 1) << shifts[input];
      used += bits;
    }
    size = (used + Long.SIZE - 1) / Long.SIZE;
  }

  /** How many words facts take. */
  int size() {
    return size;
  }

  /** The words of the atoms of all inputs, {@link Restriction#UNKNOWN} where one is unknown. */
  long[] pack(int[] atoms) {
    var packed = new long[size];
    for (int input = 0; input < words.length; input++) {
      packed[words[input]] |= (atoms[input] + 1L) << shifts[input];
    }
    return packed;
  }

  /** The bits of some inputs. */
  long[] mask(BitSet inputs) {
    var mask = new long[size];
    inputs.stream().forEach(input -> mask[words[input]] |= fields[input]);
    return mask;
  }
}
