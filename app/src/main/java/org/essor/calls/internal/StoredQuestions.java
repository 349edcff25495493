package org.essor.calls.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.Call;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.calls.CallQuestions;
import org.essor.journeys.Text;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions in the database. */
@Component
@Transactional
class StoredQuestions implements CallQuestions {

  private static final String SELECT =
      "select id, asked_at, language, text, answered_at, answer_fr, answer_en from calls.question";

  private final JdbcClient db;
  private final CallDesk desk;
  private final People people;
  private final Mails mails;
  private final AuditLog audit;
  private final SiteSettings site;
  private final Clock clock;

  StoredQuestions(
      JdbcClient db,
      CallDesk desk,
      People people,
      Mails mails,
      AuditLog audit,
      SiteSettings site,
      Clock clock) {
    this.db = db;
    this.desk = desk;
    this.people = people;
    this.mails = mails;
    this.audit = audit;
    this.site = site;
    this.clock = clock;
  }

  @Override
  public void ask(Asked asked) {
    db.sql(
            """
            insert into calls.question (id, call, asked_at, asked_by, language, text)
            values (:id, :call, :now, cast(:who as uuid), :language, :text)
            """)
        .param("id", UUID.randomUUID())
        .param("call", asked.call().value())
        .param("now", Timestamp.from(clock.instant()))
        .param("who", asked.who().map(PersonId::toString).orElse(null))
        .param("language", asked.language().name())
        .param("text", asked.text())
        .update();
  }

  @Override
  public List<Question> listAnswered(CallId call) {
    return list(
        " where call = :call and answered_at is not null order by answered_at desc, id", call);
  }

  @Override
  public List<Question> listOpen(CallId call, PersonId who) {
    desk.get(call, who);
    return list(
        " where call = :call and answered_at is null and not discarded order by asked_at, id",
        call);
  }

  private List<Question> list(String where, CallId call) {
    return db.sql(SELECT + where)
        .param("call", call.value())
        .query((row, _) -> question(row))
        .list();
  }

  private static Question question(ResultSet row) throws SQLException {
    var text = new Text(row.getString("answer_fr"), row.getString("answer_en"));
    return new Question(
        row.getObject("id", UUID.class),
        row.getTimestamp("asked_at").toInstant(),
        Language.valueOf(row.getString("language")),
        row.getString("text"),
        Optional.ofNullable(row.getTimestamp("answered_at"))
            .map(at -> new Answer(at.toInstant(), text)));
  }

  @Override
  public void answer(Handled question, Text text) {
    var call = desk.get(question.call(), question.who());
    changed(
        db.sql(
                """
                update calls.question
                set answered_at = :now, answer_fr = :fr, answer_en = :en, discarded = false
                where id = :id and call = :call
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("fr", text.fr())
            .param("en", text.en())
            .param("id", question.question())
            .param("call", call.id().value())
            .update());
    findAsker(question).ifPresent(asker -> tell(asker, call));
    append("calls.question-answered", question);
  }

  private Optional<Person> findAsker(Handled question) {
    return db.sql("select asked_by from calls.question where id = :id and asked_by is not null")
        .param("id", question.question())
        .query(UUID.class)
        .optional()
        .flatMap(id -> people.find(new PersonId(id)));
  }

  private void tell(Person asker, Call call) {
    mails.send(
        new Mail(
            asker.email(),
            asker.language(),
            "calls.mail.answered",
            call.sheet().title().inOrOther(asker.language()),
            site.url() + call.address() + "#questions"));
  }

  @Override
  public void discard(Handled question) {
    desk.get(question.call(), question.who());
    changed(
        db.sql(
                """
                update calls.question set discarded = true
                where id = :id and call = :call and answered_at is null
                """)
            .param("id", question.question())
            .param("call", question.call().value())
            .update());
    append("calls.question-discarded", question);
  }

  private static void changed(int rows) {
    if (rows == 0) {
      throw new Refusal("calls.question.unknown");
    }
  }

  private void append(String action, Handled question) {
    audit.append(
        new AuditEntry(action, "call:" + question.call(), Optional.of(question.who()), Map.of()));
  }
}
