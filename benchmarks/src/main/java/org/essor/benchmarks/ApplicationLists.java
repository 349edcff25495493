package org.essor.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * 24,000 deposited applications to one call: the operator’s list, filtered, sorted and paged, one
 * page after the other, from the request to the last byte; then every export, by a process that has
 * a heap of 256 MB. The applications are those of the demonstration, each copied with a title of
 * its own. {@code --copies N} makes fewer.
 */
final class ApplicationLists implements Benchmark {

  private static final int COPIES = 120;
  private static final int WARM_UP = 300;
  private static final int PAGES = 1_500;
  private static final long SEED = 24_000;
  private static final int HEAP_MEGABYTES = 256;
  private static final int EXAMPLES = 200;
  private static final int PATIENCE_SECONDS = 120;
  private static final double MOST_MILLISECONDS = 100;

  private static final List<String> TEXTS =
      List.of(
          "", "", "hopital", "DEPRESSION", "société fictive", "B-0001", "asthme lyon", "aucune");
  private static final List<String> STATES = List.of("", "", "eligible", "ineligible", "submitted");
  private static final List<String> SORTS =
      List.of("number", "title", "organisation", "state", "requested", "deposited");

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** In the log of the collector: the heap in use before and after a collection. */
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

  private static final String COPY =
      """
      create temporary table copy as
        select gen_random_uuid() as id, gen_random_uuid() as deposit, application as original,
          row_number() over (order by c, s.number) as place
        from applications.submission s, generate_series(2, %d) as c;
      insert into applications.application
          (id, call, revision, title, state, reason, example, created_at, edited_at, deposited_at)
        select copy.id, call, revision, title, state, reason, example, created_at, edited_at, deposited_at
        from copy join applications.application a on a.id = original;
      insert into applications.part (application, number, organisation)
        select copy.id, number, organisation
        from copy join applications.part p on p.application = original;
      insert into applications.member (application, person, part, access, since, accepted_at)
        select copy.id, person, part, access, since, accepted_at
        from copy join applications.member m on m.application = original;
      insert into applications.deposit
          (id, application, number, token, round, at, content, sha256, person)
        select copy.deposit, copy.id, 'B-' || lpad(place::text, 6, '0'), copy.deposit, round, at, content,
          sha256, person
        from copy join applications.deposit d on d.application = original;
      insert into applications.submission
        select copy.id, call, copy.deposit, round, 'B-' || lpad(place::text, 6, '0'),
          title || ' ' || place, applicants, requested_cents + place, choices, at,
          title_key || ' ' || place, organisation_key,
          words || ' b-' || lpad(place::text, 6, '0') || ' ' || place, state
        from copy join applications.submission s on s.application = original;
      analyze;
      """;

  @Override
  public Report run(List<String> options) throws Exception {
    int copies = copies(options);
    var log = Files.createTempFile("essor-bench", ".log");
    var options256 = "-Xmx" + HEAP_MEGABYTES + "m -Xlog:gc:file=" + log;
    try (var postgres = EmbeddedPostgres.builder().start();
        var site =
            RunningSite.onDatabase(
                postgres.getJdbcUrl("postgres", "postgres"),
                Map.of("JAVA_TOOL_OPTIONS", options256));
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      var list = site.home().resolve(fill(postgres, copies));
      signIn(client, site.home());
      var random = new Random(SEED);
      times(client, list, random, WARM_UP);
      var report = report(copies, times(client, list, random, PAGES));
      for (var kind : List.of("csv", "ods", "json", "zip")) {
        export(client, URI.create(list + "/donnees." + kind), copies, report);
      }
      return report.atMost(
          "heap in use after a collection, at most",
          heap(log),
          Report.Limit.atMost(HEAP_MEGABYTES, "MB"));
    }
  }

  private static int copies(List<String> options) {
    int at = options.indexOf("--copies");
    return at < 0 ? COPIES : Integer.parseInt(options.get(at + 1));
  }

