package org.essor.library.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.library.Address;
import org.essor.library.internal.Report.Answer;
import org.essor.library.internal.Report.Given;
import org.essor.library.internal.Report.Outcome;
import org.essor.library.internal.Report.Reason;
import org.essor.library.internal.Report.Sent;
import org.essor.platform.Language;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reports of readers and what editors answered. */
@Component
public class Reports {

  /** Where the author of a report follows it, by its secret. */
  public static final String FOLLOW = "/bibliotheque/signalements/suivi/";

  private static final String SELECT = "select * from library.report ";

  private final JdbcClient db;
  private final Clock clock;
  private final AuditLog audit;
  private final People people;
  private final Mails mails;
  private final SiteSettings site;

  Reports(
      JdbcClient db, Clock clock, AuditLog audit, People people, Mails mails, SiteSettings site) {
    this.db = db;
    this.clock = clock;
    this.audit = audit;
    this.people = people;
    this.mails = mails;
    this.site = site;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** Keeps a report; returns the secret by which its author follows it. */
  @Transactional
  public UUID send(Sent report, Optional<PersonId> author) {
    var secret = UUID.randomUUID();
    var number =
        db.sql(
                """
                insert into library.report
                  (secret, address, reason, words, email, language, sent_at, author)
                values (:secret, :address, :reason, :words, :email, :language, :now, :author)
                returning number
                """)
            .param("secret", secret)
            .param("address", report.address().toString())
            .param("reason", report.reason().name())
            .param("words", report.words())
            .param("email", report.email().orElse(null))
            .param("language", report.language().name())
            .param("now", now())
            .param("author", author.map(PersonId::value).orElse(null))
            .query(Long.class)
            .single();
    record("library.report-sent", number, author, Map.of("entry", report.address().toString()));
    return secret;
  }

  private void record(
      String action, long number, Optional<PersonId> actor, Map<String, String> details) {
    audit.append(new AuditEntry(action, "library-report:" + number, actor, details));
  }

  /**
   * Returns a report.
   *
   * @throws Refusal {@code library.report.unknown} where there is none
   */
  public Report get(long number) {
    return db.sql(SELECT + "where number = :number")
        .param("number", number)
        .query(Reports::read)
        .optional()
        .orElseThrow(() -> new Refusal("library.report.unknown"));
  }

  /** Finds the report that this secret is of. */
  public Optional<Report> find(UUID secret) {
    return db.sql(SELECT + "where secret = :secret")
        .param("secret", secret)
        .query(Reports::read)
        .optional();
  }

  /** Lists those that wait for an answer, the oldest first, then the answered ones, at most 200. */
  public List<Report> list() {
    return db.sql(SELECT + "order by outcome is not null, answered_at desc, number limit 200")
        .query(Reports::read)
        .list();
  }

  /** Lists the reports on an entry that an editor answered in public, the latest first. */
  public List<Report> listAnswered(Address address) {
    return db.sql(
            SELECT
                + "where address = :address and outcome <> 'DISMISSED' order by answered_at desc")
        .param("address", address.toString())
        .query(Reports::read)
        .list();
  }

  /** Lists the reports that were lately answered in public. */
  public List<Report> listLatelyAnswered(int limit) {
    return db.sql(SELECT + "where outcome <> 'DISMISSED' order by answered_at desc limit :limit")
        .param("limit", limit)
        .query(Reports::read)
        .list();
  }

  /** Lists what a person reported while he was signed in, or with his address; the latest first. */
  public List<Report> listSentBy(PersonId person) {
    return listOf(person, "where author = :person or lower(email) = :email order by number desc");
  }

  /** Lists the reports that an editor answered, the latest first. */
  public List<Report> listAnsweredBy(PersonId editor) {
    return listOf(editor, "where answered_by = :person order by answered_at desc");
  }

  private List<Report> listOf(PersonId person, String which) {
    return ofPerson(SELECT + which, person).query(Reports::read).list();
  }

  private StatementSpec ofPerson(String sql, PersonId person) {
    var email = people.find(person).map(Person::email).orElse(null);
    return db.sql(sql).param("person", person.value()).param("email", email);
  }

  /** Forgets who sent and who answered what; the reports and the answers stay. */
  void forget(PersonId person) {
    ofPerson(
            """
            update library.report set author = null, email = null
            where author = :person or lower(email) = :email
            """,
            person)
        .update();
    ofPerson("update library.report set answered_by = null where answered_by = :person", person)
        .update();
  }

  /**
   * Answers a report, once. The words of a dismissed one are erased.
   *
   * @throws Refusal {@code library.report.answered} where someone answered before
   */
  @Transactional
  public void answer(long number, Given answer, Person editor) {
    var report = get(number);
    int answered =
        db.sql(
                """
                update library.report
                set outcome = :outcome, answer = :text, words_public = :public, answered_at = :now,
                    answered_by = :editor, email = null,
                    words = case when :outcome = 'DISMISSED' then '' else words end
                where number = :number and outcome is null
                """)
            .param("outcome", answer.outcome().name())
            .param("text", answer.text())
            .param("public", answer.wordsPublic() && answer.outcome() != Outcome.DISMISSED)
            .param("now", now())
            .param("editor", editor.id().value())
            .param("number", number)
            .update();
    if (answered == 0) {
      throw new Refusal("library.report.answered");
    }
    report.email().ifPresent(email -> mails.send(mail(email, report, answer)));
    var details = Map.of("outcome", answer.outcome().name());
    record("library.report-answered", number, Optional.of(editor.id()), details);
  }

  private Mail mail(String email, Report report, Given answer) {
    boolean dismissed = answer.outcome() == Outcome.DISMISSED;
    return new Mail(
        email,
        report.language(),
        dismissed ? "library.mail.dismissed" : "library.mail.answered",
        site.url() + FOLLOW + report.secret(),
        answer.text());
  }

  /** Erases the e-mail address that the author of a report gave. */
  @Transactional
  public void eraseEmail(Report report) {
    int erased =
        db.sql("update library.report set email = null where number = :n and email is not null")
            .param("n", report.number())
            .update();
    if (erased > 0) {
      record("library.report-address-erased", report.number(), Optional.empty(), Map.of());
    }
  }

  private static Report read(ResultSet row, int number) throws SQLException {
    return new Report(
        row.getLong("number"),
        row.getObject("secret", UUID.class),
        Address.find(row.getString("address")).orElseThrow(),
        Reason.valueOf(row.getString("reason")),
        row.getString("words"),
        Optional.ofNullable(row.getString("email")),
        Language.valueOf(row.getString("language")),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        answer(row));
  }

  private static Optional<Answer> answer(ResultSet row) throws SQLException {
    var outcome = row.getString("outcome");
    return outcome == null
        ? Optional.empty()
        : Optional.of(
            new Answer(
                Outcome.valueOf(outcome),
                row.getString("answer"),
                row.getBoolean("words_public"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant()));
  }
}
