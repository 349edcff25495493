package org.essor.applications.internal;

import java.time.Clock;
import java.util.Optional;
import org.essor.applications.Application;
import org.essor.applications.ApplicationState;
import org.essor.applications.ApplicationState.Eligible;
import org.essor.applications.ApplicationState.Reserve;
import org.essor.applications.ApplicationState.Returned;
import org.essor.applications.ApplicationState.Selected;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.ApplicationState.UnderReview;
import org.essor.applications.ApplicationState.Withdrawn;
import org.essor.applications.ApplicationWithdrawn;
import org.essor.applications.Commitments;
import org.essor.applications.Screening;
import org.essor.kernel.Euros;
import org.essor.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes applications back. Call within a transaction that holds the application. */
@Component
class Withdrawals {

  private final States states;
  private final DepositMails mails;
  private final ObjectProvider<Commitments> commitments;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Withdrawals(
      States states,
      DepositMails mails,
      ObjectProvider<Commitments> commitments,
      ApplicationEventPublisher events,
      Clock clock) {
    this.states = states;
    this.mails = mails;
    this.commitments = commitments;
    this.events = events;
    this.clock = clock;
  }

  void withdraw(Application application, String reason) {
    if (reason.length() > Screening.LONGEST_REASON) {
      throw new Refusal("applications.withdraw.reason", Screening.LONGEST_REASON);
    }
    var before = application.state();
    var withdrawn = find(before, reason).orElseThrow(Handling::impossible);
    if (isBound(application)) {
      throw new Refusal("applications.withdraw.bound");
    }
    states.write(application.id().value(), withdrawn, Optional.of(application.me().person()));
    mails.withdrawn(application, reason);
    events.publishEvent(
        new ApplicationWithdrawn(
            application.id(),
            application.call(),
            before.code(),
            aid(before),
            reason,
            clock.instant()));
  }

  boolean isAllowed(Application application) {
    return application.me().isLead()
        && find(application.state(), "").isPresent()
        && !isBound(application);
  }

  private boolean isBound(Application application) {
    return commitments.stream().anyMatch(each -> each.bind(application.id()));
  }

  private static Optional<Withdrawn> find(ApplicationState state, String reason) {
    return switch (state) {
      case Submitted submitted -> Optional.of(submitted.withdraw(reason));
      case Returned returned -> Optional.of(returned.withdraw(reason));
      case Eligible eligible -> Optional.of(eligible.withdraw(reason));
      case UnderReview underReview -> Optional.of(underReview.withdraw(reason));
      case Reserve reserve -> Optional.of(reserve.withdraw(reason));
      case Selected selected -> Optional.of(selected.withdraw(reason));
      default -> Optional.empty();
    };
  }

  private static Optional<Euros> aid(ApplicationState state) {
    return state instanceof Selected(_, var aid) ? Optional.of(aid) : Optional.empty();
  }
}
