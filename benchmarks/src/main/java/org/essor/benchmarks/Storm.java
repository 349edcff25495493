package org.essor.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.essor.calls.CallId;

/**
 * Applicants before the closing of a call: they come with an intensity of 1 / (T - t), T being some
 * seconds after the closing, open, change and deposit their applications over HTTP, one in ten by a
 * double click. With {@code --kill-at S} the server is killed S seconds into the storm and started
 * again. What they saw is then held against the database.
 *
 * <p>Options: {@code --deposits}, {@code --people}, {@code --seconds} of the storm.
 */
final class Storm implements Benchmark {

  private static final int DEPOSITS = 12_000;
  private static final int PEOPLE = 3_000;
  private static final int SECONDS = 300;

  /** At the closing itself the intensity would have no bound. */
  private static final double BEYOND = 30;

  private static final int WARM_UP = 600;
  private static final int RUSH = 60_000;
  private static final int RUSH_COUNTED = 4_000;
  private static final int CONNECTIONS = 10;
  private static final Duration RAW = Duration.ofSeconds(5);
  private static final Duration DRAIN = Duration.ofSeconds(60);
  private static final double DOUBLE_CLICKS = 0.1;
  private static final Report.Limit NONE = Report.Limit.atMost(0, "");
  private static final Report.Limit SECOND = Report.Limit.atMost(1_000, "ms");

  /** Who deposits while there is no server waits for the next. */
  private static final Report.Limit RESTARTED = Report.Limit.atMost(60_000, "ms");

  private static final Map<String, String> SETTINGS = Map.of("ESSOR_DEMO", "false");

  /** How many, of whom, for how long, and when the server is killed; never where that is 0. */
  private record Scale(int deposits, int people, int seconds, int killAt) {
    static Scale of(List<String> options) {
      return new Scale(
          option(options, "--deposits", DEPOSITS),
          option(options, "--people", PEOPLE),
          option(options, "--seconds", SECONDS),
          option(options, "--kill-at", 0));
    }

    private static int option(List<String> options, String name, int otherwise) {
      int at = options.indexOf(name);
      return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
    }

    /** With those deposited before the storm. */
    int all() {
      return deposits + WARM_UP + RUSH;
    }
  }

  /** Commits a second. */
  private record Rates(StormRush.Pace rush, double rawOne, double rawMany) {}

  @Override
  public Report run(List<String> options) throws Exception {
    var scale = Scale.of(options);
    try (var postgres = asEssorRunsIt();
        var database = postgres.getPostgresDatabase().getConnection()) {
      var url = postgres.getJdbcUrl("postgres", "postgres");
      var call = StormGround.make(url, database, scale.all(), scale.people());
      var site = RunningSite.onDatabase(url, SETTINGS);
      try {
        warmUp(site.home(), scale);
        var rush =
            new StormRush(site, database, scale.people())
                .run(IntStream.range(scale.deposits() + WARM_UP, scale.all()), RUSH_COUNTED);
        var closing = Instant.now().plusSeconds(scale.seconds());
        StormGround.closeAt(database, call, closing);
        var tally = new StormTally();
        try (var storm = Executors.newVirtualThreadPerTaskExecutor()) {
          comers(scale, closing, site.home(), tally).forEach(storm::submit);
          if (scale.killAt() > 0) {
            site =
                killedAndStarted(site, url, closing.minusSeconds(scale.seconds() - scale.killAt()));
          }
        }
        return report(database, call, scale, tally, rates(url, database, rush));
      } finally {
        site.close();
      }
    }
  }

  /** Every commit is on the disk before it is answered, as in the PostgreSQL of Essor. */
  private static EmbeddedPostgres asEssorRunsIt() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  private static RunningSite killedAndStarted(RunningSite site, String url, Instant when)
      throws IOException, InterruptedException {
    Thread.sleep(Duration.between(Instant.now(), when));
    site.kill();
    return site.again(url, SETTINGS);
  }

  /** Some deposits that are not counted, so that the server is as warm as after a day. */
  private static void warmUp(URI home, Scale scale)
      throws InterruptedException, ExecutionException {
    var tally = new StormTally();
    var giveUp = Instant.now().plus(DRAIN);
    try (var client = client();
        var several = Executors.newFixedThreadPool(2)) {
      var done = new ArrayList<Callable<Boolean>>();
      for (int i = scale.deposits(); i < scale.deposits() + WARM_UP; i++) {
        int number = i;
        done.add(() -> {
          var session = StormGround.session(number % scale.people());
          new StormApplicant(client, home, tally, giveUp, session).deposit(number, false);
          return true;
        });
      }
      for (var one : several.invokeAll(done)) {
        one.get();
      }
    }
    if (tally.confirmed().size() != WARM_UP) {
      throw new IllegalStateException("Not confirmed before the storm: " + tally.unexpected());
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  /** The people, each with his applications at the times drawn for them. */
  private static List<Callable<Boolean>> comers(
      Scale scale, Instant closing, URI home, StormTally tally) {
    var random = new Random(11);
    var begin = closing.minusSeconds(scale.seconds());
    var times = arrivals(scale, random);
    var doubles = new boolean[scale.deposits()];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = random.nextDouble() < DOUBLE_CLICKS;
    }
    var client = client();
    var all = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < scale.people(); i++) {
      int person = i;
      all.add(() -> {
        var applicant =
            new StormApplicant(
                client, home, tally, closing.plus(DRAIN), StormGround.session(person));
        for (int number = person; number < scale.deposits(); number += scale.people()) {
          wait(begin.plusMillis((long) (1_000 * times[number])));
          attempt(applicant, number, doubles[number], tally);
        }
        return true;
      });
    }
    return all;
  }

