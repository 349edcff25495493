package org.essor.institutions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.institutions.Curriculum;
import org.essor.journeys.Evidence;
import org.junit.jupiter.api.Test;

class CurriculumFileTests {

  @Test
  void namesTheCyclesThatTheOrderNamesAsASecondarySourceSaysThem() {
    var all = CurriculumFile.read();
    assertThat(all)
        .extracting(Curriculum::code)
        .containsExactly(
            "infirmier",
            "ergotherapeute",
            "medecine",
            "odontologie",
            "pharmacie",
            "maieutique",
            "manipulateur-radio",
            "pedicure-podologue",
            "orthoptiste",
            "masseur-kinesitherapeute");
    assertThat(all).allMatch(each -> each.source().evidence() == Evidence.SECONDARY);
    assertThat(all).noneMatch(each -> each.name().fr().equals(each.name().en()));
  }
}
