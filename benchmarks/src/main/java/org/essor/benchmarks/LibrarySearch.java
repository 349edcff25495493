package org.essor.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.essor.benchmarks.LibraryCorpus.Typed;
import org.essor.search.Item;
import org.essor.search.Item.Words;
import org.essor.search.Query;
import org.essor.search.Results;
import org.essor.search.SearchIndex;

/**
 * The search of the library over 20,000 entries in both languages, half of the queries mistyped;
 * against PostgreSQL on the same entries and queries, one after the other on one thread: a
 * sequential {@code ilike}, and its trigram index.
 */
final class LibrarySearch implements Benchmark {

  private static final int ENTRIES = 20_000;
  private static final int WARM_UP = 1_000;
  private static final int MEASURED = 2_000;
  private static final int OF_POSTGRESQL = 100;
  private static final int PAGE = 20;
  private static final int FIRST = 10;

  private static final Report.Limit TIMES = Report.Limit.atLeast(20, "×");

  private static final String SEQUENTIAL =
      "select key, count(*) over () from entry where %s limit " + PAGE;
  private static final String TRIGRAMS =
      """
      select key, word_similarity(unaccent(?), folded) as likeness from entry
      where unaccent(?) <% folded order by likeness desc limit 20
      """;

  /**
   * What an engine did with queries.
   *
   * @param times in milliseconds, sorted
   * @param found the queries of which the entry in mind was among the first ten
   */
  private record Measured(double[] times, Set<Typed> found) {

    double share(double share) {
      return times[(int) Math.ceil(share * times.length) - 1];
    }

    double mean() {
      return Arrays.stream(times).average().orElseThrow();
    }

    double found(List<Typed> some) {
      return 100.0 * some.stream().filter(found::contains).count() / some.size();
    }
  }

  /** Something that answers a query with the keys of entries. */
  private interface Engine {
    List<String> find(Typed query) throws SQLException;
  }

  @Override
  public Report run(List<String> options) throws Exception {
    var random = new Random(11);
    LibraryCorpus corpus;
    try (var site = RunningSite.withFixedBody()) {
      corpus = LibraryCorpus.of(site, ENTRIES, random);
    }
    long start = System.nanoTime();
    var index = SearchIndex.of(corpus.items(), List.of());
    double built = (System.nanoTime() - start) / 1e9;
    measure(corpus.queries(WARM_UP, random), typed -> keys(index, typed));
    var queries = corpus.queries(MEASURED, random);
    var essor = measure(queries, typed -> keys(index, typed));
    var report = report(essor, built);
    quality(report, queries, typed -> keys(index, typed));
    try (var postgres = EmbeddedPostgres.start();
        var connection = postgres.getPostgresDatabase().getConnection()) {
      fill(connection, corpus.items());
      var some = queries.subList(0, OF_POSTGRESQL);
      var same = measure(some, typed -> keys(index, typed));
      var sequential = measure(some, typed -> sequential(connection, typed));
      var trigrams = measure(some, typed -> trigrams(connection, typed));
      return report
          .figure("PostgreSQL, sequential ilike, p95", sequential.share(0.95), "ms")
          .figure("PostgreSQL, sequential ilike, mean", sequential.mean(), "ms")
          .figure("Essor on the same queries, mean", same.mean(), "ms")
          .atLeast("times faster than ilike, mean", sequential.mean() / same.mean(), TIMES)
          .figure("PostgreSQL, trigram index, p95", trigrams.share(0.95), "ms")
          .figure("in the first 10 of Essor, the same queries", same.found(some), "%")
          .figure("in the first 10 of ilike", sequential.found(some), "%")
          .figure("in the first 10 of the trigram index", trigrams.found(some), "%");
    }
  }