  /** Copies the examples once they are there; returns the path of the list. */
  private static String fill(EmbeddedPostgres postgres, int copies)
      throws SQLException, InterruptedException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      for (int i = 0; count(statement) < EXAMPLES && i < PATIENCE_SECONDS; i++) {
        Thread.sleep(1_000);
      }
      statement.execute(COPY.formatted(copies));
      try (var calls = statement.executeQuery("select call from applications.submission limit 1")) {
        calls.next();
        return "/operateur/appels/" + calls.getString(1) + "/candidatures";
      }
    }
  }

  private static int count(Statement statement) throws SQLException {
    try (var counted = statement.executeQuery("select count(*) from applications.submission")) {
      counted.next();
      return counted.getInt(1);
    }
  }

  private static void signIn(HttpClient client, URI home) throws IOException, InterruptedException {
    var page =
        client
            .send(
                HttpRequest.newBuilder(home.resolve("/connexion")).build(), BodyHandlers.ofString())
            .body();
    var token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new IOException("The page of signing in has no form");
    }
    var form = "role=OPERATOR&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(home.resolve("/connexion/demo"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    client.send(request, BodyHandlers.discarding());
  }

  private static double[] times(HttpClient client, URI list, Random random, int count)
      throws IOException, InterruptedException {
    var times = new double[count];
    for (int i = 0; i < count; i++) {
      var page = URI.create(list + "?" + asked(random));
      long start = System.nanoTime();
      try (var body = open(client, page)) {
        body.readAllBytes();
      }
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times;
  }

  private static String asked(Random random) {
    return "q=%s&etat=%s&tri=%s&sens=%s&page=%d"
        .formatted(
            URLEncoder.encode(pick(random, TEXTS), StandardCharsets.UTF_8),
            pick(random, STATES),
            pick(random, SORTS),
            random.nextBoolean() ? "desc" : "",
            1 + random.nextInt(random.nextInt(4) == 0 ? 400 : 5));
  }

  private static String pick(Random random, List<String> among) {
    return among.get(random.nextInt(among.size()));
  }

  private static InputStream open(HttpClient client, URI page)
      throws IOException, InterruptedException {
    var answer = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IOException(page + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private static Report report(int copies, double[] times) {
    return Report.titled("Applications of one call")
        .note("applications", "%,d".formatted(copies * EXAMPLES))
        .figure("p50 of the list", at(times, 50), "ms")
        .atMost("p95 of the list", at(times, 95), Report.Limit.atMost(MOST_MILLISECONDS, "ms"))
        .figure("p99 of the list", at(times, 99), "ms");
  }

  private static double at(double[] sorted, int percent) {
    return sorted[sorted.length * percent / 100];
  }

  /** Takes an export, and counts the applications in it. */
  private static void export(HttpClient client, URI file, int copies, Report report)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    var kind = file.getPath().substring(file.getPath().lastIndexOf('.') + 1);
    long found;
    try (var body = open(client, file)) {
      found = count(kind, body);
    }
    if (found != (long) copies * EXAMPLES) {
      throw new IOException(kind + " holds " + found + " applications");
    }
    report.figure("export as " + kind, (System.nanoTime() - start) / 1e9, "s");
  }

  private static long count(String kind, InputStream body) throws IOException {
    return switch (kind) {
      case "csv" -> occurrences(body, "\r\n") - 1;
      case "ods" -> inZip(body, "content.xml", "<table:table-row>") - 1;
      case "json" -> occurrences(body, "\"content\":{");
      default -> inZip(body, "contenu.json", "");
    };
  }

  /** In the entries of a name: how often a text stands in them; how many there are, where none. */
  private static long inZip(InputStream body, String name, String text) throws IOException {
    long found = 0;
    var zip = new ZipInputStream(body);
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().endsWith(name)) {
        found += text.isEmpty() ? 1 : occurrences(zip, text);
      }
    }
    return found;
  }

  private static long occurrences(InputStream body, String text) throws IOException {
    var wanted = text.getBytes(StandardCharsets.UTF_8);
    long found = 0;
    int matched = 0;
    var buffer = new byte[1 << 16];
    for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
      for (int i = 0; i < length; i++) {
        matched = buffer[i] == wanted[matched] ? matched + 1 : buffer[i] == wanted[0] ? 1 : 0;
        if (matched == wanted.length) {
          found++;
          matched = 0;
        }
      }
    }
    return found;
  }

  private static double heap(Path log) throws IOException {
    try (var lines = Files.lines(log)) {
      return lines
          .map(COLLECTION::matcher)
          .filter(Matcher::find)
          .mapToInt(collection -> Integer.parseInt(collection.group(2)))
          .max()
          .orElse(0);
    }
  }
}
