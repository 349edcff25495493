package org.essor.applications.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.applications.ApplicationSubmitted;
import org.essor.applications.Deposit;
import org.essor.applications.internal.DepositRows.Written;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.Call;
import org.essor.journeys.Text;
import org.essor.kernel.Paris;
import org.essor.projects.LifeLineEntry;
import org.essor.projects.ProjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells of deposits, in the transaction that writes them: the consortium, other modules, the audit.
 */
@Component
class DepositNews {

  /** Of the seven of a project: where it looks for what can pay for it. */
  private static final int STAGE_OF_FUNDING = 3;

  private final DepositMails mails;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  DepositNews(DepositMails mails, AuditLog audit, ApplicationEventPublisher events) {
    this.mails = mails;
    this.audit = audit;
    this.events = events;
  }

  /** The audit comes last: those who write it wait for one another. */
  List<Deposit> tell(List<Written> all) {
    mails.deposited(all);
    all.forEach(this::publish);
    audit.append(all.stream().map(DepositNews::entry).toList());
    return all.stream().map(Written::deposit).toList();
  }

  private void publish(Written written) {
    var application = written.of().application();
    var call = written.of().call();
    var deposit = written.deposit();
    application
        .project()
        .ifPresent(project -> events.publishEvent(lifeLine(project, call, deposit)));
    events.publishEvent(
        new ApplicationSubmitted(
            application.id(), call.id(), application.project(), deposit.number(), deposit.at()));
  }

  private static AuditEntry entry(Written written) {
    var deposit = written.deposit();
    return new AuditEntry(
        "applications.deposited",
        "application:" + deposit.application(),
        Optional.of(written.of().wanted().who()),
        Map.of("number", deposit.number(), "sha256", deposit.sha256()));
  }

  /** On the life line an application stands once, by its last deposit. */
  private static LifeLineEntry lifeLine(ProjectId project, Call call, Deposit deposit) {
    var title = call.sheet().title();
    return new LifeLineEntry(
        project,
        "applications:deposit:" + deposit.application(),
        STAGE_OF_FUNDING,
        deposit.at().atZone(Paris.ZONE).toLocalDate(),
        new Text(
            "Candidature déposée : " + title.fr(),
            title.en().isEmpty() ? "" : "Application deposited: " + title.en()),
        "/candidatures/" + deposit.application());
  }
}
