package org.essor.applications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.AnswerEdit;
import org.essor.applications.AnswerSheets;
import org.essor.applications.Application;
import org.essor.applications.ApplicationCard;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationPart;
import org.essor.applications.ApplicationState.Draft;
import org.essor.applications.Applications;
import org.essor.applications.KeptAnswer;
import org.essor.applications.NewApplication;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.calls.form.AnswerJson;
import org.essor.calls.form.Form;
import org.essor.calls.form.Part;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.AttachmentId;
import org.essor.platform.Attachments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every method is one transaction. */
@Component
@Transactional
class StoredApplications implements Applications {

  private final JdbcClient db;
  private final Access access;
  private final AnswerRows answers;
  private final FirstAnswers firstAnswers;
  private final Withdrawals withdrawals;
  private final Calls calls;
  private final Attachments attachments;
  private final AuditLog audit;
  private final Clock clock;

  StoredApplications(
      JdbcClient db,
      Access access,
      AnswerRows answers,
      FirstAnswers firstAnswers,
      Withdrawals withdrawals,
      Calls calls,
      Attachments attachments,
      AuditLog audit,
      Clock clock) {
    this.db = db;
    this.access = access;
    this.answers = answers;
    this.firstAnswers = firstAnswers;
    this.withdrawals = withdrawals;
    this.calls = calls;
    this.attachments = attachments;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public ApplicationId create(NewApplication draft) {
    var call = calls.get(draft.call());
    var now = clock.instant();
    if (!call.isPublic()) {
      throw new Refusal("calls.call.unknown");
    }
    if (call.revision() == 0
        || call.findAcceptingRound(now).isEmpty() && call.findNextRound(now).isEmpty()) {
      throw new Refusal("applications.call.closed");
    }
    var id = ApplicationId.next();
    insert(id, draft, call.revision());
    firstAnswers.write(id, draft, calls.getRevision(call.id(), call.revision()).form());
    append("applications.created", id, draft.lead());
    return id;
  }

  private void insert(ApplicationId id, NewApplication draft, int revision) {
    db.sql(
            """
            with application as (
              insert into applications.application
                (id, call, revision, project, title, state, created_at, edited_at)
              values (:id, :call, :revision, :project, :title, 'draft', :now, :now) returning id),
            part as (
              insert into applications.part (application, number) select id, 0 from application)
            insert into applications.member (application, person, part, access, since, accepted_at)
            select id, :lead, 0, 'LEAD', :now, :now from application
            """)
        .param("id", id.value())
        .param("call", draft.call().value())
        .param("revision", revision)
        .param("project", draft.project().map(project -> project.value()).orElse(null))
        .param("title", draft.title())
        .param("lead", draft.lead().value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  @Override
  public List<ApplicationCard> list(PersonId who) {
    return db.sql(
            """
            select a.*, m.accepted_at from applications.application a
            join applications.member m on m.application = a.id
            where m.person = :who order by a.edited_at desc
            """)
        .param("who", who.value())
        .query((row, _) -> card(row))
        .list();
  }

  private static ApplicationCard card(ResultSet row) throws SQLException {
    var edited = row.getTimestamp("edited_at").toInstant();
    var deposited = Optional.ofNullable(row.getTimestamp("deposited_at")).map(Timestamp::toInstant);
    return new ApplicationCard(
        new ApplicationId(row.getObject("id", UUID.class)),
        new CallId(row.getObject("call", UUID.class)),
        row.getString("title"),
        States.read(row),
        row.getTimestamp("accepted_at") == null,
        edited,
        deposited,
        deposited.filter(edited::isAfter).isPresent());
  }

  @Override
  public Application get(ApplicationId id, PersonId who) {
    return access.get(id, who);
  }

  @Override
  public Form form(Application application) {
    return calls.getRevision(application.call(), application.revision()).form();
  }

  @Override
  public List<KeptAnswer> answers(ApplicationId id, PersonId who) {
    access.get(id, who);
    return answers.list(id);
  }

  @Override
  public int save(AnswerEdit edit) {
    lockForAnswers(edit.application());
    var application = access.get(edit.application(), edit.who());
    check(application, edit);
    var version = answers.save(edit);
    db.sql("update applications.application set edited_at = clock_timestamp() where id = :id")
        .param("id", edit.application().value())
        .update();
    return version;
  }

  /** Answers wait for a deposit under way, not for one another: the row is written at the end. */
  private void lockForAnswers(ApplicationId id) {
    db.sql("select 1 from applications.application where id = :id for no key update")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }

  private void check(Application application, AnswerEdit edit) {
    if (!application.me().mayWrite(edit.part())) {
      throw new Refusal("applications.right.forbidden");
    }
    if (!application.state().isOpen()) {
      throw new Refusal("applications.closed");
    }
    var isPart = application.parts().stream().anyMatch(part -> part.number() == edit.part());
    var isAsked =
        form(application)
            .findField(edit.field())
            .filter(field -> field.part() == Part.EACH || edit.part() == ApplicationPart.LEAD)
            .isPresent();
    if (!isPart || !isAsked) {
      throw new Refusal("applications.field.unknown");
    }
  }

  @Override
  public List<Aside> aside(ApplicationId id, PersonId who) {
    access.get(id, who);
    return db.sql(
            """
            select revision, field, value from applications.aside
            where application = :id order by revision, part, field
            """)
        .param("id", id.value())
        .query((row, _) ->
            new Aside(
                row.getInt("revision"),
                row.getString("field"),
                AnswerJson.read(row.getString("value"))))
        .list();
  }

  @Override
  public List<Found> problems(ApplicationId id, PersonId who) {
    var application = access.get(id, who);
    return new AnswerSheets(form(application), application.parts(), answers.list(id)).problems();
  }

  @Override
  public void rename(ApplicationId id, PersonId who, String title) {
    access.getToLead(id, who);
    db.sql("update applications.application set title = :title where id = :id")
        .param("id", id.value())
        .param("title", title)
        .update();
  }

  @Override
  public void delete(ApplicationId id, PersonId who) {
    access.lock(id);
    var application = access.getToLead(id, who);
    if (!(application.state() instanceof Draft)) {
      throw new Refusal("applications.step.impossible");
    }
    DepositContent.joined(form(application), answers.list(id)).stream()
        .map(file -> new AttachmentId(UUID.fromString(file)))
        .forEach(attachments::delete);
    db.sql("delete from applications.application where id = :id").param("id", id.value()).update();
    append("applications.deleted", id, who);
  }

  @Override
  public void withdraw(ApplicationId id, String reason, PersonId who) {
    access.lock(id);
    withdrawals.withdraw(access.getToLead(id, who), reason.strip());
    append("applications.withdrawn", id, who);
  }

  @Override
  public boolean isWithdrawable(Application application) {
    return withdrawals.isAllowed(application);
  }

  private void append(String action, ApplicationId id, PersonId who) {
    audit.append(new AuditEntry(action, "application:" + id, Optional.of(who), Map.of()));
  }
}
