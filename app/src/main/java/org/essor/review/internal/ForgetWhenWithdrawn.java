package org.essor.review.internal;

import java.util.Set;
import org.essor.applications.ApplicationState.Reserve;
import org.essor.applications.ApplicationWithdrawn;
import org.essor.applications.Submissions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is withdrawn is neither proposed nor on the agenda of a session to come, and those who run
 * the call learn that a place is free: in the transaction that withdraws it.
 */
@Component
class ForgetWhenWithdrawn {

  /** Where somebody counts on it: from the review on. */
  private static final Set<String> TOLD = Set.of("under-review", "reserve", "selected");

  private final Proposals proposals;
  private final SessionRows sessions;
  private final Submissions submissions;
  private final ReviewMails mails;

  ForgetWhenWithdrawn(
      Proposals proposals, SessionRows sessions, Submissions submissions, ReviewMails mails) {
    this.proposals = proposals;
    this.sessions = sessions;
    this.submissions = submissions;
    this.mails = mails;
  }

  @EventListener
  void on(ApplicationWithdrawn event) {
    proposals.delete(event.application());
    sessions
        .openWithOnAgenda(event.application())
        .forEach(session -> sessions.takeOff(session, event.application()));
    if (TOLD.contains(event.before())) {
      submissions
          .find(event.application())
          .ifPresent(submission -> mails.withdrawn(submission, event, reserve(event)));
    }
  }

  private long reserve(ApplicationWithdrawn event) {
    return submissions.listOf(event.call()).stream()
        .filter(each -> each.state() instanceof Reserve)
        .count();
  }
}
