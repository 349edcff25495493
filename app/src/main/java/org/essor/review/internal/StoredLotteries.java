package org.essor.review.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.review.Lotteries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every method is one transaction. */
@Component
@Transactional
class StoredLotteries implements Lotteries {

  private final JdbcClient db;
  private final Dossiers dossiers;
  private final AuditLog audit;
  private final Clock clock;

  StoredLotteries(JdbcClient db, Dossiers dossiers, AuditLog audit, Clock clock) {
    this.db = db;
    this.dossiers = dossiers;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public UUID announce(Announcement announcement, PersonId who) {
    dossiers.check(announcement.call(), who);
    var among =
        announcement.among().stream()
            .distinct()
            .map(id -> get(id, announcement.call(), who))
            .toList();
    if (among.size() < 2) {
      throw new Refusal("review.lottery.few");
    }
    var id = UUID.randomUUID();
    insert(id, announcement);
    among.forEach(each -> insert(id, each));
    append("review.lottery-announced", id, who);
    return id;
  }

  private Submission get(ApplicationId id, CallId call, PersonId who) {
    var submission = dossiers.get(id, who);
    if (!submission.call().equals(call)) {
      throw new Refusal("applications.application.unknown");
    }
    return submission;
  }

  private void insert(UUID id, Announcement announcement) {
    db.sql(
            """
            insert into review.lottery (id, call, source, announced_at)
            values (:id, :call, :source, :now)
            """)
        .param("id", id)
        .param("call", announcement.call().value())
        .param("source", announcement.source())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private void insert(UUID id, Submission submission) {
    db.sql(
            "insert into review.lot (lottery, application, number) values (:id, :application, :number)")
        .param("id", id)
        .param("application", submission.id().value())
        .param("number", submission.number())
        .update();
  }

  private void append(String action, UUID id, PersonId who) {
    audit.append(new AuditEntry(action, "lottery:" + id, Optional.of(who), Map.of()));
  }

  @Override
  public void draw(UUID lottery, String seed, PersonId who) {
    dossiers.check(get(lottery).call(), who);
    var drawn =
        db.sql(
                """
                update review.lottery set seed = :seed, drawn_at = :now
                where id = :id and seed is null
                """)
            .param("seed", seed)
            .param("now", Timestamp.from(clock.instant()))
            .param("id", lottery)
            .update();
    if (drawn == 0) {
      throw new Refusal("review.lottery.drawn");
    }
    append("review.lottery-drawn", lottery, who);
  }

  @Override
  public List<Draw> list(CallId call, PersonId who) {
    var visible = dossiers.listAll(call, who).stream().map(Submission::number).toList();
    return db
        .sql("select * from review.lottery where call = :call order by announced_at desc")
        .param("call", call.value())
        .query((row, _) -> read(row))
        .list()
        .stream()
        .filter(draw -> visible.containsAll(draw.numbers()))
        .toList();
  }

  @Override
  public Draw get(UUID lottery) {
    return db.sql("select * from review.lottery where id = :id")
        .param("id", lottery)
        .query((row, _) -> read(row))
        .optional()
        .orElseThrow(() -> new Refusal("review.lottery.unknown"));
  }

  private Draw read(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Draw(
        id,
        new CallId(row.getObject("call", UUID.class)),
        row.getString("source"),
        row.getTimestamp("announced_at").toInstant(),
        numbers(id),
        Optional.ofNullable(row.getString("seed")),
        Optional.ofNullable(row.getTimestamp("drawn_at")).map(Timestamp::toInstant));
  }

  private List<String> numbers(UUID lottery) {
    return db.sql("select number from review.lot where lottery = :id order by number")
        .param("id", lottery)
        .query(String.class)
        .list();
  }
}
