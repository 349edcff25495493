package org.essor.review.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;
import org.essor.kernel.Refusal;
import org.essor.review.Decisions.Edit;
import org.essor.review.Decisions.Origin;
import org.essor.review.Decisions.Proposal;
import org.essor.review.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions that are prepared, as rows. */
@Component
class Proposals {

  private final JdbcClient db;
  private final Clock clock;

  Proposals(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What is proposed for an application. */
  record Row(Outcome outcome, Optional<Euros> aid, String reason, Origin origin, int version) {

    Proposal of(Submission submission) {
      return new Proposal(submission, Optional.of(outcome), aid, reason, origin, version);
    }
  }

  static Proposal none(Submission submission) {
    return new Proposal(submission, Optional.empty(), Optional.empty(), "", Origin.OPERATOR, 0);
  }

  Map<ApplicationId, Row> list(CallId call) {
    var all = new HashMap<ApplicationId, Row>();
    db.sql("select * from review.proposal where call = :call")
        .param("call", call.value())
        .query(row -> {
          all.put(new ApplicationId(row.getObject("application", UUID.class)), row(row));
        });
    return all;
  }

  Optional<Row> find(ApplicationId id) {
    return db.sql("select * from review.proposal where application = :id")
        .param("id", id.value())
        .query((row, _) -> row(row))
        .optional();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        Outcome.valueOf(row.getString("outcome")),
        Optional.ofNullable(row.getObject("aid", Long.class)).map(Euros::new),
        row.getString("reason"),
        Origin.valueOf(row.getString("origin")),
        row.getInt("version"));
  }

  /** Writes a proposal that was seen as it is. */
  void write(Submission submission, Edit edit, Origin origin) {
    var version = find(submission.id()).map(Row::version).orElse(0);
    if (version != edit.seen()) {
      throw new Refusal("review.proposal.changed");
    }
    overwrite(submission, edit, origin);
  }

  /** Writes a proposal over what was proposed before. */
  void overwrite(Submission submission, Edit edit, Origin origin) {
    db.sql(
            """
            insert into review.proposal
              (application, call, outcome, aid, reason, origin, version, at)
            values (:application, :call, :outcome, :aid, :reason, :origin, 1, :now)
            on conflict (application) do update set outcome = excluded.outcome,
              aid = excluded.aid, reason = excluded.reason, origin = excluded.origin,
              version = proposal.version + 1, at = excluded.at
            """)
        .param("application", submission.id().value())
        .param("call", submission.call().value())
        .param("outcome", edit.outcome().name())
        .param("aid", edit.aid().map(Euros::cents).orElse(null))
        .param("reason", edit.reason())
        .param("origin", origin.name())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void delete(ApplicationId id) {
    db.sql("delete from review.proposal where application = :id").param("id", id.value()).update();
  }
}
