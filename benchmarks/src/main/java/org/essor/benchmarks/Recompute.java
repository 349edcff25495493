package org.essor.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.journeys.Editions;
import org.essor.projects.Notices;
import org.postgresql.PGConnection;

/**
 * 100,000 projects of 1,000 different products, computed under the proposal of December 2025 on
 * rule 11 as if it were law. Essor is then started, in a process of its own, with the rules in
 * force: from that command until the last result and the last notice are committed. With {@code
 * --kill}, that process is killed after half of the projects, and another started. A trigger notes
 * each project that is computed.
 */
final class Recompute implements Benchmark {

  private static final int PROJECTS = 100_000;
  private static final int PRODUCTS = 1_000;
  private static final int PATIENCE_MILLIS = 120_000;
  private static final Report.Limit LIMIT = Report.Limit.atMost(60, "s");
  private static final Report.Limit NONE = Report.Limit.atMost(0, "");
  private static final List<String> PROPOSED = List.of("class.dmn", "cases.csv");

  private static final String COPY =
      """
      create temporary table copy as
        select gen_random_uuid() as id, id as original
        from projects.project, generate_series(2, %d) order by 1;
      insert into projects.project (id, name, version, facts, created_at, changed_at, active_at)
        select copy.id, name, version, facts, created_at, changed_at, active_at
        from copy join projects.project p on p.id = copy.original;
      insert into projects.computed (project, edition, fingerprint, result)
        select copy.id, edition, fingerprint, result
        from copy join projects.computed c on c.project = copy.original;
      """
          .formatted(PROJECTS / PRODUCTS);

  private static final String NOTE =
      """
      truncate projects.notice;
      create schema bench;
      create table bench.computed (project uuid not null);
      create table bench.before as select project, result::text as result from projects.computed;
      create function bench.note() returns trigger language plpgsql as $$
      begin
        insert into bench.computed select project from fresh;
        perform pg_notify('computed', (select count(*) from fresh)::text);
        return null;
      end $$;
      create trigger note after update on projects.computed
        referencing new table as fresh for each statement execute function bench.note();
      """;

  private static final String MORE_THAN_ONCE =
      "(select from %s group by project having count(*) > 1) as twice";
  private static final String CHANGED =
      "bench.before b join projects.computed c using (project) where b.result <> c.result::text";

  /** How long it took, and what of it is known apart. */
  private record Times(double all, double toFirstPage, double processor) {}

  @Override
  public Report run(List<String> options) throws Exception {
    boolean kill = options.contains("--kill");
    try (var postgres = EmbeddedPostgres.start();
        var database = postgres.getPostgresDatabase().getConnection()) {
      var url = postgres.getJdbcUrl("postgres", "postgres");
      prepare(url, database);
      execute(database, "listen computed");
      long start = System.nanoTime();
      int done = kill ? killedInTheMiddle(url, database) : 0;
      try (var site = start(url)) {
        await(database, PROJECTS - done);
        double seconds = (System.nanoTime() - start) / 1e9;
        var processor = site.processorTime().toMillis() / 1e3;
        return report(database, new Times(seconds, site.seconds(), processor))
            .note("killed after", kill ? "%,d projects".formatted(done) : "not killed");
      }
    }
  }

  private static void prepare(String url, Connection database) throws Exception {
    try (var before =
        InProcess.started(url, Map.of("essor.regulation", withProposal().toString()))) {
      var edition = before.getBean(Editions.class).getInForce();
      var products = new ToldProducts(edition, RuleBase.inForce().compile());
      fill(database, products.sheets(PRODUCTS));
      before.getBean(Notices.class).recompute();
    }
    execute(database, COPY);
    execute(database, NOTE);
    execute(database, "vacuum analyze");
  }

  private static void fill(Connection database, List<String> sheets) throws SQLException {
    var project =
        """
        with made as (
          insert into projects.project (id, name, version, facts, created_at, changed_at, active_at)
          values (gen_random_uuid(), 'Projet', 1, ?::json, now(), now(), now()) returning id)
        insert into projects.computed (project, edition, fingerprint, result)
        select id, '', '', '{}' from made
        """;
    try (var statement = database.prepareStatement(project)) {
      for (var sheet : sheets) {
        statement.setString(1, sheet);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static RunningSite start(String url) throws IOException, InterruptedException {
    return RunningSite.onDatabase(url, Map.of("ESSOR_DEMO", "false"));
  }

  private static int killedInTheMiddle(String url, Connection database)
      throws IOException, InterruptedException, SQLException {
    try (var site = start(url)) {
      await(database, PROJECTS / 2);
      site.kill();
    }
    database.unwrap(PGConnection.class).getNotifications();
    return count(database, "bench.computed");
  }

  /** Waits until so many projects more are committed, as the trigger tells it. */
  private static void await(Connection database, int projects) throws SQLException, IOException {
    var told = database.unwrap(PGConnection.class);
    int left = projects;
    while (left > 0) {
      var news = told.getNotifications(PATIENCE_MILLIS);
      if (news.length == 0) {
        throw new IOException("%,d projects are not computed".formatted(left));
      }
      for (var batch : news) {
        left -= Integer.parseInt(batch.getParameter());
      }
    }
  }

  private static Report report(Connection database, Times times) throws SQLException {
    int noticed = count(database, "projects.notice");
    int changed = count(database, CHANGED);
    var twice = count(database, MORE_THAN_ONCE.formatted("bench.computed"));
    var noticedTwice = count(database, MORE_THAN_ONCE.formatted("projects.notice"));
    var left = PROJECTS - count(database, "(select distinct project from bench.computed) as once");
    return Report.titled("100,000 projects after a change of the rules")
        .figure("projects whose result changed", changed, "")
        .atMost("projects not computed", left, NONE)
        .atMost("projects computed more than once", twice, NONE)
        .atMost("results and notices that do not match", Math.abs(changed - noticed), NONE)
        .atMost("projects with more than one notice", noticedTwice, NONE)
        .figure("from the command to the first page", times.toFirstPage(), "s")
        .figure("processor time of Essor, its start included", times.processor(), "s")
        .atMost("from the command to the last commit", times.all(), LIMIT);
  }

  /** The rules in force with the proposal in the place of rule 11. */
  private static Path withProposal() throws IOException {
    var copy = Files.createTempDirectory("essor-regulation");
    try (var files = Files.walk(RuleBase.folder())) {
      files.filter(Files::isRegularFile).forEach(file -> copy(file, copy));
    }
    for (var name : PROPOSED) {
      Files.copy(
          copy.resolve("proposals/2025-12-rule-11/" + name),
          copy.resolve("class/" + name),
          StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  private static void copy(Path file, Path folder) {
    try {
      var target = folder.resolve(RuleBase.folder().relativize(file).toString());
      Files.createDirectories(Optional.ofNullable(target.getParent()).orElseThrow());
      Files.copy(file, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int count(Connection database, String rows) throws SQLException {
    try (var statement = database.createStatement();
        var result = statement.executeQuery("select count(*) from " + rows)) {
      result.next();
      return result.getInt(1);
    }
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
