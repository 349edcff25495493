package org.essor.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AcademicYearTests {

  @Test
  void beginsOnTheFirstOfSeptemberInParis() {
    assertThat(AcademicYear.of(Instant.parse("2026-08-31T21:59:59Z"))).hasToString("2025-2026");
    assertThat(AcademicYear.of(Instant.parse("2026-08-31T22:00:00Z"))).hasToString("2026-2027");
    assertThat(AcademicYear.of(Instant.parse("2027-01-15T12:00:00Z"))).hasToString("2026-2027");
  }
}
