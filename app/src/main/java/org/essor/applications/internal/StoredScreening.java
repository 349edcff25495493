package org.essor.applications.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.essor.applications.ApplicationFoundIneligible;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.Screening;
import org.essor.applications.Submission;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredScreening implements Screening {

  private final Handling handling;
  private final DepositMails mails;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredScreening(
      Handling handling, DepositMails mails, ApplicationEventPublisher events, Clock clock) {
    this.handling = handling;
    this.mails = mails;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void returnFor(ApplicationId id, String reason, Instant until, PersonId who) {
    var told = Handling.reason(reason);
    if (!clock.instant().isBefore(until)) {
      throw new Refusal("applications.screening.until");
    }
    var submission = handling.lock(id, who);
    step(submission, submitted(submission).returnFor(told, until), who);
  }

  @Override
  public void findEligible(ApplicationId id, PersonId who) {
    var submission = handling.lock(id, who);
    step(submission, submitted(submission).findEligible(), who);
  }

  @Override
  public void findIneligible(ApplicationId id, String reason, PersonId who) {
    var told = Handling.reason(reason);
    var submission = handling.lock(id, who);
    step(submission, submitted(submission).findIneligible(told), who);
    events.publishEvent(
        new ApplicationFoundIneligible(id, submission.call(), told, clock.instant()));
  }

  private static Submitted submitted(Submission submission) {
    if (submission.state() instanceof Submitted submitted) {
      return submitted;
    }
    throw Handling.impossible();
  }

  private void step(Submission submission, ApplicationState next, PersonId who) {
    mails.screened(submission, next);
    handling.write(submission.id(), next, Optional.of(who));
  }
}
