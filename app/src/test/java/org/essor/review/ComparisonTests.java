package org.essor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.kernel.Euros;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  /** The best costs most of the envelope; two others together are worth more. */
  private final List<Submission> submissions =
      List.of(
          AReview.submission(1, 900, "imagerie", "75001"),
          AReview.submission(2, 500, "imagerie", "69001"),
          AReview.submission(3, 500, "parcours", "31000"),
          AReview.submission(4, 300, "parcours", "31000"));

  private static final List<String> MARKS = List.of("5", "4.5", "4", "2.5");

  private Comparison compare(Map<ApplicationId, Optional<Euros>> fixed, Rule... rules) {
    var reviews = new ArrayList<GivenReview>();
    for (int i = 0; i < submissions.size(); i++) {
      for (int expert = 1; expert <= 3; expert++) {
        reviews.add(AReview.given(submissions.get(i), expert, MARKS.get(i)));
      }
    }
    var standing =
        Standing.of(
            new Standing.Inputs(AReview.grid(), submissions, reviews, Map.of(), Euros.of(1_000)));
    return Comparison.of(
        new Comparison.Inputs(standing, AReview.grid(), Euros.of(1_000), List.of(rules), fixed));
  }

  private static Rule rule(Rule.Kind kind, String field, String value, int least, int most) {
    return new Rule(UUID.randomUUID(), kind, field, value, least, most);
  }

  private static Rule atMost(String theme, int most) {
    return rule(Rule.Kind.CHOICE, "theme", theme, 0, most);
  }

  private static String number(int number) {
    return AReview.submission(number, 0).number();
  }

  @Test
  void theBestChoiceIsWorthMoreThanTheSimpleRankingWhereTheBestProjectTakesAll() {
    var comparison = compare(Map.of());
    assertThat(comparison.takenSimply()).containsExactly(number(1));
    assertThat(comparison.takenBest()).containsExactlyInAnyOrder(number(2), number(3));
    assertThat(comparison.best().orElseThrow().isProvenBest()).isTrue();
  }

  @Test
  void eachRuleTellsWhatItCosts() {
    var costly = rule(Rule.Kind.REGION, "", "ILE_DE_FRANCE", 1, Integer.MAX_VALUE);
    var free = atMost("imagerie", 1);
    var comparison = compare(Map.of(), costly, free);
    assertThat(comparison.takenBest()).containsExactly(number(1));
    var prices = comparison.prices();
    assertThat(prices.get(0).rule()).isEqualTo(costly);
    assertThat(prices.get(0).marks().orElseThrow()).isCloseTo(3.5, Offset.offset(0.2));
    assertThat(prices.get(1).marks().orElseThrow()).isZero();
  }

  @Test
  void rulesThatNoChoiceKeepsAreSaidToBeImpossible() {
    var comparison = compare(Map.of(), rule(Rule.Kind.REGION, "", "CORSE", 1, 5));
    assertThat(comparison.best()).isEmpty();
    assertThat(comparison.prices().getFirst().marks()).isEmpty();
  }

  @Test
  void whatTheJurySettledIsPaidFirstAndCountsInTheRules() {
    var fixed =
        Map.of(
            submissions.get(1).id(), Optional.of(Euros.of(400)),
            submissions.get(0).id(), Optional.<Euros>empty());
    var comparison = compare(fixed, atMost("imagerie", 1));
    assertThat(comparison.left()).isEqualTo(Euros.of(600));
    assertThat(comparison.candidates()).hasSize(2);
    assertThat(comparison.takenBest()).containsExactly(number(3));
  }

  @Test
  void aBoundForEachBeneficiaryHoldsForAllOfThem() {
    var groups = Rule.groups(submissions.getFirst());
    assertThat(groups)
        .contains("choice|theme|imagerie", "region|ILE_DE_FRANCE", "organisation|organisation 1");
    var comparison = compare(Map.of(), rule(Rule.Kind.BENEFICIARY, "", "", 0, 0));
    assertThat(comparison.takenBest()).isEmpty();
  }
}
