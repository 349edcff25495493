package org.essor.journeys;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * All that one edition of the regulation content says, apart from its decision tables. Every map is
 * in the order of the files, every reference is resolved.
 *
 * @param questions by identifier
 * @param askedBy the question that asks an input, by input
 * @param decisions the texts of decisions, by decision
 * @param rules why a rule gives its answer, by decision and rule ({@code mdr_class/r11a_death})
 * @param journeys by identifier, in the order they are shown
 * @param steps the steps of the roadmap, by identifier
 * @param funding the funding map, by outcome of {@code open_funding}
 */
public record Regulation(
    SequencedMap<String, Source> sources,
    SequencedMap<String, Question> questions,
    SequencedMap<String, Question> askedBy,
    SequencedMap<String, DecisionText> decisions,
    SequencedMap<String, RuleText> rules,
    SequencedMap<String, Journey> journeys,
    SequencedMap<String, Step> steps,
    SequencedMap<String, Body> bodies,
    List<LegalClock> clocks,
    List<Tariff> tariffs,
    SequencedMap<String, Funding> funding) {

  public Regulation {
    sources = frozen(sources);
    questions = frozen(questions);
    askedBy = frozen(askedBy);
    decisions = frozen(decisions);
    rules = frozen(rules);
    journeys = frozen(journeys);
    steps = frozen(steps);
    bodies = frozen(bodies);
    clocks = List.copyOf(clocks);
    tariffs = List.copyOf(tariffs);
    funding = frozen(funding);
  }

  /**
   * Returns the texts of a decision.
   *
   * @throws IllegalArgumentException where there is none
   */
  public DecisionText decision(String name) {
    return get(decisions, name);
  }

  /**
   * Returns the question that asks an input.
   *
   * @throws IllegalArgumentException where none does
   */
  public Question asking(String input) {
    return get(askedBy, input);
  }

  /**
   * Returns why a rule gives its answer.
   *
   * @throws IllegalArgumentException where the decision has no such rule
   */
  public RuleText rule(String decision, String rule) {
    return get(rules, decision + "/" + rule);
  }

  private static <V> V get(SequencedMap<String, V> map, String name) {
    var value = map.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The regulation content has no " + name);
    }
    return value;
  }

  private static <V> SequencedMap<String, V> frozen(SequencedMap<String, V> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }
}
