package org.essor.cohorts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.essor.cohorts.CampaignDesk.Draft;
import org.essor.institutions.InstitutionId;

/** Campaigns for tests, open from yesterday until in a month. */
public final class ACampaign {

  private ACampaign() {}

  public static Draft draft(InstitutionId where, Instant now) {
    return new Draft(
        where,
        "infirmier",
        new AcademicYear(2026),
        Campaign.Kind.DIAGNOSIS,
        "Diagnostic d’entrée",
        now.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1)),
        now.plus(Duration.ofDays(30)));
  }
}
