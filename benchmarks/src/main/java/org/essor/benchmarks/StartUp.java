package org.essor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * From {@code ./essor start} to the first page: once with an empty data folder, once with the data
 * that this start left. A start before them, not counted, builds what is not built.
 */
final class StartUp implements Benchmark {

  private static final Report.Limit LIMIT = Report.Limit.atMost(10, "s");

  @Override
  public Report run(List<String> options) throws IOException, InterruptedException {
    seconds(Files.createTempDirectory("essor-bench"));
    var data = Files.createTempDirectory("essor-bench");
    return Report.titled("./essor start, when built, to the first page")
        .atMost("first start, no data yet", seconds(data), LIMIT)
        .atMost("later start", seconds(data), LIMIT);
  }

  private static double seconds(Path data) throws IOException, InterruptedException {
    try (var site = RunningSite.started(data)) {
      return site.seconds();
    }
  }
}
