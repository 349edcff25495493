package org.essor.certification.internal;

import java.time.Duration;
import java.util.HashMap;
import org.essor.certification.Sitting;
import org.essor.platform.Job;
import org.essor.psychometrics.domains.AbilityBands.Count;
import org.essor.psychometrics.domains.AbilityBands.Place;
import org.essor.skills.Exposures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what sittings that ended were asked, some seconds later: nobody waits for it. One that
 * goes on, because time was given back, is counted as it was.
 */
@Component
class CountExposures {

  private static final int AT_ONCE = 200;

  private final SittingRows rows;
  private final Instruments instruments;
  private final Exposures exposures;

  CountExposures(SittingRows rows, Instruments instruments, Exposures exposures) {
    this.rows = rows;
    this.instruments = instruments;
    this.exposures = exposures;
  }

  /** Counts each once. */
  @Transactional
  public void count() {
    var added = new HashMap<Place, Count>();
    for (var id : rows.takeUncounted(AT_ONCE)) {
      rows.find(id)
          .map(SittingRows.Running::sitting)
          .filter(each -> instruments.findBank(each.terms().bank()).isPresent())
          .ifPresent(each -> add(each, added));
    }
    exposures.count(Exposures.Use.CERTIFICATION, added);
  }

  private void add(Sitting ended, HashMap<Place, Count> added) {
    instruments
        .of(ended.terms())
        .exposed(ended.terms(), ended.answers())
        .forEach((place, count) -> added.merge(place, count, Count::plus));
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "certificationExposures")
  static class Jobs {

    @Bean
    Job countExposuresOfSittings(CountExposures exposures) {
      return new Job("certification.exposures", Duration.ofSeconds(10), exposures::count);
    }
  }
}
