package org.essor.applications.internal;

import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallCorrected;
import org.essor.calls.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who have begun or deposited an application what was corrected of its call. */
@Component
class TellOfCorrections {

  private final JdbcClient db;
  private final Calls calls;
  private final DepositMails mails;

  TellOfCorrections(JdbcClient db, Calls calls, DepositMails mails) {
    this.db = db;
    this.calls = calls;
    this.mails = mails;
  }

  @ApplicationModuleListener
  void on(CallCorrected event) {
    var call = calls.get(event.call());
    calls.listErrata(event.call()).stream()
        .filter(erratum -> erratum.number() == event.erratum())
        .findFirst()
        .ifPresent(erratum -> concerned(event).forEach(id -> mails.corrected(id, call, erratum)));
  }

  private Iterable<ApplicationId> concerned(CallCorrected event) {
    return db.sql(
            """
            select id from applications.application
            where call = :call and state in ('draft', 'submitted', 'returned', 'eligible') order by id
            """)
        .param("call", event.call().value())
        .query((row, _) -> new ApplicationId(row.getObject("id", UUID.class)))
        .list();
  }
}
