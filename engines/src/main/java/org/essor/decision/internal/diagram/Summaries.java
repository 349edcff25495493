package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Summaries of diagrams under the facts of a call. Those of diagrams that the facts do not touch
 * are shared by all calls.
 */
final class Summaries {

  private static final int MAX_SHARED = 50_000;
  private static final double[] NO_GAINS = {};

  private final Restriction reading;
  private final Foresight foresight;
  private final int inputs;
  private final Map<Integer, Summary> shared;
  private final BitSet inputSet = new BitSet();
  private final Map<Integer, Summary> made = new HashMap<>();

  Summaries(Restriction reading, Layout layout, Map<Integer, Summary> shared) {
    this.reading = reading;
    this.foresight = new Foresight(reading, layout);
    this.inputs = layout.inputs().size();
    this.shared = shared;
  }

  static Map<Integer, Summary> shared() {
    return new ConcurrentHashMap<>();
  }

  /** Forgets what was made under other facts. */
  void begin() {
    made.clear();
  }

  /** What a diagram ends in and depends on; its gains only where they are known anyway. */
  Summary of(int root) {
    if (reading.isUntouched(root)) {
      return shared(root);
    }
    var known = made.get(root);
    if (known == null) {
      known = make(root, false);
      made.put(root, known);
    }
    return known;
  }

  /** With what each input would tell. */
  Summary withGains(int root) {
    return reading.isUntouched(root) ? shared(root) : make(root, true);
  }

  private Summary shared(int root) {
    var known = shared.get(root);
    if (known == null) {
      known = make(root, true);
      if (shared.size() < MAX_SHARED) {
        shared.put(root, known);
      }
    }
    return known;
  }

  private Summary make(int root, boolean withGains) {
    int count = reading.list(root);
    var terms = new ArrayList<Term>();
    inputSet.clear();
    for (int i = 0; i < count; i++) {
      int node = reading.listed(i);
      if (reading.isTerminal(node)) {
        terms.add(reading.term(node));
        addSymbols(reading.term(node));
      } else {
        addInputs(reading.level(node));
      }
    }
    var support = inputSet.stream().toArray();
    return new Summary(terms, support, withGains ? foresight.gains(count, support) : NO_GAINS);
  }

  private void addSymbols(Term term) {
    if (!(term instanceof Term.Known)) {
      Symbols.of(term).forEach(inputSet::set);
    }
  }

  private void addInputs(int level) {
    if (level < inputs) {
      inputSet.set(level);
    } else {
      reading.question(level).inputs().forEach(inputSet::set);
    }
  }
}
