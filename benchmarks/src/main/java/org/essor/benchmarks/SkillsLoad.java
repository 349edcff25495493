package org.essor.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Learners who take diagnoses over HTTP: a third of them first, to warm up; then as many as make
 * the answers a second that are asked for, each thinking about a second; then some who answer as
 * fast as they are answered. Learners come one after the other within about the time that a
 * diagnosis takes, as ends would come together otherwise; answers count when all have come.
 * PostgreSQL counts the statements, the system the processor time of each process.
 *
 * <p>Options: {@code --learners}, {@code --seconds}, {@code --warm-up} (seconds).
 */
final class SkillsLoad implements Benchmark {

  /** A little more than the limit of answers a second, each learner thinking a second. */
  private static final int LEARNERS = 680;

  private static final int SECONDS = 60;
  private static final int WARM_UP = 90;

  /** The share of learners who come first: the Java machine compiles in what they leave. */
  private static final int FIRST = 3;

  private static final int AT_ONCE = 16;
  private static final Duration THINKING = Duration.ofSeconds(1);

  /** About what a diagnosis takes. */
  private static final Duration COMING = Duration.ofSeconds(30);

  @Override
  public Report run(List<String> options) throws Exception {
    int learners = option(options, "--learners", LEARNERS);
    var lasts = Duration.ofSeconds(option(options, "--seconds", SECONDS));
    var warmUp = Duration.ofSeconds(option(options, "--warm-up", WARM_UP));
    try (var postgres = durable();
        var database = postgres.getPostgresDatabase().getConnection();
        var site =
            RunningSite.onDatabase(
                postgres.getJdbcUrl("postgres", "postgres"), Map.of("ESSOR_DEMO", "false"))) {
      execute(database, "create extension pg_stat_statements");
      var ground = new Ground(site, database);
      new Crowd(ground, learners / FIRST).learn(SkillsPace.of(THINKING, COMING, warmUp));
      var report = Report.titled("Answers to diagnoses over HTTP");
      paced(report, new Crowd(ground, learners), lasts);
      saturated(report, new Crowd(ground, AT_ONCE), lasts.dividedBy(3));
      return report;
    }
  }

  private static int option(List<String> options, String name, int otherwise) {
    int at = options.indexOf(name);
    return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
  }

  /** Every commit is on the disk before it is answered, as in the PostgreSQL of Essor. */
  private static EmbeddedPostgres durable() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        .start();
  }

  private record Ground(RunningSite site, Connection database) {}

  private static void paced(Report report, Crowd crowd, Duration lasts) throws Exception {
    var seen = crowd.learn(SkillsPace.of(THINKING, COMING, lasts));
    var tally = seen.tally();
    var spent = seen.spent();
    var times = tally.milliseconds();
    int answers = times.length;
    report
        .note("learners, seconds", crowd.learners() + ", " + lasts.toSeconds())
        .note("what was not expected", tally.unexpected().toString())
        .figure("diagnoses begun and finished", tally.results(), "")
        .atLeast(
            "answers a second", answers / (double) lasts.toSeconds(), Report.Limit.atLeast(600, ""))
        .figure("an answer with the next question, p50", share(times, 0.5), "ms")
        .figure("p95", share(times, 0.95), "ms")
        .atMost("p99", share(times, 0.99), Report.Limit.atMost(50, "ms"))
        .atMost(
            "statements an answer, those of beginnings, results and jobs among them",
            seen.statements() / (double) answers,
            Report.Limit.atMost(3, ""))
        .figure("processor time an answer: server", spent.server() / answers, "ms")
        .figure("PostgreSQL", spent.database() / answers, "ms")
        .figure("learners", spent.own() / answers, "ms");
  }

  private static void saturated(Report report, Crowd crowd, Duration lasts) throws Exception {
    var pace = SkillsPace.of(Duration.ZERO, Duration.ZERO, lasts);
    var times = crowd.learn(pace).tally().milliseconds();
    report
        .figure(
            crowd.learners() + " learners who do not think, answers a second",
            times.length / (double) lasts.toSeconds(),
            "")
        .figure("p99", share(times, 0.99), "ms");
  }

  /** What learners saw and what it took, while their answers counted. */
  private record Seen(SkillsTally tally, Spent spent, long statements) {}

  private record Crowd(Ground ground, int learners) {

    /** Lets so many learn at once. */
    Seen learn(SkillsPace pace) throws InterruptedException, ExecutionException, SQLException {
      var tally = new SkillsTally();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var all =
            IntStream.range(0, learners)
                .<Future<?>>mapToObj(number ->
                    threads.submit(() -> {
                      learner(number, tally, pace).learn((double) number / learners);
                      return true;
                    }))
                .toList();
        pace.awaitAll();
        var before = Spent.now(ground.site(), ground.database());
        long statements = statements(ground.database());
        for (var one : all) {
          one.get();
        }
        return new Seen(
            tally,
            Spent.now(ground.site(), ground.database()).since(before),
            statements(ground.database()) - statements);
      }
    }

    private SkillsLearner learner(int number, SkillsTally tally, SkillsPace pace) {
      return new SkillsLearner(ground.site().home(), new Random(number), tally, pace);
    }
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long statements(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var result =
            statement.executeQuery(
                "select coalesce(sum(calls), 0)::bigint from pg_stat_statements")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static double share(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
