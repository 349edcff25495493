package org.essor.projects.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.journeys.Project;
import org.essor.projects.FactSheet;
import org.essor.projects.FactSheet.Circumstances;
import org.essor.projects.Notice.DecisionChange;
import org.essor.projects.ProjectId;
import org.essor.projects.SavedProject.Rules;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes what the rules in force say of projects, and keeps it. Call within a transaction. */
@Component
class Computing {

  /** Projects computed in one transaction: what a kill costs at most. */
  static final int BATCH = 500;

  private final JdbcClient db;
  private final JdbcTemplate batches;
  private final Json json;
  private final Editions editions;
  private final Clock clock;

  Computing(JdbcTemplate batches, Json json, Editions editions, Clock clock) {
    this.db = JdbcClient.create(batches);
    this.batches = batches;
    this.json = json;
    this.editions = editions;
    this.clock = clock;
  }

  /** A project as it was last computed. */
  private record Row(UUID project, String facts, Rules rules, String result) {}

  /** A project computed again: its result, and what changed. */
  private record Fresh(Row row, String result, List<DecisionChange> changes) {}

  /** Keeps the first result of a project. */
  void begin(ProjectId id, FactSheet facts) {
    var edition = editions.getInForce();
    db.sql(
            """
            insert into projects.computed (project, edition, fingerprint, result)
            values (:id, :edition, :fingerprint, :result::json)
            """)
        .param("id", id.value())
        .param("edition", edition.id())
        .param("fingerprint", edition.fingerprint())
        .param("result", json.write(Outcome.of(evaluate(facts, edition))))
        .update();
  }

  /** Computes a project under the rules in force, if it was under others, with its notice. */
  void catchUp(ProjectId id) {
    var edition = editions.getInForce();
    var row =
        db.sql(
                """
                select c.project, p.facts, c.edition, c.fingerprint, c.result
                from projects.computed c join projects.project p on p.id = c.project
                where c.project = :id for update of c
                """)
            .param("id", id.value())
            .query((found, _) -> row(found))
            .single();
    if (!row.rules().fingerprint().equals(edition.fingerprint())) {
      write(List.of(compute(row, edition)), edition);
    }
  }

  /** Keeps the result of changed facts; no notice, as the change is its members' own. */
  void update(ProjectId id, FactSheet facts) {
    var result = json.write(Outcome.of(evaluate(facts, editions.getInForce())));
    db.sql("update projects.computed set result = :result::json where project = :id")
        .param("result", result)
        .param("id", id.value())
        .update();
  }

  /**
   * Computes the next projects that were computed under other rules, by their identifiers; those
   * that another process is computing are passed over.
   *
   * @return the last of them; empty where there was none
   */
  Optional<Batch> batch(UUID after) {
    var edition = editions.getInForce();
    var rows =
        db.sql(
                """
                select c.project, p.facts, c.edition, c.fingerprint, c.result
                from projects.computed c join projects.project p on p.id = c.project
                where c.fingerprint <> :fingerprint and c.project > :after
                order by c.project limit :most for update of c skip locked
                """)
            .param("fingerprint", edition.fingerprint())
            .param("after", after)
            .param("most", BATCH)
            .query((found, _) -> row(found))
            .list();
    write(rows.parallelStream().map(row -> compute(row, edition)).toList(), edition);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Batch(rows.size(), rows.getLast().project()));
  }

  /** What one transaction has computed. */
  record Batch(int size, UUID last) {}

  private static Row row(ResultSet found) throws SQLException {
    return new Row(
        found.getObject("project", UUID.class),
        found.getString("facts"),
        new Rules(found.getString("edition"), found.getString("fingerprint")),
        found.getString("result"));
  }

  private Fresh compute(Row row, Edition edition) {
    var project = evaluate(json.facts(row.facts()), edition);
    var now = Outcome.of(project);
    SequencedMap<String, List<String>> before = json.outcomes(row.result());
    return new Fresh(row, json.write(now), Outcome.changes(before, now, project));
  }

  private static Project evaluate(FactSheet facts, Edition edition) {
    var nowhere = new Circumstances("", edition.id(), edition.fingerprint(), Instant.EPOCH);
    return Project.of(facts.answers(edition, nowhere), edition);
  }

  private void write(List<Fresh> all, Edition edition) {
    batches.batchUpdate(
        """
        update projects.computed set edition = ?, fingerprint = ?, result = ?::json
        where project = ?
        """,
        all.stream()
            .map(fresh ->
                new Object[] {
                  edition.id(), edition.fingerprint(), fresh.result(), fresh.row().project()
                })
            .toList());
    batches.batchUpdate(
        """
        insert into projects.notice
          (project, made_at, old_edition, old_fingerprint, new_edition, new_fingerprint, changes)
        values (?, ?, ?, ?, ?, ?, ?::json)
        """,
        all.stream().flatMap(fresh -> notice(fresh, edition)).toList());
  }

  private Stream<Object[]> notice(Fresh fresh, Edition edition) {
    if (fresh.changes().isEmpty()) {
      return Stream.empty();
    }
    var before = fresh.row().rules();
    return Stream.<Object[]>of(
        new Object[] {
          fresh.row().project(),
          Timestamp.from(clock.instant()),
          before.edition(),
          before.fingerprint(),
          edition.id(),
          edition.fingerprint(),
          json.write(fresh.changes())
        });
  }
}
