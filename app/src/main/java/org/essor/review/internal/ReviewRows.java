package org.essor.review.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.experts.Panels;
import org.essor.experts.ReviewAssignment;
import org.essor.kernel.PersonId;
import org.essor.review.Grid;
import org.essor.review.ReviewForm;
import org.essor.review.Reviews.Clash;
import org.essor.review.Reviews.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews as rows. */
@Component
class ReviewRows {

  private final JdbcClient db;
  private final Panels panels;
  private final Clock clock;

  ReviewRows(JdbcClient db, Panels panels, Clock clock) {
    this.db = db;
    this.panels = panels;
    this.clock = clock;
  }

  /** Which review. */
  record Pair(ApplicationId application, PersonId expert) {}

  /**
   * A review without what is written in it.
   *
   * @param gone its expert has erased his account
   */
  record Row(
      Pair pair, CallId call, Optional<Instant> submittedAt, String reopened, boolean gone) {}

  /** One field. */
  record Written(int version, String value, Instant at) {}

  Optional<Row> find(Pair pair) {
    return db.sql(
            "select * from review.review where application = :application and expert = :expert")
        .param("application", pair.application().value())
        .param("expert", pair.expert().value())
        .query((row, _) -> row(row))
        .optional();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        pair(row),
        new CallId(row.getObject("call", UUID.class)),
        Optional.ofNullable(row.getTimestamp("submitted_at")).map(Timestamp::toInstant),
        row.getString("reopened"),
        row.getBoolean("gone"));
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        new ApplicationId(row.getObject("application", UUID.class)),
        new PersonId(row.getObject("expert", UUID.class)));
  }

  List<Row> list(CallId call) {
    return db.sql("select * from review.review where call = :call order by application, expert")
        .param("call", call.value())
        .query((row, _) -> row(row))
        .list();
  }

  /**
   * The reviews that count: submitted, by those who are assigned still, or have erased their
   * account since. Those of an expert whose tie was found later count no more.
   */
  List<Row> listCounting(CallId call) {
    var assigned = assigned(call);
    return list(call).stream()
        .filter(row -> row.submittedAt().isPresent())
        .filter(row -> row.gone() || assigned.contains(row.pair()))
        .toList();
  }

  Set<Pair> assigned(CallId call) {
    return panels.listOf(call).stream().map(ReviewRows::pair).collect(Collectors.toSet());
  }

  static Pair pair(ReviewAssignment assignment) {
    return new Pair(assignment.application(), assignment.expert());
  }

  Map<String, Written> entries(Pair pair) {
    var entries = new HashMap<String, Written>();
    db.sql("select * from review.entry where application = :application and expert = :expert")
        .param("application", pair.application().value())
        .param("expert", pair.expert().value())
        .query(row -> {
          entries.put(row.getString("field"), written(row));
        });
    return entries;
  }

  private static Written written(ResultSet row) throws SQLException {
    return new Written(
        row.getInt("version"), row.getString("value"), row.getTimestamp("at").toInstant());
  }

  /** What was written in all reviews of a call. */
  Map<Pair, Map<String, String>> entries(CallId call) {
    var all = new HashMap<Pair, Map<String, String>>();
    db.sql(
            """
            select e.application, e.expert, e.field, e.value from review.entry e
            join review.review r on r.application = e.application and r.expert = e.expert
            where r.call = :call
            """)
        .param("call", call.value())
        .query(row -> {
          all.computeIfAbsent(pair(row), _ -> new HashMap<>())
              .put(row.getString("field"), row.getString("value"));
        });
    return all;
  }

  ReviewForm form(Grid grid, Pair pair) {
    return new ReviewForm(
        grid,
        entries(pair).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().value())));
  }

  /** Makes the row where there is none, and lets one transaction at a time change the review. */
  Row lock(Pair pair, CallId call) {
    db.sql(
            """
            insert into review.review (application, expert, call, begun_at)
            values (:application, :expert, :call, :now) on conflict do nothing
            """)
        .param("application", pair.application().value())
        .param("expert", pair.expert().value())
        .param("call", call.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return db.sql(
            """
            select * from review.review where application = :application and expert = :expert
            for update
            """)
        .param("application", pair.application().value())
        .param("expert", pair.expert().value())
        .query((row, _) -> row(row))
        .single();
  }

  /** Saves the fields that nobody has changed since; call with the review locked. */
  List<Clash> save(Pair pair, List<Entry> entries) {
    var kept = entries(pair);
    var clashing = new HashSet<Entry>();
    for (var entry : entries) {
      var before = Optional.ofNullable(kept.get(entry.field()));
      var isNew = !before.map(Written::value).orElse("").equals(entry.value());
      if (isNew && before.map(Written::version).orElse(0) != entry.seen()) {
        clashing.add(entry);
      } else if (isNew) {
        write(pair, entry);
      }
    }
    return entries.stream()
        .filter(clashing::contains)
        .flatMap(entry ->
            Optional.ofNullable(kept.get(entry.field()))
                .map(theirs -> new Clash(entry.field(), theirs.value(), theirs.at()))
                .stream())
        .toList();
  }

  private void write(Pair pair, Entry entry) {
    db.sql(
            """
            insert into review.entry (application, expert, field, version, value, at)
            values (:application, :expert, :field, 1, :value, :now)
            on conflict (application, expert, field) do update
            set version = entry.version + 1, value = excluded.value, at = excluded.at
            """)
        .param("application", pair.application().value())
        .param("expert", pair.expert().value())
        .param("field", entry.field())
        .param("value", entry.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void submit(Pair pair) {
    db.sql(
            """
            update review.review set submitted_at = :now
            where application = :application and expert = :expert
            """)
        .param("application", pair.application().value())
        .param("expert", pair.expert().value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void reopen(Pair pair, String reason) {
    db.sql(
            """
            update review.review set submitted_at = null, reopened = :reason
            where application = :application and expert = :expert
            """)
        .param("application", pair.application().value())
        .param("expert", pair.expert().value())
        .param("reason", reason)
        .update();
  }
}
