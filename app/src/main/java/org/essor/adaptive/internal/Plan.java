package org.essor.adaptive.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The configuration of a section, as its owner writes it in JSON: the items and how to choose among
 * them. CAT 1.0 leaves this format to each engine.
 *
 * @param items in the order that decides between items as good, 1 to 2,000
 * @param domains names of the abilities to be measured, at most 10; none for one ability
 * @param correlation between any two of them before any answer, 0.6 where it is not said
 * @param estimator {@code eap} (where it is not said), {@code map}, {@code wle} or {@code ml}; for
 *     one ability
 * @param prior normal distribution of one ability, 0 and 1 where it is not said
 * @param rule {@code mfi} (where it is not said), {@code mpwi}, {@code kl}, {@code klp}, {@code
 *     mepv} or {@code progressive} for one ability, {@code dp} (where it is not said), {@code d},
 *     {@code t}, {@code a} or {@code ap} for several, or with limits
 * @param amongBest the next item is drawn among so many of the best, 1 where it is not said
 * @param exposure the largest share of sessions that may hold an item; for one ability
 * @param limits what a whole test must be made of; it is then chosen by shadow tests, solved
 *     exactly
 * @param statistics what the QTI usage data call the parameters {@code a}, {@code b}, {@code c} and
 *     {@code d}, each by its own letter where it is not said
 */
record Plan(
    List<Item> items,
    Optional<List<String>> domains,
    Optional<Double> correlation,
    Optional<String> estimator,
    Optional<Prior> prior,
    Optional<String> rule,
    Optional<Integer> amongBest,
    Length length,
    Optional<Double> exposure,
    Optional<Limits> limits,
    Optional<Map<String, String>> statistics) {

  static final int MOST_ITEMS = 2_000;
  static final int MOST_DOMAINS = 10;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * An item: its identifier, and its parameters unless the usage data say them.
   *
   * @param a discrimination, 1 where it is not said
   * @param b difficulty, in logits
   * @param c lower asymptote, 0 where it is not said
   * @param d upper asymptote, 1 where it is not said
   * @param thresholds of the graded response model, in the place of {@code b}
   * @param steps of the generalised partial credit model, in the place of {@code b}
   * @param domain one of {@link Plan#domains}
   * @param enemies items that must not stand in one test with it
   * @param tags what {@link Limits} may count
   * @param minutes the time it is expected to take
   */
  record Item(
      String id,
      Optional<Double> a,
      Optional<Double> b,
      Optional<Double> c,
      Optional<Double> d,
      Optional<List<Double>> thresholds,
      Optional<List<Double>> steps,
      Optional<String> domain,
      Optional<List<String>> enemies,
      Optional<List<String>> tags,
      Optional<Double> minutes) {}

  /** Mean and standard deviation, in logits. */
  record Prior(double mean, double deviation) {}

  /**
   * When a test ends: at {@code most} items, or from {@code least} items on where any reason holds.
   *
   * @param standardError the largest one, in logits
   * @param cuts cut scores in logits, one an ability: on one side of each
   * @param confidence with which it is on one side, 0.95 where it is not said
   * @param gain the least that one more item must help
   */
  record Length(
      int most,
      Optional<Integer> least,
      Optional<Double> standardError,
      Optional<List<Double>> cuts,
      Optional<Double> confidence,
      Optional<Double> gain) {}

  /** How many items of each domain and with each tag, and how many minutes at most. */
  record Limits(
      Optional<Map<String, Span>> domains,
      Optional<Map<String, Span>> tags,
      Optional<Double> minutes) {}

  /** A number of items, both ends included; {@code most} as many as the test has at most. */
  record Span(Optional<Integer> least, Optional<Integer> most) {}

  /**
   * Reads a configuration.
   *
   * @param written JSON in base64
   * @throws Refusal {@code adaptive.base64}, {@code adaptive.configuration}, {@code adaptive.items}
   */
  static Plan read(String written) {
    try {
      var plan = MAPPER.readValue(decoded(written), Plan.class);
      plan.check();
      return plan;
    } catch (JacksonException e) {
      throw new Refusal("adaptive.configuration", e.getPathReference());
    }
  }

  static String decoded(String written) {
    try {
      return new String(Base64.getMimeDecoder().decode(written), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw new Refusal("adaptive.base64");
    }
  }

  @SuppressWarnings("NullAway") // what JSON leaves out is null where it is no Optional
  private void check() {
    if (items == null || items.isEmpty() || items.size() > MOST_ITEMS || length == null) {
      throw new Refusal("adaptive.items", MOST_ITEMS);
    }
    var seen = new HashSet<String>();
    for (var item : items) {
      if (item.id() == null || item.id().isBlank() || !seen.add(item.id())) {
        throw new Refusal("adaptive.identifier", String.valueOf(item.id()));
      }
    }
    if (domains.filter(named -> named.isEmpty() || named.size() > MOST_DOMAINS).isPresent()) {
      throw new Refusal("adaptive.domains", MOST_DOMAINS);
    }
  }
}
