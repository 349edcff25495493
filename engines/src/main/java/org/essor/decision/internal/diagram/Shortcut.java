package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.List;
import org.essor.decision.Outcomes.Settled;
import org.essor.decision.Value;
import org.essor.decision.Value.Many;
import org.jspecify.annotations.Nullable;

/**
 * One decision read along a single path: where the facts answer everything that stands on it,
 * nothing has to be reduced. Immutable.
 */
final class Shortcut {

  private final Forest forest;
  private final CompiledDecision decision;
  private final int place;
  private final boolean plain;
  private final long[] inputs;
  private final @Nullable Settled whenEmpty;

  /**
   * @param place of the decision among those of the model
   */
  Shortcut(Forest forest, CompiledDecision decision, int place) {
    this.place = place;
    this.forest = forest;
    this.decision = decision;
    this.whenEmpty = decision.whenEmpty().map(Settled::new).orElse(null);
    this.plain = decision.isPlain(forest);
    var support = decision.support(forest);
    for (int root : decision.rules()) {
      support.or(forest.support(root));
    }
    this.inputs = support.toLongArray();
  }

  CompiledDecision decision() {
    return decision;
  }

  int place() {
    return place;
  }

  /** Whether it rests on inputs alone, and is one of the values of its rules. */
  boolean isPlain() {
    return plain;
  }

  /** Whether the facts say anything of its outcomes or rules. */
  boolean isTouched(Known known) {
    return known.touches(inputs);
  }

  /** The outcome that the facts lead to, or null where they do not lead to the end. */
  @Nullable Settled settled(int[] atoms) {
    if (decision.isComputed()) {
      return null;
    }
    return whenEmpty == null
        ? forest.settled(forest.follow(decision.segments()[0], atoms))
        : joined(atoms, whenEmpty);
  }

  /** The lists of all segments as one; that of a segment where all others are empty. */
  private @Nullable Settled joined(int[] atoms, Settled otherwise) {
    var joined = otherwise;
    @Nullable List<Value> items = null;
    for (int root : decision.segments()) {
      var part = forest.settled(forest.follow(root, atoms));
      if (part == null) {
        return null;
      }
      var values = ((Many) part.outcome()).values();
      if (items == null && !values.isEmpty() && joined != otherwise) {
        items = new ArrayList<>(decision.segments().length);
        addAll(items, ((Many) joined.outcome()).values());
      }
      if (items != null) {
        addAll(items, values);
      } else if (!values.isEmpty()) {
        joined = part;
      }
    }
    return items == null ? joined : new Settled(new Many(items));
  }

  /** One by one: quicker for lists of one. */
  private static void addAll(List<Value> items, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      items.add(values.get(i));
    }
  }
}
