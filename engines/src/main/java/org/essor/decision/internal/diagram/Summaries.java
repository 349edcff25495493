package org.essor.decision.internal.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Summaries of diagrams under the facts of a call, each made once. Those of diagrams that the facts
 * do not touch are shared by all calls.
 */
final class Summaries {

  private static final List<Term> OPEN = List.of(Term.TRUE, Term.FALSE);

  private final Restriction reading;
  private final Outline outline;
  private final Foresight foresight;
  private final ConditionForesight ofConditions;

  /** For each node of the forest its summary where no fact touches it, once made. */
  private final AtomicReferenceArray<@Nullable Summary> shared;

  /** For each node its summary where facts touch it, which stands if made in this call. */
  private @Nullable Summary[] made = {};

  private int[] calls = {};
  private int call;

  Summaries(Restriction reading, Layout layout, AtomicReferenceArray<@Nullable Summary> shared) {
    this.reading = reading;
    this.outline = new Outline(reading, layout);
    this.foresight = new Foresight(layout);
    this.ofConditions = new ConditionForesight(reading, layout);
    this.shared = shared;
  }

  /** Forgets what was made under other facts. */
  void begin() {
    call++;
    if (call == Integer.MAX_VALUE) {
      Arrays.fill(calls, 0);
      call = 1;
    }
  }

  /** What a diagram ends in; where a condition is open, in true and false. */
  List<Term> ends(int root) {
    return reading.isTerminal(root)
        ? List.of(reading.term(root))
        : reading.isCondition(root) ? OPEN : of(root).terms();
  }

  /** What a diagram ends in and depends on, and what answers would tell. */
  Summary of(int root) {
    var known = find(root);
    return known == null ? keep(root, make(root)) : known;
  }

  private @Nullable Summary find(int root) {
    if (reading.isUntouched(root)) {
      return shared.get(root);
    }
    return root < calls.length && calls[root] == call ? made[root] : null;
  }

  private Summary keep(int root, Summary summary) {
    if (reading.isUntouched(root)) {
      shared.set(root, summary);
    } else {
      reserve(root);
      made[root] = summary;
      calls[root] = call;
    }
    return summary;
  }

  private Summary make(int root) {
    return reading.isCondition(root)
        ? new Summary(ends(root), ofConditions.told(root))
        : ofAny(root);
  }

  private void reserve(int root) {
    if (root >= calls.length) {
      made = Arrays.copyOf(made, 2 * root + 1);
      calls = Arrays.copyOf(calls, 2 * root + 1);
    }
  }

  private Summary ofAny(int root) {
    outline.take(root);
    var support = outline.support();
    return new Summary(outline.terms(), new Told(support, foresight.gains(outline, support)));
  }
}
