package org.essor.projects.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.journeys.Project;
import org.essor.projects.FactSheet;
import org.essor.projects.FactSheet.Circumstances;
import org.essor.projects.Notice.DecisionChange;
import org.essor.projects.ProjectId;
import org.essor.projects.SavedProject.Rules;
import org.essor.projects.internal.ChangedDecisions.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes what the rules in force say of projects, and keeps it. Call within a transaction. */
@Component
class Computing {

  /** Projects computed in one transaction: what a kill costs at most. */
  static final int BATCH = 500;

  private final JdbcClient db;
  private final Json json;
  private final Editions editions;
  private final ChangedDecisions changed;
  private final Clock clock;

  Computing(JdbcClient db, Json json, Editions editions, Clock clock) {
    this.db = db;
    this.json = json;
    this.editions = editions;
    this.changed = new ChangedDecisions(editions);
    this.clock = clock;
  }

  /** A project as it was last computed. */
  private record Row(UUID project, String facts, Rules rules, String result) {}

  /**
   * A project computed again.
   *
   * @param result empty where it is what it was
   */
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
        .param("result", result(facts, edition))
        .update();
  }

  /**
   * Computes a project as rules of another edition say, and then as those in force do: with the
   * notice that a change of the rules makes.
   */
  void beginUnder(ProjectId id, Edition before) {
    var facts =
        db.sql("select facts from projects.project where id = :id")
            .param("id", id.value())
            .query(String.class)
            .single();
    db.sql(
            """
            update projects.computed
            set edition = :edition, fingerprint = :fingerprint, result = :result::json
            where project = :id
            """)
        .param("edition", before.id())
        .param("fingerprint", before.fingerprint())
        .param("result", result(json.facts(facts), before))
        .param("id", id.value())
        .update();
    catchUp(id);
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
      write(List.of(compute(row, edition, Work.all(edition))), edition);
    }
  }

  /** Keeps the result of changed facts; no notice, as the change is its members' own. */
  void update(ProjectId id, FactSheet facts) {
    db.sql("update projects.computed set result = :result::json where project = :id")
        .param("result", result(facts, editions.getInForce()))
        .param("id", id.value())
        .update();
  }

  /**
   * Computes the next projects that were computed under other rules, by their identifiers; those
   * that another thread or process is computing are passed over.
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
    write(rows.stream().map(row -> compute(row, edition)).toList(), edition);
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
    return compute(row, edition, changed.since(row.rules(), edition));
  }

  private Fresh compute(Row row, Edition edition, Work work) {
    var before = json.outcomes(row.result());
    var same = new HashMap<>(before);
    same.keySet().retainAll(work.same());
    var project = evaluate(json.facts(row.facts()), edition, work);
    var now = Outcome.of(project, same);
    return new Fresh(
        row, now.equals(before) ? "" : json.write(now), Outcome.changes(before, now, project));
  }

  private static Project evaluate(FactSheet facts, Edition edition, Work work) {
    var nowhere = new Circumstances("", edition.id(), edition.fingerprint(), Instant.EPOCH);
    return Project.of(facts.answers(edition, nowhere), edition, work.again());
  }

  private String result(FactSheet facts, Edition edition) {
    return json.write(Outcome.of(evaluate(facts, edition, Work.all(edition)), Map.of()));
  }

  /** Two statements, however many projects there are. */
  private void write(List<Fresh> all, Edition edition) {
    db.sql(
            """
            update projects.computed c
            set edition = :edition, fingerprint = :fingerprint,
              result = coalesce(nullif(fresh.result, '')::json, c.result)
            from unnest(:projects::uuid[], :results) as fresh (project, result)
            where c.project = fresh.project
            """)
        .param("edition", edition.id())
        .param("fingerprint", edition.fingerprint())
        .param("projects", projects(all))
        .param("results", column(all, Fresh::result))
        .update();
    tell(all.stream().filter(fresh -> !fresh.changes().isEmpty()).toList(), edition);
  }

  private void tell(List<Fresh> all, Edition edition) {
    db.sql(
            """
            insert into projects.notice
              (project, made_at, old_edition, old_fingerprint, new_edition, new_fingerprint, changes)
            select project, :now, old_edition, old_fingerprint, :edition, :fingerprint, changes::json
            from unnest(:projects::uuid[], :editions, :fingerprints, :changes)
              as fresh (project, old_edition, old_fingerprint, changes)
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("edition", edition.id())
        .param("fingerprint", edition.fingerprint())
        .param("projects", projects(all))
        .param("editions", column(all, fresh -> fresh.row().rules().edition()))
        .param("fingerprints", column(all, fresh -> fresh.row().rules().fingerprint()))
        .param("changes", column(all, fresh -> json.write(fresh.changes())))
        .update();
  }

  private static String[] projects(List<Fresh> all) {
    return column(all, fresh -> fresh.row().project().toString());
  }

  private static String[] column(List<Fresh> all, Function<Fresh, String> value) {
    return all.stream().map(value).toArray(String[]::new);
  }
}
