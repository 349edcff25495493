package org.essor.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The overview of the strategy with 100,000 commitments and payments behind it: one reader, one
 * page after the other, from the request to the last byte. The entries are made in a database of
 * the benchmark's own, with the sums that recording them one by one would have kept.
 */
final class StrategyOverview implements Benchmark {

  private static final int ENTRIES = 100_000;
  private static final int WARM_UP = 1_000;
  private static final int PAGES = 3_000;
  private static final double MOST_MILLISECONDS = 50;

  /** Ten years of the 34 actions and the call; five commitments for three payments. */
  private static final String FILL =
      """
      insert into strategy.ledger_entry (origin, line, kind, on_day, amount_cents, recorded_at)
      select 'bench:' || i,
        (array['AMI','A1-01','A1-02','A1-03','A1-04','A1-05','A1-06','A1-07','A1-08','A1-09','A1-10','A1-11','A1-12',
          'A2-01','A3-01','A3-02','A3-03','A3-04','A3-05','A3-06','A3-07','A3-08','A4-01','A4-02','A4-03','A4-04',
          'A5-01','A5-02','A5-03','A5-04','A5-05','A5-06','A5-07','A5-08','A5-09'])[1 + i * 7919 %% 35],
        case when i %% 8 < 5 then 'COMMITMENT' else 'PAYMENT' end,
        date '2021-10-18' + i %% 3650,
        100 + i::bigint * 104729 %% 1000000,
        now()
      from generate_series(1, %d) as i
      """
          .formatted(ENTRIES);

  private static final String ADD_UP =
      """
      insert into strategy.ledger_total
        (line, year, committed_cents, withdrawn_cents, paid_cents, returned_cents, entries)
      select line, extract(year from on_day)::int,
        coalesce(sum(amount_cents) filter (where kind = 'COMMITMENT'), 0), 0,
        coalesce(sum(amount_cents) filter (where kind = 'PAYMENT'), 0), 0, count(*)
      from strategy.ledger_entry group by 1, 2
      """;

  @Override
  public Report run(List<String> options) throws Exception {
    try (var postgres = EmbeddedPostgres.builder().start();
        var site = RunningSite.onDatabase(postgres.getJdbcUrl("postgres", "postgres"), Map.of())) {
      fill(postgres);
      var page = site.home().resolve("/strategie");
      try (var client = HttpClient.newHttpClient()) {
        check(open(client, page));
        times(client, page, WARM_UP);
        return report(times(client, page, PAGES));
      }
    }
  }

  private static void fill(EmbeddedPostgres postgres) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(FILL);
      statement.execute(ADD_UP);
      statement.execute("analyze");
    }
  }

  /** The page must count every entry. */
  private static void check(String page) throws IOException {
    if (!page.replaceAll("[^\\p{L}\\p{Nd} ]", "").contains(ENTRIES + " entries")) {
      throw new IOException("The overview does not count " + ENTRIES + " entries");
    }
  }

  private static double[] times(HttpClient client, URI page, int count)
      throws IOException, InterruptedException {
    var times = new double[count];
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      open(client, page);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times;
  }

  private static String open(HttpClient client, URI page) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(page).header("Accept-Language", "en").build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(page + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private static Report report(double[] times) {
    return Report.titled("Overview of the strategy")
        .note("commitments and payments behind it", "%,d".formatted(ENTRIES))
        .figure("p50", at(times, 50), "ms")
        .atMost("p95", at(times, 95), Report.Limit.atMost(MOST_MILLISECONDS, "ms"))
        .figure("p99", at(times, 99), "ms");
  }

  private static double at(double[] sorted, int percent) {
    return sorted[sorted.length * percent / 100];
  }
}