  /** In order, so that everyone's applications come one after the other. */
  private static double[] arrivals(Scale scale, Random random) {
    double whole = scale.seconds() + BEYOND;
    return random
        .doubles(scale.deposits())
        .map(share -> whole - BEYOND * Math.pow(whole / BEYOND, share))
        .sorted()
        .toArray();
  }

  private static void wait(Instant until) throws InterruptedException {
    var left = Duration.between(Instant.now(), until);
    if (left.isPositive()) {
      Thread.sleep(left);
    }
  }

  private static void attempt(StormApplicant applicant, int number, boolean twice, StormTally tally)
      throws InterruptedException {
    try {
      applicant.deposit(number, twice);
    } catch (IOException _) {
      tally.gaveUp(number);
    }
  }

  private static Rates rates(String url, Connection database, StormRush.Pace rush)
      throws Exception {
    return new Rates(rush, raw(url, database, 1), raw(url, database, CONNECTIONS));
  }

  /** One-row inserts a second, each a transaction, over some connections at once. */
  private static double raw(String url, Connection database, int connections) throws Exception {
    try (var statement = database.createStatement()) {
      statement.execute("create schema if not exists bench");
      statement.execute(
          "create table if not exists bench.raw (id bigint generated always as identity primary"
              + " key, at timestamptz)");
    }
    var stop = new AtomicBoolean();
    try (var writers = Executors.newFixedThreadPool(connections)) {
      var counts = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < connections; i++) {
        counts.add(() -> write(url, stop));
      }
      var stopper =
          Thread.startVirtualThread(() -> {
            try {
              Thread.sleep(RAW);
            } catch (InterruptedException _) {
              Thread.currentThread().interrupt();
            }
            stop.set(true);
          });
      int all = 0;
      for (var count : writers.invokeAll(counts)) {
        all += count.get();
      }
      stopper.join();
      return all / (double) RAW.toSeconds();
    }
  }

  private static int write(String url, AtomicBoolean stop) throws SQLException {
    int written = 0;
    try (var connection = DriverManager.getConnection(url);
        var insert =
            connection.prepareStatement("insert into bench.raw (at) values (clock_timestamp())")) {
      while (!stop.get()) {
        insert.executeUpdate();
        written++;
      }
    }
    return written;
  }

  private static Report report(
      Connection database, CallId call, Scale scale, StormTally tally, Rates rates)
      throws SQLException {
    var own =
        "applications.deposit d join applications.application a on a.id = d.application"
            + " where a.call = '"
            + call
            + "'";
    int late =
        number(
            database,
            "select count(*) from "
                + own
                + " and d.at >= (select closes_at from calls.round where call = a.call)");
    int all = number(database, "select count(*) from " + own) - WARM_UP - RUSH;
    int twice =
        number(
            database,
            "select count(*) from (select from "
                + own
                + " group by d.application having count(*) > 1) as twice");
    var deposits = tally.deposits();
    var answers = tally.answers();
    return Report.titled("The last minutes before a closing")
        .note(
            "applications, people, seconds",
            scale.deposits() + ", " + scale.people() + ", " + scale.seconds())
        .note("killed after", scale.killAt() == 0 ? "not killed" : scale.killAt() + " s")
        .figure("confirmed", tally.confirmed().size(), "")
        .figure("refused as late", tally.refusals(), "")
        .figure(
            "deposited, and their applicant gave up before the confirmation",
            all - tally.confirmed().size(),
            "")
        .figure("requests sent again because nobody answered", tally.unansweredRequests(), "")
        .note("answers that were not expected", tally.unexpected())
        .atMost("lost: confirmed but not in the database", lost(database, tally), NONE)
        .atMost("duplicated", twice + tally.twoNumbers(), NONE)
        .atMost("accepted late", late, NONE)
        .figure("deposit, p50", share(deposits, 0.5), "ms")
        .figure("deposit, p95", share(deposits, 0.95), "ms")
        .atMost("deposit, p99", share(deposits, 0.99), scale.killAt() == 0 ? SECOND : RESTARTED)
        .figure("any request, p99", share(answers, 0.99), "ms")
        .figure("requests answered", answers.length, "")
        .figure(
            "deposits over HTTP by " + StormRush.AT_ONCE + " at once, nothing else asked",
            rates.rush().deposits(),
            "a second")
        .figure("processor time of one of them: server", rates.rush().spent().server(), "ms")
        .figure("PostgreSQL", rates.rush().spent().database(), "ms")
        .figure("people", rates.rush().spent().own(), "ms")
        .figure(
            "forms with which nothing is done, by the same people",
            rates.rush().forms(),
            "a second")
        .figure("one-row commits over " + CONNECTIONS + " connections", rates.rawMany(), "a second")
        .figure("one-row commits over one connection", rates.rawOne(), "a second")
        .figure(
            "these deposits, of the one-row commits over one connection",
            rates.rush().deposits() / rates.rawOne(),
            "of them")
        .atLeast(
            "these deposits, of the one-row commits over " + CONNECTIONS + " connections",
            rates.rush().deposits() / rates.rawMany(),
            Report.Limit.atLeast(0.2, "of them"));
  }

  private static int lost(Connection database, StormTally tally) throws SQLException {
    int lost = 0;
    try (var find =
        database.prepareStatement(
            "select count(*) from applications.deposit where number = ? and application ="
                + " ?::uuid")) {
      for (var receipt : tally.confirmed().entrySet()) {
        find.setString(1, receipt.getValue());
        find.setString(2, StormGround.application(receipt.getKey()));
        try (var found = find.executeQuery()) {
          found.next();
          lost += found.getInt(1) == 1 ? 0 : 1;
        }
      }
    }
    return lost;
  }

  private static double share(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static int number(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    }
  }
}
