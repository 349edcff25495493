package org.essor.review.internal;

import java.util.List;
import java.util.UUID;
import org.essor.applications.Application;
import org.essor.calls.CallDesk;
import org.essor.calls.Calls;
import org.essor.experts.Conflicts;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who runs a call, for mails; asked for in the name of whoever set its grid. */
@Component
class Managers {

  private final JdbcClient db;
  private final CallDesk desk;
  private final Calls calls;
  private final Conflicts conflicts;

  Managers(JdbcClient db, CallDesk desk, Calls calls, Conflicts conflicts) {
    this.db = db;
    this.desk = desk;
    this.calls = calls;
    this.conflicts = conflicts;
  }

  /** Those who are not barred from the application; none where who set the grid is gone. */
  List<PersonId> whoMayKnow(Application application) {
    return db
        .sql("select set_by from review.grid where call = :call and set_by is not null")
        .param("call", application.call().value())
        .query(UUID.class)
        .optional()
        .map(PersonId::new)
        .filter(person -> calls.isManager(application.call(), person))
        .map(person -> desk.listManagers(application.call(), person))
        .orElse(List.of())
        .stream()
        .filter(person -> !conflicts.bars(application.id(), person))
        .toList();
  }
}
