package org.essor.experts.internal;

import java.time.Duration;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState.Withdrawn;
import org.essor.applications.ApplicationWithdrawn;
import org.essor.applications.Submissions;
import org.essor.calls.CallId;
import org.essor.experts.ReviewAssignment;
import org.essor.experts.internal.AssignmentRows.End;
import org.essor.experts.internal.AssignmentRows.Given;
import org.essor.platform.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody judges what was withdrawn: those who did are told, and are free for others, in the
 * transaction that withdraws it.
 */
@Component
class EndWhenWithdrawn {

  private final AssignmentRows rows;
  private final PanelMails mails;
  private final Submissions submissions;

  EndWhenWithdrawn(AssignmentRows rows, PanelMails mails, Submissions submissions) {
    this.rows = rows;
    this.mails = mails;
    this.submissions = submissions;
  }

  @EventListener
  void on(ApplicationWithdrawn event) {
    end(event.call(), event.application());
  }

  private void end(CallId call, ApplicationId withdrawn) {
    var given =
        rows.ofApplication(withdrawn).stream()
            .map(each -> new Given(each.application(), each.expert()))
            .toList();
    rows.end(call, given, End.WITHDRAWN);
    given.forEach(each -> mails.withdrawn(call, each.person()));
  }

  /** The same for what is still given and was withdrawn before this rule. */
  @Transactional
  public void endForgotten() {
    rows.all().stream()
        .map(ReviewAssignment::application)
        .distinct()
        .flatMap(id -> submissions.find(id).stream())
        .filter(each -> each.state() instanceof Withdrawn)
        .forEach(each -> end(each.call(), each.id()));
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false)
  static class Jobs {

    @Bean
    Job endAssignmentsOfWithdrawn(EndWhenWithdrawn task) {
      return new Job("experts.withdrawn", Duration.ofHours(24), task::endForgotten);
    }
  }
}
