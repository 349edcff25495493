package org.essor.experts.internal;

import org.essor.applications.ApplicationWithdrawn;
import org.essor.experts.internal.AssignmentRows.End;
import org.essor.experts.internal.AssignmentRows.Given;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody judges what was withdrawn: those who did are told, and are free for others, in the
 * transaction that withdraws it.
 */
@Component
class EndWhenWithdrawn {

  private final AssignmentRows rows;
  private final PanelMails mails;

  EndWhenWithdrawn(AssignmentRows rows, PanelMails mails) {
    this.rows = rows;
    this.mails = mails;
  }

  @EventListener
  void on(ApplicationWithdrawn event) {
    var given =
        rows.ofApplication(event.application()).stream()
            .map(each -> new Given(each.application(), each.expert()))
            .toList();
    rows.end(event.call(), given, End.WITHDRAWN);
    given.forEach(each -> mails.withdrawn(event.call(), each.person()));
  }
}
