package org.essor.review.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.essor.review.Decisions.Appeal;
import org.essor.review.Decisions.Decision;
import org.essor.review.Decisions.Reply;
import org.essor.review.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions and appeals as rows. */
@Component
class DecisionRows {

  private final JdbcClient db;
  private final Clock clock;

  DecisionRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What is decided of an application. */
  record Told(
      ApplicationId application,
      CallId call,
      Outcome outcome,
      Optional<Euros> aid,
      String reason) {}

  /** Adds a decision of now, with the days in which an appeal is taken. */
  void insert(Told told, int appealDays) {
    var now = clock.instant();
    db.sql(
            """
            insert into review.decision
              (id, application, call, outcome, aid, reason, at, appeal_until)
            values (:id, :application, :call, :outcome, :aid, :reason, :now, :until)
            """)
        .param("id", UUID.randomUUID())
        .param("application", told.application().value())
        .param("call", told.call().value())
        .param("outcome", told.outcome().name())
        .param("aid", told.aid().map(Euros::cents).orElse(null))
        .param("reason", told.reason())
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(Duration.ofDays(appealDays))))
        .update();
  }

  /** The last decision of each application of a call, the last pronounced first. */
  List<Decision> list(CallId call) {
    return db.sql(
            """
            select * from (
              select distinct on (application) * from review.decision where call = :call
              order by application, at desc) last
            order by at desc, id
            """)
        .param("call", call.value())
        .query((row, _) -> decision(row))
        .list();
  }

  /** All decisions of an application, the last first. */
  List<Decision> list(ApplicationId id) {
    return db.sql("select * from review.decision where application = :id order by at desc")
        .param("id", id.value())
        .query((row, _) -> decision(row))
        .list();
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getObject("id", UUID.class),
        new ApplicationId(row.getObject("application", UUID.class)),
        Outcome.valueOf(row.getString("outcome")),
        Optional.ofNullable(row.getObject("aid", Long.class)).map(Euros::new),
        row.getString("reason"),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("appeal_until").toInstant());
  }

  Optional<Appeal> findAppeal(UUID decision) {
    return db.sql("select * from review.appeal where decision = :decision")
        .param("decision", decision)
        .query((row, _) -> appeal(row))
        .optional();
  }

  private static Appeal appeal(ResultSet row) throws SQLException {
    return new Appeal(
        row.getObject("id", UUID.class),
        row.getString("text"),
        row.getTimestamp("at").toInstant(),
        Optional.ofNullable(row.getObject("upheld", Boolean.class)),
        Optional.ofNullable(row.getString("answer")).orElse(""),
        Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant));
  }

  /** An appeal with the decision that it is against. */
  record Against(Decision decision, Appeal appeal) {}

  List<Against> listAppeals(CallId call) {
    return db
        .sql(
            """
            select d.* from review.decision d join review.appeal a on a.decision = d.id
            where d.call = :call order by a.answered_at is not null, a.at
            """)
        .param("call", call.value())
        .query((row, _) -> decision(row))
        .list()
        .stream()
        .flatMap(each -> findAppeal(each.id()).map(appeal -> new Against(each, appeal)).stream())
        .toList();
  }

  /** The application and the call of an appeal. */
  record Place(ApplicationId application, CallId call) {}

  /** Finds an appeal that somebody answers, and lets nobody else do so meanwhile. */
  Optional<Place> lock(UUID appeal) {
    return db.sql(
            """
            select d.application, d.call from review.appeal a
            join review.decision d on d.id = a.decision
            where a.id = :id for update of a
            """)
        .param("id", appeal)
        .query((row, _) ->
            new Place(
                new ApplicationId(row.getObject("application", UUID.class)),
                new CallId(row.getObject("call", UUID.class))))
        .optional();
  }

  boolean isAnswered(UUID appeal) {
    return db.sql("select answered_at is not null from review.appeal where id = :id")
        .param("id", appeal)
        .query(Boolean.class)
        .single();
  }

  void appeal(UUID decision, String text, PersonId who) {
    db.sql(
            """
            insert into review.appeal (id, decision, text, person, at)
            values (:id, :decision, :text, :who, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("decision", decision)
        .param("text", text)
        .param("who", who.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void answer(Reply reply) {
    db.sql(
            """
            update review.appeal set upheld = :upheld, answer = :answer, answered_at = :now
            where id = :id
            """)
        .param("upheld", reply.upheld())
        .param("answer", reply.answer())
        .param("now", Timestamp.from(clock.instant()))
        .param("id", reply.appeal())
        .update();
  }
}
