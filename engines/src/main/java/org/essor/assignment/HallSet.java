package org.essor.assignment;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** A set whose members need more, together, than is offered to them. */
final class HallSet {

  /** Beyond so many members the set is given as found. */
  private static final int MOST_MEMBERS = 3_000;

  private final BitSet members;
  private final ToIntFunction<BitSet> offer;
  private final IntUnaryOperator need;

  HallSet(BitSet members, ToIntFunction<BitSet> offer, IntUnaryOperator need) {
    this.members = members;
    this.offer = offer;
    this.need = need;
  }

  /** Leaves out every member without which the others still need more than is offered. */
  void shrink() {
    if (members.cardinality() > MOST_MEMBERS) {
      return;
    }
    for (int member : members.stream().toArray()) {
      members.clear(member);
      if (offered() >= needed()) {
        members.set(member);
      }
    }
  }

  Stream<Integer> members() {
    return members.stream().boxed();
  }

  int needed() {
    return members.stream().map(need).sum();
  }

  int offered() {
    return offer.applyAsInt(members);
  }
}
