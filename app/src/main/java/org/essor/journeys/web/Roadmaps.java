package org.essor.journeys.web;

import java.time.Clock;
import java.time.LocalDate;
import org.essor.journeys.Answers;
import org.essor.journeys.Editions;
import org.essor.journeys.Project;
import org.essor.journeys.roadmap.ProjectPlan;
import org.essor.kernel.Paris;
import org.springframework.stereotype.Component;

/** Lays the steps of a project on the calendar, as of today in Paris. */
@Component
class Roadmaps {

  private final Editions editions;
  private final Clock clock;

  Roadmaps(Editions editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
  }

  ProjectPlan of(Project project) {
    return ProjectPlan.of(project, today());
  }

  /** The plan of these answers under the edition in force. */
  ProjectPlan of(Answers answers) {
    return of(Project.of(answers, editions.getInForce()));
  }
}
