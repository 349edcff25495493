package org.essor.skills.internal;

import java.time.Duration;
import java.util.HashMap;
import org.essor.platform.Job;
import org.essor.psychometrics.domains.AbilityBands.Count;
import org.essor.psychometrics.domains.AbilityBands.Place;
import org.essor.skills.Exposures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what diagnoses that ended were asked, some seconds later: nobody waits for it. */
@Component
class CountExposures {

  private static final int AT_ONCE = 200;

  private final DiagnosisRows rows;
  private final Diagnoses diagnoses;
  private final Exposures exposures;

  CountExposures(DiagnosisRows rows, Diagnoses diagnoses, Exposures exposures) {
    this.rows = rows;
    this.diagnoses = diagnoses;
    this.exposures = exposures;
  }

  /** Counts each once. */
  @Transactional
  public void count() {
    var added = new HashMap<Place, Count>();
    for (var id : rows.takeUncounted(AT_ONCE)) {
      rows.find(id)
          .filter(diagnoses::hasResult)
          .ifPresent(each ->
              diagnoses
                  .exposed(each)
                  .forEach((place, count) -> added.merge(place, count, Count::plus)));
    }
    exposures.count(Exposures.Use.DIAGNOSIS, added);
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "skillsExposures")
  static class Jobs {

    @Bean
    Job countExposuresOfDiagnoses(CountExposures exposures) {
      return new Job("skills.exposures", Duration.ofSeconds(10), exposures::count);
    }
  }
}
