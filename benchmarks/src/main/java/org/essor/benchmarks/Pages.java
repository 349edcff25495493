package org.essor.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Requests a second of journey question pages, each with the answers of another visitor, against a
 * fixed body of 1,024 bytes from the same server. Loaded by wrk over the loopback, in turns; the
 * middle turn counts.
 */
final class Pages implements Benchmark {

  private static final int VISITORS = 300;
  private static final int TURNS = 3;
  private static final Pattern REQUESTS = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  /** A question page as one visitor sees it. */
  private record Shown(String path, String cookie) {}

  @Override
  public Report run(List<String> options) throws IOException, InterruptedException {
    try (var site = RunningSite.withFixedBody()) {
      var shown = new ArrayList<>(questions(site));
      var fixed = script(site, List.of(new Shown(FixedBody.PATH, "essor=fixed")));
      var pages = script(site, shown);
      load(site, fixed, 10);
      load(site, pages, 30);
      var fixedTurns = new double[TURNS];
      var pageTurns = new double[TURNS];
      for (int i = 0; i < TURNS; i++) {
        fixedTurns[i] = load(site, fixed, 10);
        pageTurns[i] = load(site, pages, 10);
      }
      return report(shown.size(), middle(fixedTurns), middle(pageTurns));
    }
  }

  private static Report report(int states, double fixed, double pages) {
    return Report.titled("Journey question pages under load")
        .note("different pages and answers", "" + states)
        .figure("fixed body of 1,024 bytes", fixed, "requests/s")
        .figure("question pages", pages, "requests/s")
        .atLeast("share", pages / fixed, Report.Limit.atLeast(0.25, "of the fixed body"));
  }

  private static double middle(double[] turns) {
    Arrays.sort(turns);
    return turns[turns.length / 2];
  }

  /** Visitors stop after as many questions as chance has it. */
  private static Set<Shown> questions(RunningSite site) throws IOException, InterruptedException {
    var random = new Random(4);
    var shown = new LinkedHashSet<Shown>();
    while (shown.size() < VISITORS) {
      try (var visitor = new Visitor(site.home(), random)) {
        visitor.open("/parcours/project/suite");
        for (int left = random.nextInt(20); left > 0 && visitor.isAtAQuestion(); left--) {
          visitor.answer();
        }
        if (visitor.isAtAQuestion()) {
          shown.add(new Shown(visitor.at().getPath(), visitor.cookie()));
        }
      }
    }
    return shown;
  }

  private static Path script(RunningSite site, List<Shown> requests) throws IOException {
    var host = site.home().getAuthority();
    var lua = new StringBuilder("local requests = {}\n");
    for (int i = 0; i < requests.size(); i++) {
      lua.append(
          "requests[%d] = wrk.format(\"GET\", \"%s\", {Host = \"%s\", Cookie = \"%s\"})\n"
              .formatted(i + 1, requests.get(i).path(), host, requests.get(i).cookie()));
    }
    lua.append("local next = 0\n");
    lua.append("request = function()\n  next = next %% %d + 1\n".formatted(requests.size()));
    lua.append("  return requests[next]\nend\n");
    var file = Files.createTempFile("essor-bench", ".lua");
    return Files.writeString(file, lua);
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
