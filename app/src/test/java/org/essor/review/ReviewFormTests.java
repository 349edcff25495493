package org.essor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.essor.review.ReviewForm.Flaw;
import org.junit.jupiter.api.Test;

class ReviewFormTests {

  private static ReviewForm with(String... entries) {
    var all = new HashMap<>(AReview.entries("3", "3"));
    for (int i = 0; i < entries.length; i += 2) {
      all.put(entries[i], entries[i + 1]);
    }
    return new ReviewForm(AReview.grid(), all);
  }

  @Test
  void theMeanCountsEachMarkWithItsWeight() {
    assertThat(AReview.form("4", "2.5").mean().orElseThrow()).isEqualByComparingTo("3.4");
  }

  @Test
  void aCriterionThatDoesNotApplyIsLeftOutAndNeverCountsAsZero() {
    var form = with("mark.impact", "na", "comment.impact", "Pas de patients.", "mark.equipe", "4");
    assertThat(form.mean().orElseThrow()).isEqualByComparingTo("4");
    assertThat(form.flaws()).isEmpty();
  }

  @Test
  void whereNothingAppliesThereIsNoMeanAndItIsSaid() {
    var form =
        with(
            "mark.impact", "na", "comment.impact", "a", "mark.equipe", "na", "comment.equipe", "b");
    assertThat(form.mean()).isEmpty();
    assertThat(form.flaws()).extracting(Flaw::key).containsExactly("none");
  }

  @Test
  void extremeMarksAndMarksLeftOutAreExplained() {
    assertThat(with("mark.impact", "0.5", "mark.equipe", "5").flaws())
        .extracting(Flaw::field, Flaw::key)
        .containsExactly(tuple("comment.impact", "why"), tuple("comment.equipe", "why"));
    assertThat(with("mark.impact", "1", "mark.equipe", "4.5").flaws()).isEmpty();
    assertThat(with("mark.impact", "na").flaws()).extracting(Flaw::key).contains("why-not");
  }

  @Test
  void whatIsMissingWrongOrTooLongIsSaidInTheOrderOfThePage() {
    var form =
        with(
            "mark.impact",
            "",
            "mark.equipe",
            "3.3",
            "opinion",
            " ",
            "applicant",
            "x".repeat(10_001));
    assertThat(form.flaws())
        .extracting(Flaw::key)
        .containsExactly("mark", "scale", "opinion", "long");
    assertThat(form.entry("mark.equipe")).isEqualTo("3.3");
  }

  @Test
  void aScaleHoldsWholeStepsOnly() {
    assertThat(Scale.USUAL.values()).hasSize(11).startsWith(BigDecimal.ZERO);
    assertThat(Scale.USUAL.contains(new BigDecimal("2.50"))).isTrue();
    assertThat(Scale.USUAL.contains(new BigDecimal("5.5"))).isFalse();
    assertThatThrownBy(() -> new Scale(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.3")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new ReviewForm(AReview.grid(), Map.of()).mean()).isEmpty();
  }
}
