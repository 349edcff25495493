package org.essor.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Requests a second of journey question pages, each as one visitor saw it on his way, against a
 * fixed body of 1,024 bytes from the same server. Loaded by wrk over the loopback, in turns; the
 * middle turn counts. There are more pages than a turn asks for, so that none comes twice in it.
 */
final class Pages implements Benchmark {

  private static final int PAGES = 20_000;
  private static final int MOST_ANSWERS = 20;
  private static final int TURNS = 5;
  private static final int SECONDS = 5;
  private static final Pattern REQUESTS = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  /** A question page as one visitor sees it. */
  private record Shown(String path, String cookie) {}

  @Override
  public Report run(List<String> options) throws IOException, InterruptedException {
    try (var site = RunningSite.withFixedBody()) {
      var shown = questions(site);
      var fixed = script(site, List.of(new Shown(FixedBody.PATH, "essor=fixed")));
      var pages = script(site, shown);
      load(site, fixed, 2 * SECONDS);
      load(site, pages, 6 * SECONDS);
      var fixedTurns = new double[TURNS];
      var pageTurns = new double[TURNS];
      for (int i = 0; i < TURNS; i++) {
        fixedTurns[i] = load(site, fixed, SECONDS);
        pageTurns[i] = load(site, pages, SECONDS);
      }
      return report(shown.size(), middle(fixedTurns), middle(pageTurns));
    }
  }

  private static Report report(int states, double fixed, double pages) {
    return Report.titled("Journey question pages under load")
        .note("pages, each of other answers", "" + states)
        .figure("fixed body of 1,024 bytes", fixed, "requests/s")
        .figure("question pages", pages, "requests/s")
        .atLeast("share", pages / fixed, Report.Limit.atLeast(0.25, "of the fixed body"));
  }

  private static double middle(double[] turns) {
    Arrays.sort(turns);
    return turns[turns.length / 2];
  }

  /** Every question page that visitors see who answer at random. */
  private static List<Shown> questions(RunningSite site) throws IOException, InterruptedException {
    var random = new Random(4);
    var shown = new ArrayList<Shown>();
    while (shown.size() < PAGES) {
      try (var visitor = new Visitor(site.home(), random)) {
        visitor.open("/parcours/project/suite");
        for (int left = MOST_ANSWERS; left > 0 && visitor.isAtAQuestion(); left--) {
          shown.add(new Shown(visitor.at().getPath(), visitor.cookie()));
          visitor.answer();
        }
      }
    }
    Collections.shuffle(shown, random);
    return shown;
  }

  private static Path script(RunningSite site, List<Shown> requests) throws IOException {
    var list = Files.createTempFile("essor-bench", ".txt");
    Files.write(
        list, requests.stream().map(shown -> shown.path() + "\t" + shown.cookie()).toList());
    return Files.writeString(
        Files.createTempFile("essor-bench", ".lua"),
        """
        local requests = {}
        for line in io.lines("%s") do
          local path, cookie = line:match("^(%%S+)\t(.*)$")
          requests[#requests + 1] = wrk.format("GET", path, {Host = "%s", Cookie = cookie})
        end
        local next = 0
        request = function()
          next = next %% #requests + 1
          return requests[next]
        end
        """
            .formatted(list, site.home().getAuthority()));
  }

  private static double load(RunningSite site, Path script, int seconds)
      throws IOException, InterruptedException {
    var wrk =
        new ProcessBuilder(
                List.of(
                    "wrk",
                    "-t1",
                    "-c16",
                    "-d" + seconds + "s",
                    "-s",
                    script.toString(),
                    site.home().toString()))
            .redirectErrorStream(true)
            .start();
    var output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var requests = REQUESTS.matcher(output);
    if (wrk.waitFor() != 0 || !requests.find() || REFUSED.matcher(output).find()) {
      throw new IOException("wrk (Debian package wrk) says:\n" + output);
    }
    return Double.parseDouble(requests.group(1));
  }
}
