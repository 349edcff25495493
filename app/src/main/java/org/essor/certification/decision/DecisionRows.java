package org.essor.certification.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.certification.SittingId;
import org.essor.certification.decision.Decision.Appeal;
import org.essor.certification.decision.Decision.Hearing;
import org.essor.certification.decision.Decision.Reply;
import org.essor.certification.decision.Decision.Verdict;
import org.essor.credentials.CredentialId;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of decisions, appeals, hearings and what was issued. */
@Component
class DecisionRows {

  private final JdbcClient db;

  DecisionRows(JdbcClient db) {
    this.db = db;
  }

  private StatementSpec of(SittingId sitting, String sql) {
    return db.sql(sql).param("sitting", sitting.value());
  }

  /** Those who change what was decided on a sitting wait for one another. */
  void lock(SittingId sitting) {
    of(sitting, "select 1 from certification.sitting where id = :sitting for update")
        .query(Integer.class)
        .optional();
  }

  void insert(Decision decision) {
    of(
            decision.sitting(),
            """
            insert into certification.decision
              (id, sitting, number, outcome, domains, followed, reason, recorded, decided_at,
               decided_by, appeal_until)
            values (:id, :sitting, :number, :outcome, :domains, :followed, :reason, :recorded, :at,
              :by, :until)
            """)
        .param("id", decision.id())
        .param("number", decision.number())
        .param("outcome", decision.verdict().outcome().name())
        .param("domains", decision.verdict().domains().toArray(String[]::new))
        .param("followed", decision.verdict().followed())
        .param("reason", decision.verdict().reason())
        .param("recorded", decision.standing().recorded())
        .param("at", Timestamp.from(decision.at()))
        .param("by", decision.by().map(PersonId::value).orElse(null))
        .param("until", Timestamp.from(decision.appealUntil()))
        .update();
    int position = 0;
    for (var domain : decision.standing().domains()) {
      insert(decision.id(), ++position, domain);
    }
  }

  private void insert(UUID decision, int position, Reached domain) {
    db.sql(
            """
            insert into certification.reached
              (decision, position, domain, theta, standard_error, chances)
            values (:decision, :position, :domain, :theta, :error, :chances)
            """)
        .param("decision", decision)
        .param("position", position)
        .param("domain", domain.domain())
        .param("theta", domain.theta())
        .param("error", domain.standardError())
        .param("chances", domain.chances().toArray(Double[]::new))
        .update();
  }

  /** All decisions on a sitting, the last one first. */
  List<Decision> list(SittingId sitting) {
    return of(
            sitting,
            "select * from certification.decision where sitting = :sitting order by number desc")
        .query((row, _) -> decision(row))
        .list();
  }

  private Decision decision(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Decision(
        id,
        new SittingId(row.getObject("sitting", UUID.class)),
        row.getInt("number"),
        new Verdict(
            Outcome.valueOf(row.getString("outcome")),
            List.of((String[]) row.getArray("domains").getArray()),
            row.getBoolean("followed"),
            row.getString("reason")),
        new Standing(reached(id), row.getBoolean("recorded")),
        row.getTimestamp("decided_at").toInstant(),
        Optional.ofNullable(row.getObject("decided_by", UUID.class)).map(PersonId::new),
        row.getTimestamp("appeal_until").toInstant());
  }

  private List<Reached> reached(UUID decision) {
    return db.sql(
            "select * from certification.reached where decision = :decision order by position")
        .param("decision", decision)
        .query((row, _) ->
            new Reached(
                row.getString("domain"),
                row.getDouble("theta"),
                row.getDouble("standard_error"),
                Arrays.asList((Double[]) row.getArray("chances").getArray())))
        .list();
  }

  void insert(Appeal appeal) {
    db.sql(
            """
            insert into certification.appeal (decision, text, made_at)
            values (:decision, :text, :at)
            """)
        .param("decision", appeal.decision())
        .param("text", appeal.text())
        .param("at", Timestamp.from(appeal.at()))
        .update();
  }

  void answer(UUID decision, Reply reply, PersonId by) {
    db.sql(
            """
            update certification.appeal
            set upheld = :upheld, answer = :answer, answered_at = :at, answered_by = :by
            where decision = :decision
            """)
        .param("decision", decision)
        .param("upheld", reply.upheld())
        .param("answer", reply.text())
        .param("at", Timestamp.from(reply.at()))
        .param("by", by.value())
        .update();
  }

  /** The appeals against decisions on a sitting, the last one first. */
  List<Appeal> listAppeals(SittingId sitting) {
    return of(
            sitting,
            """
            select a.* from certification.appeal a
              join certification.decision d on d.id = a.decision
            where d.sitting = :sitting order by d.number desc
            """)
        .query((row, _) ->
            new Appeal(
                row.getObject("decision", UUID.class),
                row.getString("text"),
                row.getTimestamp("made_at").toInstant(),
                reply(row)))
        .list();
  }

  private static Optional<Reply> reply(ResultSet row) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp("answered_at");
    return at == null
        ? Optional.empty()
        : Optional.of(new Reply(row.getBoolean("upheld"), row.getString("answer"), at.toInstant()));
  }

  void insert(SittingId sitting, Hearing hearing, PersonId by) {
    of(
            sitting,
            """
            insert into certification.hearing (sitting, question, asked_at, asked_by, until)
            values (:sitting, :question, :at, :by, :until)
            """)
        .param("question", hearing.question())
        .param("at", Timestamp.from(hearing.at()))
        .param("by", by.value())
        .param("until", Timestamp.from(hearing.until()))
        .update();
  }

  void hear(SittingId sitting, String answer, Instant at) {
    of(
            sitting,
            """
            update certification.hearing set answer = :answer, answered_at = :at
            where sitting = :sitting
            """)
        .param("answer", answer)
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Hearing> findHearing(SittingId sitting) {
    return of(sitting, "select * from certification.hearing where sitting = :sitting")
        .query((row, _) ->
            new Hearing(
                row.getString("question"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                Optional.ofNullable(row.getString("answer"))))
        .optional();
  }

  /** A credential of a sitting. */
  record Issued(Language language, CredentialId credential) {}

  void insert(SittingId sitting, Issued issued) {
    of(
            sitting,
            """
            insert into certification.issued (sitting, language, credential)
            values (:sitting, :language, :credential)
            """)
        .param("language", issued.language().code())
        .param("credential", issued.credential().value())
        .update();
  }

  List<Issued> listIssued(SittingId sitting) {
    return of(
            sitting,
            "select * from certification.issued where sitting = :sitting order by language")
        .query((row, _) ->
            new Issued(
                language(row.getString("language")),
                new CredentialId(row.getObject("credential", UUID.class))))
        .list();
  }

  private static Language language(String code) {
    return Stream.of(Language.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Forgets what was issued: it was taken back. */
  void forgetIssued(SittingId sitting) {
    of(sitting, "delete from certification.issued where sitting = :sitting").update();
  }
}
