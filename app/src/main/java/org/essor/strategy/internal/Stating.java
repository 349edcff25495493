package org.essor.strategy.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.strategy.ChangedMeanwhileException;
import org.essor.strategy.Edit;
import org.essor.strategy.Statement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds what a coordinator states, unless someone else was quicker. */
@Component
class Stating {

  private final StatementRows rows;
  private final AuditLog audit;
  private final Clock clock;

  Stating(StatementRows rows, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Statement state(Edit edit) {
    rows.lock(edit.subject(), edit.property());
    rows.findLatest(edit.subject(), edit.property())
        .filter(latest -> latest.id() != edit.seen())
        .ifPresent(latest -> {
          throw new ChangedMeanwhileException(latest);
        });
    var stated = rows.add(edit, clock.instant());
    audit.append(entry(edit, stated));
    return stated;
  }

  private static AuditEntry entry(Edit edit, Statement stated) {
    return new AuditEntry(
        "strategy.stated",
        "strategy:" + edit.subject(),
        Optional.of(edit.author()),
        Map.of(
            "statement", "" + stated.id(),
            "property", edit.property().code(),
            "period", edit.period().text(),
            "value", edit.value().written()));
  }
}
