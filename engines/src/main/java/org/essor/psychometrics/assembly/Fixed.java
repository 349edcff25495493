package org.essor.psychometrics.assembly;

import java.util.BitSet;

/**
 * What is settled before a test is put together.
 *
 * @param in items that it contains
 * @param out items that it does not contain
 */
public record Fixed(BitSet in, BitSet out) {

  public Fixed {
    in = (BitSet) in.clone();
    out = (BitSet) out.clone();
    if (in.intersects(out)) {
      throw new IllegalArgumentException("An item is both in the test and out of it");
    }
  }

  public static Fixed nothing() {
    return new Fixed(new BitSet(), new BitSet());
  }
}
