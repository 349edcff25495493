package org.essor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.Submission;
import org.essor.review.Decisions.Decision;
import org.essor.review.Decisions.Pronounced;
import org.junit.jupiter.api.Test;

class StatisticsTests {

  private static Pronounced after(Submission submission, int days, Outcome outcome) {
    Instant at = submission.depositedAt().plus(Duration.ofDays(days));
    return new Pronounced(
        submission,
        new Decision(UUID.randomUUID(), submission.id(), outcome, Optional.empty(), "", at, at));
  }

  @Test
  void eachGroupTellsWhatBecameOfItsApplicationsAndHowLongItTook() {
    var all =
        List.of(
            AReview.submission(1, 1, "a", "75001"),
            AReview.submission(2, 1, "a", "75002"),
            AReview.submission(3, 1, "b", "13001"),
            AReview.submission(4, 1, "b", "13001"));
    var statistics =
        Statistics.of(
            all,
            List.of(
                after(all.get(0), 10, Outcome.SELECT),
                after(all.get(1), 20, Outcome.REJECT),
                after(all.get(2), 40, Outcome.RESERVE),
                after(all.get(3), 1, Outcome.INELIGIBLE)));
    var total = statistics.total("all");
    assertThat(total.deposited()).isEqualTo(4);
    assertThat(total.medianDays()).hasValue(20);
    assertThat(total.success()).hasValue(1 / 3.0);
    var themes = statistics.by(each -> Optional.ofNullable(each.choices().get("theme")));
    assertThat(themes).extracting(Statistics.Line::group).containsExactly("a", "b");
    assertThat(themes.get(0).medianDays()).hasValue(15);
    assertThat(themes.get(1).reserve()).isEqualTo(1);
  }
}
