package org.essor.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
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
 * fast as they are answered. PostgreSQL counts the statements, the system the processor time of
 * each process.
 *
 * <p>Options: {@code --learners}, {@code --seconds}, {@code --warm-up} (seconds).
 */
final class SkillsLoad implements Benchmark {

  /** A little more than the limit of answers a second, each learner thinking a second. */
  private static final int LEARNERS = 680;

  private static final int SECONDS = 60;
  private static final int WARM_UP = 120;

  /** The share of learners who come first: the Java machine compiles in what they leave. */
  private static final int FIRST = 3;

  private static final int AT_ONCE = 16;
  private static final Duration THINKING = Duration.ofSeconds(1);

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
      crowd(site.home(), learners / FIRST, SkillsPace.of(THINKING, warmUp));
      var report = Report.titled("Answers to diagnoses over HTTP");
      paced(report, new Ground(site, database, lasts), learners);
      saturated(report, new Ground(site, database, lasts.dividedBy(3)));
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

  private record Ground(RunningSite site, Connection database, Duration lasts) {}

  private static void paced(Report report, Ground ground, int learners) throws Exception {
    execute(ground.database(), "select pg_stat_statements_reset()");
    var before = Spent.now(ground);
    var tally = crowd(ground.site().home(), learners, SkillsPace.of(THINKING, ground.lasts()));
    var spent = Spent.now(ground).since(before);
    var times = tally.milliseconds();
    int answers = times.length;
    report
        .note("learners, seconds", learners + ", " + ground.lasts().toSeconds())
        .note("what was not expected", tally.unexpected().toString())
        .figure("diagnoses begun and finished", tally.results(), "")
        .atLeast(
            "answers a second",
            answers / (double) ground.lasts().toSeconds(),
            Report.Limit.atLeast(600, ""))
        .figure("an answer with the next question, p50", share(times, 0.5), "ms")
        .figure("p95", share(times, 0.95), "ms")
        .atMost("p99", share(times, 0.99), Report.Limit.atMost(50, "ms"))
        .atMost(
            "statements an answer, those of beginnings, results and jobs among them",
            statements(ground.database()) / (double) answers,
            Report.Limit.atMost(3, ""))
        .figure("processor time an answer: server", spent.server() / answers, "ms")
        .figure("PostgreSQL", spent.database() / answers, "ms")
        .figure("learners", spent.own() / answers, "ms");
  }

  private static void saturated(Report report, Ground ground) throws Exception {
    var tally = crowd(ground.site().home(), AT_ONCE, SkillsPace.of(Duration.ZERO, ground.lasts()));
    var times = tally.milliseconds();
    report
        .figure(
            AT_ONCE + " learners who do not think, answers a second",
            times.length / (double) ground.lasts().toSeconds(),
            "")
        .figure("p99", share(times, 0.99), "ms");
  }

  /** Lets so many learn at once. */
  private static SkillsTally crowd(URI home, int learners, SkillsPace pace)
      throws InterruptedException, ExecutionException {
    var tally = new SkillsTally();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, learners)
              .<Future<?>>mapToObj(number ->
                  threads.submit(() -> {
                    new SkillsLearner(home, new Random(number), tally, pace).learn();
                    return true;
                  }))
              .toList();
      for (var one : all) {
        one.get();
      }
    }
    return tally;
  }

  /** Milliseconds of processor time. */
  private record Spent(double server, double database, double own) {

    static Spent now(Ground ground) throws SQLException {
      return new Spent(
          ground.site().processorTime().toMillis(),
          ofDatabase(ground.database()),
          ofProcess(ProcessHandle.current()));
    }

    Spent since(Spent before) {
      return new Spent(server - before.server, database - before.database, own - before.own);
    }

    /** Of all processes of PostgreSQL that live. */
    private static double ofDatabase(Connection database) throws SQLException {
      long pid = number(database, "select pg_backend_pid()");
      var parent = ProcessHandle.of(pid).flatMap(ProcessHandle::parent).orElseThrow();
      return parent.descendants().mapToDouble(Spent::ofProcess).sum() + ofProcess(parent);
    }

    private static double ofProcess(ProcessHandle process) {
      return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }
  }

  private static long statements(Connection database) throws SQLException {
    return number(database, "select sum(calls)::bigint from pg_stat_statements");
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static double share(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
