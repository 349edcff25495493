package org.essor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essor.applications.Submission;
import org.essor.kernel.Euros;
import org.essor.ranking.Ranking;
import org.essor.review.Standing.Row;
import org.essor.review.Standing.Zone;
import org.junit.jupiter.api.Test;

class StandingTests {

  /** Ten projects of 100 000 €, each marked by experts 1 to 3; the first is the best. */
  private final List<Submission> submissions =
      IntStream.rangeClosed(1, 10).mapToObj(number -> AReview.submission(number, 100_000)).toList();

  private Standing standing(List<GivenReview> reviews, long euros) {
    return Standing.of(
        new Standing.Inputs(AReview.grid(), submissions, reviews, Map.of(), Euros.of(euros)));
  }

  private List<GivenReview> clear() {
    var reviews = new ArrayList<GivenReview>();
    for (int i = 0; i < submissions.size(); i++) {
      var mark = BigDecimal.valueOf(50 - 4L * i, 1);
      for (int expert = 1; expert <= 3; expert++) {
        reviews.add(AReview.given(submissions.get(i), expert, half(mark, expert)));
      }
    }
    return reviews;
  }

  /** To the half, with the third expert one half lower. */
  private static String half(BigDecimal mark, int expert) {
    double halves = Math.round(mark.doubleValue() * 2) - (expert == 3 ? 1 : 0);
    return String.valueOf(Math.max(0, halves) / 2);
  }

  @Test
  void ranksAreThoseOfTheMarksAndTheLineIsWhereTheEnvelopeEnds() {
    var standing = standing(clear(), 350_000);
    assertThat(standing.rows().getFirst().submission().number()).isEqualTo("D-2026-000001");
    assertThat(standing.rows()).extracting(row -> row.given()).containsOnly(3);
    assertThat(standing.line()).isEqualTo(3);
    assertThat(zone(standing, 1)).isEqualTo(Zone.ABOVE);
    assertThat(zone(standing, 7)).isEqualTo(Zone.BELOW);
    assertThat(standing.rows())
        .filteredOn(row -> row.zone() == Zone.GREY)
        .allSatisfy(row -> assertThat(row.chance()).isBetween(Standing.LOW, Standing.HIGH));
  }

  private static Zone zone(Standing standing, int number) {
    return row(standing, number).zone();
  }

  private static Row row(Standing standing, int number) {
    return standing.find(AReview.submission(number, 1).id()).orElseThrow();
  }

  @Test
  void whatMissesAMinimumIsOutWhateverTheEnvelope() {
    var standing = standing(clear(), 10_000_000);
    assertThat(row(standing, 10).below()).extracting(Criterion::id).containsExactly("impact");
    assertThat(zone(standing, 10)).isEqualTo(Zone.OUT);
    assertThat(zone(standing, 1)).isEqualTo(Zone.ABOVE);
  }

  @Test
  void aProjectWithoutReviewHasNoMarkAndNoRank() {
    var reviews =
        clear().stream()
            .filter(review -> !review.application().equals(submissions.get(4).id()))
            .toList();
    var standing = standing(reviews, 350_000);
    assertThat(zone(standing, 5)).isEqualTo(Zone.NO_MARK);
    assertThat(standing.rows().getLast().submission().number()).isEqualTo("D-2026-000005");
    assertThat(standing.corrected(row(standing, 5))).isEmpty();
  }

  @Test
  void theSevereExpertIsFoundAndWhoeverReplaysTheMarksGetsTheSameRanks() {
    var standing = standing(clear(), 350_000);
    assertThat(standing.severities().getFirst().reviewer())
        .isEqualTo(standing.names().get(AReview.expert(3)));
    var replayed = Ranking.of(standing.marks(), Standing.SEED).projects();
    assertThat(standing.rows()).extracting(row -> row.ranked().orElseThrow()).isEqualTo(replayed);
  }

  @Test
  void agreementIsToldAndTheTableOfAllMarksAllowsAnIntraclassCorrelation() {
    var standing = standing(clear(), 350_000);
    assertThat(standing.alpha().orElseThrow()).isGreaterThan(0.8);
    assertThat(standing.correlation()).isPresent();
    assertThat(standing(clear().subList(1, 30), 350_000).correlation()).isEmpty();
    assertThat(standing(List.of(), 350_000).reliability()).isEmpty();
  }
}
