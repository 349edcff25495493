package org.essor.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.essor.applications.ApplicationState;
import org.essor.applications.ApplicationState.Draft;
import org.essor.applications.ApplicationState.Submitted;
import org.junit.jupiter.api.Test;

class ApplicantBadgeTests {

  @Test
  void what_waits_for_the_applicant_is_a_warning() {
    var returned = new Submitted().returnFor("Budget", Instant.EPOCH);

    assertThat(kind(new Draft())).isEqualTo("warning");
    assertThat(kind(returned)).isEqualTo("warning");
    assertThat(Handlers.kindForApplicant(new Submitted(), true)).isEqualTo("warning");
  }

  @Test
  void a_refusal_does_not_look_like_a_success() {
    assertThat(kind(new Submitted())).isEqualTo("success");
    assertThat(kind(new Submitted().findIneligible("Hors sujet"))).isEqualTo("info");
    assertThat(kind(new Submitted().withdraw(""))).isEqualTo("info");
  }

  private static String kind(ApplicationState state) {
    return Handlers.kindForApplicant(state, false);
  }
}
