package org.essor.applications.internal;

import java.time.Clock;
import java.util.Optional;
import org.essor.applications.ApplicationDecided;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState;
import org.essor.applications.ApplicationState.Eligible;
import org.essor.applications.ApplicationState.Ineligible;
import org.essor.applications.ApplicationState.NotSelected;
import org.essor.applications.ApplicationState.Reserve;
import org.essor.applications.ApplicationState.Selected;
import org.essor.applications.ApplicationState.UnderReview;
import org.essor.applications.Outcomes;
import org.essor.applications.Submission;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredOutcomes implements Outcomes {

  private final Handling handling;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredOutcomes(Handling handling, ApplicationEventPublisher events, Clock clock) {
    this.handling = handling;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void beginReview(ApplicationId id, PersonId who) {
    if (!(handling.lock(id, who).state() instanceof Eligible eligible)) {
      throw Handling.impossible();
    }
    handling.write(id, eligible.review(), Optional.of(who));
  }

  @Override
  public void select(ApplicationId id, Euros aid, String reason, PersonId who) {
    var told = Handling.reason(reason);
    var submission = handling.lock(id, who);
    var next =
        switch (submission.state()) {
          case UnderReview review -> review.select(told, aid);
          case Reserve reserve -> reserve.select(told, aid);
          default -> throw Handling.impossible();
        };
    decide(submission, next, told, who);
  }

  @Override
  public void reserve(ApplicationId id, String reason, PersonId who) {
    var told = Handling.reason(reason);
    var submission = handling.lock(id, who);
    if (!(submission.state() instanceof UnderReview review)) {
      throw Handling.impossible();
    }
    decide(submission, review.reserve(told), told, who);
  }

  @Override
  public void reject(ApplicationId id, String reason, PersonId who) {
    var told = Handling.reason(reason);
    var submission = handling.lock(id, who);
    var next =
        switch (submission.state()) {
          case UnderReview review -> review.reject(told);
          case Reserve reserve -> reserve.reject(told);
          default -> throw Handling.impossible();
        };
    decide(submission, next, told, who);
  }

  @Override
  public void reinstate(ApplicationId id, PersonId who) {
    var submission = handling.lock(id, who);
    var next =
        switch (submission.state()) {
          case NotSelected rejected -> rejected.reinstate();
          case Ineligible ineligible -> ineligible.reinstate();
          default -> throw Handling.impossible();
        };
    decide(submission, next, "", who);
  }

  private void decide(Submission submission, ApplicationState next, String reason, PersonId who) {
    handling.write(submission.id(), next, Optional.of(who));
    events.publishEvent(
        new ApplicationDecided(
            submission.id(),
            submission.call(),
            submission.project(),
            next.code(),
            next instanceof Selected(_, var aid) ? Optional.of(aid) : Optional.empty(),
            reason,
            clock.instant()));
  }
}
