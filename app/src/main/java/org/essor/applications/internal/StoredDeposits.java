package org.essor.applications.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.AnswerSheets;
import org.essor.applications.Application;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState;
import org.essor.applications.ApplicationState.Draft;
import org.essor.applications.ApplicationState.Returned;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.ApplicationSubmitted;
import org.essor.applications.Deposit;
import org.essor.applications.Deposits;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.calls.Round;
import org.essor.journeys.Text;
import org.essor.kernel.Paris;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.kernel.Sha256;
import org.essor.platform.Attachment;
import org.essor.platform.AttachmentId;
import org.essor.platform.Attachments;
import org.essor.projects.LifeLineEntry;
import org.essor.projects.ProjectId;
import org.essor.receipts.Receipts;
import org.essor.receipts.SignedReceipt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deposits. Within one transaction the instant is read, the row of the application is held, answers
 * and files are frozen, the mail and what others are told are written: all of it, or nothing.
 */
@Component
@Transactional
class StoredDeposits implements Deposits {

  /** Of the seven of a project: where it looks for what can pay for it. */
  private static final int STAGE_OF_FUNDING = 3;

  private final JdbcClient db;
  private final Access access;
  private final AnswerRows answers;
  private final States states;
  private final SubmissionRows submissions;
  private final DepositMails mails;
  private final Calls calls;
  private final Attachments attachments;
  private final Receipts receipts;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  StoredDeposits(
      JdbcClient db,
      Access access,
      AnswerRows answers,
      States states,
      SubmissionRows submissions,
      DepositMails mails,
      Calls calls,
      Attachments attachments,
      Receipts receipts,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.db = db;
    this.access = access;
    this.answers = answers;
    this.states = states;
    this.submissions = submissions;
    this.mails = mails;
    this.calls = calls;
    this.attachments = attachments;
    this.receipts = receipts;
    this.audit = audit;
    this.events = events;
  }

  @Override
  public Deposit submit(Confirmation wanted) {
    var at = now();
    access.lock(wanted.application());
    var application = access.getToLead(wanted.application(), wanted.who());
    return findByToken(wanted).orElseGet(() -> deposit(application, wanted, at));
  }

  /** The clock of the database is one for all processes; taken before any wait for the row. */
  private Instant now() {
    return db.sql("select clock_timestamp()").query(Timestamp.class).single().toInstant();
  }

  private Optional<Deposit> findByToken(Confirmation wanted) {
    return db.sql(
            """
            select id, number, round, at, sha256 from applications.deposit
            where application = :id and token = :token
            """)
        .param("id", wanted.application().value())
        .param("token", wanted.token())
        .query((row, _) -> Access.deposit(row, wanted.application()))
        .optional();
  }

  private Deposit deposit(Application application, Confirmation wanted, Instant at) {
    var call = calls.get(application.call());
    var next = submitted(application.state());
    var round = round(application, call, at);
    var form = calls.getRevision(call.id(), application.revision()).form();
    var sheets = new AnswerSheets(form, application.parts(), answers.list(application.id()));
    check(sheets);
    var content = DepositContent.write(application, call, round, sheets);
    var deposit = insert(wanted, new Frozen(round, at, content));
    states.write(application.id().value(), next, Optional.of(wanted.who()));
    submissions.write(application, deposit, ListedFacts.of(sheets));
    tell(application, call, deposit, wanted.who());
    return deposit;
  }

  private static ApplicationState submitted(ApplicationState state) {
    return switch (state) {
      case Draft draft -> draft.submit();
      case Submitted submitted -> submitted.submitAgain();
      case Returned returned -> returned.submitAgain();
      default -> throw new Refusal("applications.step.impossible");
    };
  }

  /** What was returned for completion has an end of its own; all else, that of the round. */
  private static int round(Application application, Call call, Instant at) {
    var first = application.findDeposit();
    if (application.state() instanceof Returned(_, var until) && at.isBefore(until)) {
      return first.orElseThrow().round();
    }
    return call.findAcceptingRound(at)
        .map(Round::number)
        .filter(number -> first.isEmpty() || first.get().round() == number)
        .orElseThrow(() -> outOfTime(call, at));
  }

  private static Refusal outOfTime(Call call, Instant at) {
    return call.findNextRound(at)
        .map(next -> new Refusal("applications.deposit.early", next.opening().toString()))
        .orElseGet(() -> new Refusal("applications.deposit.late", at.toString()));
  }

  private void check(AnswerSheets sheets) {
    var problems = sheets.problems();
    if (!problems.isEmpty()) {
      throw new Refusal("applications.deposit.problems", problems.size());
    }
    for (var file : DepositContent.files(sheets)) {
      var id = new AttachmentId(UUID.fromString(file));
      if (attachments.find(id).filter(Attachment::isReceived).isEmpty()) {
        throw new Refusal("applications.deposit.files");
      }
    }
  }

  /** What is frozen. */
  private record Frozen(int round, Instant at, byte[] content) {}

  private Deposit insert(Confirmation wanted, Frozen frozen) {
    return db.sql(
            """
            with written as (
              insert into applications.deposit
                (id, application, number, token, round, at, content, sha256, person)
              values (:id, :application,
                'D-' || :year || '-' || (
                  select lpad(n::text, greatest(6, length(n::text)), '0')
                  from nextval('applications.deposit_number') as n),
                :token, :round, :at, :content, :sha256, :person)
              returning id, number, round, at, sha256),
            counted as (
              update applications.application
              set deposited_at = :at, edited_at = least(edited_at, :at) where id = :application)
            select * from written
            """)
        .param("id", UUID.randomUUID())
        .param("application", wanted.application().value())
        .param("year", String.valueOf(frozen.at().atZone(ZoneOffset.UTC).getYear()))
        .param("token", wanted.token())
        .param("round", frozen.round())
        .param("at", Timestamp.from(frozen.at()))
        .param("content", frozen.content())
        .param("sha256", Sha256.of(frozen.content()))
        .param("person", wanted.who().value())
        .query((row, _) -> Access.deposit(row, wanted.application()))
        .single();
  }

  private void tell(Application application, Call call, Deposit deposit, PersonId who) {
    mails.deposited(application, call, deposit);
    audit.append(
        new AuditEntry(
            "applications.deposited",
            "application:" + application.id(),
            Optional.of(who),
            Map.of("number", deposit.number(), "sha256", deposit.sha256())));
    application.project().ifPresent(project -> events.publishEvent(entry(project, call, deposit)));
    events.publishEvent(
        new ApplicationSubmitted(
            application.id(), call.id(), application.project(), deposit.number(), deposit.at()));
  }

  /** On the life line an application stands once, by its last deposit. */
  private static LifeLineEntry entry(ProjectId project, Call call, Deposit deposit) {
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

  @Override
  public SignedReceipt receipt(ApplicationId id, String number, PersonId who) {
    var application = access.get(id, who);
    var deposit = get(application, number);
    return receipts.sign(deposit.receipt(calls.get(application.call())));
  }

  private static Deposit get(Application application, String number) {
    return application.deposits().stream()
        .filter(deposit -> deposit.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new Refusal("applications.deposit.unknown"));
  }

  @Override
  public byte[] content(ApplicationId id, String number, PersonId who) {
    return access.content(get(access.get(id, who), number));
  }
}
