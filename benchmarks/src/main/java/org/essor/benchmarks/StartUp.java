package org.essor.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * From {@code ./essor start} to the first page, on a free port: once with an empty data folder,
 * once with the data that the first start left. A start before them builds what is not built.
 */
final class StartUp implements Benchmark {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Report.Limit LIMIT = Report.Limit.atMost(10, "s");

  @Override
  public Report run(List<String> options) throws Exception {
    seconds(Files.createTempDirectory("essor-bench"));
    var data = Files.createTempDirectory("essor-bench");
    return Report.titled("./essor start, when built, to the first page")
        .atMost("first start, no data yet", seconds(data), LIMIT)
        .atMost("later start", seconds(data), LIMIT);
  }

  private static double seconds(Path data) throws IOException, InterruptedException {
    int port = freePort();
    long start = System.nanoTime();
    var process =
        new ProcessBuilder("./essor", "start", "--port", "" + port, "--data", data.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      awaitFirstPage(process, URI.create("http://localhost:" + port + "/"));
      return (System.nanoTime() - start) / 1e9;
    } finally {
      stop(process);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitFirstPage(Process process, URI home)
      throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(home)) {
      if (!process.isAlive() || System.nanoTime() > giveUp) {
        throw new IOException("./essor start did not serve " + home);
      }
      Thread.sleep(20);
    }
  }

  private static boolean answers(URI home) throws InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client
              .send(HttpRequest.newBuilder(home).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void stop(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
