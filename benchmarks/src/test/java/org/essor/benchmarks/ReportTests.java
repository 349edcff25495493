package org.essor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.benchmarks.Report.Limit;
import org.junit.jupiter.api.Test;

class ReportTests {

  @Test
  void aFigureOnItsLimitPasses() {
    var report =
        Report.titled("Speed")
            .atLeast("times faster", 50, Limit.atLeast(50, "×"))
            .atMost("p99", 1, Limit.atMost(1, "ms"));

    assertThat(report.passed()).isTrue();
    assertThat(report.markdown())
        .contains("| times faster | 50 × | ≥ 50 × | PASS |", "| p99 | 1 ms | ≤ 1 ms | PASS |");
  }

  @Test
  void oneMissedLimitFailsTheReport() {
    var report =
        Report.titled("Speed")
            .figure("Essor", 1234.5, "µs")
            .atLeast("times faster", 49.9, Limit.atLeast(50, "×"))
            .atMost("p99", 0.5, Limit.atMost(1, "ms"));

    assertThat(report.passed()).isFalse();
    assertThat(report.markdown())
        .contains("| Essor | 1,235 µs |  |  |", "| times faster | 49.9 × | ≥ 50 × | FAIL |");
  }
}