  private static Report report(Measured essor, double built) {
    return Report.titled("Library search over 20,000 entries, both languages, half mistyped")
        .note("queries", "" + MEASURED)
        .figure("index built in", built, "s")
        .figure("p50", essor.share(0.5), "ms")
        .atMost("p95", essor.share(0.95), Report.Limit.atMost(30, "ms"))
        .figure("p99", essor.share(0.99), "ms")
        .figure("mean", essor.mean(), "ms");
  }

  /**
   * How often the entry in mind is among the first ten. Words that many entries share do not name
   * one of them, so that what an error costs shows beside the same words without it.
   */
  private static void quality(Report report, List<Typed> queries, Engine engine)
      throws SQLException {
    var mistyped = queries.stream().filter(Typed::isMistyped).toList();
    var right = queries.stream().filter(typed -> !typed.isMistyped()).toList();
    var corrected = mistyped.stream().map(Typed::corrected).toList();
    var withErrors = measure(mistyped, engine);
    var without = measure(corrected, engine);
    var findable =
        mistyped.stream().filter(typed -> without.found().contains(typed.corrected())).toList();
    report
        .figure("in the first 10, typed right", measure(right, engine).found(right), "%")
        .figure("in the first 10, mistyped", withErrors.found(mistyped), "%")
        .figure("in the first 10, those without their error", without.found(corrected), "%")
        .figure("of those found without the error, found with it", withErrors.found(findable), "%");
  }

  private static Measured measure(List<Typed> queries, Engine engine) throws SQLException {
    double[] times = new double[queries.size()];
    var found = new HashSet<Typed>();
    for (int i = 0; i < times.length; i++) {
      var query = queries.get(i);
      long start = System.nanoTime();
      var keys = engine.find(query);
      times[i] = (System.nanoTime() - start) / 1e6;
      if (keys.subList(0, Math.min(FIRST, keys.size())).contains(query.from().key())) {
        found.add(query);
      }
    }
    Arrays.sort(times);
    return new Measured(times, found);
  }

  private static List<String> keys(SearchIndex index, Typed typed) {
    return index.search(Query.of(typed.text(), typed.language(), PAGE)).hits().stream()
        .map(Results.Hit::key)
        .toList();
  }

  private static void fill(Connection connection, List<Item> items) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("create extension pg_trgm");
      statement.execute("create extension unaccent");
      statement.execute("create table entry (key text, french text, english text, folded text)");
    }
    var insert = "insert into entry values (?, ?, ?, unaccent(? || ' ' || ?))";
    try (var statement = connection.prepareStatement(insert)) {
      for (var item : items) {
        statement.setString(1, item.key());
        for (int column = 2; column <= 4; column += 2) {
          statement.setString(column, all(item.french()));
          statement.setString(column + 1, all(item.english()));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
    try (var statement = connection.createStatement()) {
      statement.execute("create index on entry using gin (folded gin_trgm_ops)");
      statement.execute("analyze entry");
    }
  }

  private static String all(Words words) {
    return words.title()
        + "\n"
        + String.join("\n", words.names())
        + "\n"
        + words.summary()
        + "\n"
        + String.join("\n", words.body());
  }

  private static List<String> sequential(Connection connection, Typed typed) throws SQLException {
    var words = List.of(typed.text().split(" "));
    var condition =
        words.stream()
            .map(_ -> "(french ilike ? or english ilike ?)")
            .collect(Collectors.joining(" and "));
    try (var statement = connection.prepareStatement(SEQUENTIAL.formatted(condition))) {
      int at = 1;
      for (var word : words) {
        statement.setString(at++, "%" + word + "%");
        statement.setString(at++, "%" + word + "%");
      }
      return keys(statement);
    }
  }

  private static List<String> trigrams(Connection connection, Typed typed) throws SQLException {
    try (var statement = connection.prepareStatement(TRIGRAMS)) {
      statement.setString(1, typed.text());
      statement.setString(2, typed.text());
      return keys(statement);
    }
  }

  private static List<String> keys(PreparedStatement statement) throws SQLException {
    var keys = new ArrayList<String>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
    }
    return keys;
  }
}
