package org.essor.decision.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Summaries of diagrams under the facts of a call, each made once. Those of diagrams that the facts
 * do not touch are shared by all calls.
 */
final class Summaries {

  private static final int MAX_SHARED = 50_000;
  private static final double[] NO_GAINS = {};

  private final Restriction reading;
  private final Foresight foresight;
  private final int inputs;
  private final Map<Integer, Summary> shared;
  private final Map<Integer, Summary> made = new HashMap<>();

  /** The inputs found in this round, each of which bears its number. */
  private final int[] inputSet;

  private final int[] rounds;
  private int found;
  private int round;

  Summaries(Restriction reading, Layout layout, Map<Integer, Summary> shared) {
    this.reading = reading;
    this.foresight = new Foresight(reading, layout);
    this.inputs = layout.inputs().size();
    this.shared = shared;
    this.inputSet = new int[inputs];
    this.rounds = new int[inputs];
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
    var known = find(root);
    return known == null ? keep(root, make(root, reading.isUntouched(root))) : known;
  }

  /** With what each input would tell. */
  Summary withGains(int root) {
    var known = find(root);
    return known == null || known.gains().length < known.inputs().length
        ? keep(root, make(root, true))
        : known;
  }

  private @Nullable Summary find(int root) {
    return reading.isUntouched(root) ? shared.get(root) : made.get(root);
  }

  private Summary keep(int root, Summary summary) {
    if (!reading.isUntouched(root)) {
      made.put(root, summary);
    } else if (shared.size() < MAX_SHARED) {
      shared.put(root, summary);
    }
    return summary;
  }

  private Summary make(int root, boolean withGains) {
    int count = reading.list(root);
    var terms = new ArrayList<Term>(2);
    found = 0;
    round++;
    for (int i = 0; i < count; i++) {
      int node = reading.listed(i);
      if (reading.isTerminal(node)) {
        terms.add(reading.term(node));
        Symbols.of(reading.term(node)).forEach(this::add);
      } else if (reading.level(node) < inputs) {
        add(reading.level(node));
      } else {
        reading.question(reading.level(node)).inputs().forEach(this::add);
      }
    }
    var support = Arrays.copyOf(inputSet, found);
    Arrays.sort(support);
    return new Summary(
        terms, support, withGains ? foresight.gains(count, terms, support) : NO_GAINS);
  }

  private void add(int input) {
    if (rounds[input] != round) {
      rounds[input] = round;
      inputSet[found++] = input;
    }
  }
}
