package org.essor.review.internal;

import org.essor.applications.ApplicationId;
import org.essor.applications.SubmissionReaders;
import org.essor.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Members of a jury read what is on the agenda of one of its sessions. */
@Component
class AgendaReaders implements SubmissionReaders {

  private final SessionRows rows;

  AgendaReaders(SessionRows rows) {
    this.rows = rows;
  }

  @Override
  public Reading reading(ApplicationId id, PersonId who) {
    return rows.callsWithOnAgenda(id).stream().anyMatch(call -> rows.isMember(call, who))
        ? Reading.ALL
        : Reading.NOTHING;
  }
}
