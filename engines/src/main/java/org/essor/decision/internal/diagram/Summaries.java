package org.essor.decision.internal.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Summaries of diagrams under the facts of a call, each made once. Those of diagrams that the facts
 * do not touch are shared by all calls.
 */
final class Summaries {

  private static final double[] NO_GAINS = {};

  private final Restriction reading;
  private final Outline outline;
  private final Foresight foresight;
  private final ConditionForesight ofConditions;

  /** For each node of the forest its summary where no fact touches it, once made. */
  private final AtomicReferenceArray<@Nullable Summary> shared;

  private final Map<Integer, Summary> made = new HashMap<>();

  Summaries(Restriction reading, Layout layout, AtomicReferenceArray<@Nullable Summary> shared) {
    this.reading = reading;
    this.outline = new Outline(reading, layout);
    this.foresight = new Foresight(layout);
    this.ofConditions = new ConditionForesight(reading, layout);
    this.shared = shared;
  }

  /** Forgets what was made under other facts. */
  void begin() {
    made.clear();
  }

  /** What a diagram ends in and depends on; its gains only where they are cheap. */
  Summary of(int root) {
    var known = find(root);
    return known == null ? keep(root, make(root, reading.isUntouched(root))) : known;
  }

  /** With what each input would tell. */
  Summary withGains(int root) {
    var known = find(root);
    return known == null || !known.hasGains() ? keep(root, make(root, true)) : known;
  }

  private @Nullable Summary find(int root) {
    return reading.isUntouched(root) ? shared.get(root) : made.get(root);
  }

  private Summary keep(int root, Summary summary) {
    if (reading.isUntouched(root)) {
      shared.set(root, summary);
    } else {
      made.put(root, summary);
    }
    return summary;
  }

  private Summary make(int root, boolean withGains) {
    return reading.isCondition(root) ? ofCondition(root, withGains) : ofAny(root, withGains);
  }

  private Summary ofCondition(int root, boolean withGains) {
    var support = reading.support(root);
    return new Summary(
        reading.ends(root), support, withGains ? ofConditions.gains(root, support) : NO_GAINS);
  }

  /** Where a diagram has two ends, the gains cost little more than the rest. */
  private Summary ofAny(int root, boolean withGains) {
    outline.take(root);
    var support = outline.support();
    boolean whole = withGains || outline.terms().size() <= 2;
    return new Summary(
        outline.terms(), support, whole ? foresight.gains(outline, support) : NO_GAINS);
  }
}
