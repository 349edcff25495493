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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Essor in a process of its own, on a free port, without a limit of requests; stopped by {@link
 * #close}.
 *
 * @param seconds from the command to the first page
 */
record RunningSite(Process process, URI home, double seconds) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Runs {@code ./essor start} on a data folder. */
  static RunningSite started(Path data) throws IOException, InterruptedException {
    return run(List.of("./essor", "start"), data);
  }

  /** The same application from the class path of the benchmarks, with {@link FixedBody} besides. */
  static RunningSite withFixedBody() throws IOException, InterruptedException {
    return run(application(), Files.createTempDirectory("essor-bench"));
  }

  /** The same application on a PostgreSQL of the benchmark's own, which stays reachable to it. */
  static RunningSite onDatabase(String url) throws IOException, InterruptedException {
    var database = Map.of("ESSOR_DATABASE_URL", url);
    return run(application(), Files.createTempDirectory("essor-bench"), database);
  }

  private static List<String> application() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    return List.of(java, "-cp", classPath, "org.essor.EssorApplication");
  }

  private static RunningSite run(List<String> command, Path data)
      throws IOException, InterruptedException {
    return run(command, data, Map.of());
  }

  private static RunningSite run(List<String> command, Path data, Map<String, String> variables)
      throws IOException, InterruptedException {
    int port = freePort();
    var all = new ArrayList<>(command);
    all.addAll(List.of("--port", "" + port, "--data", data.toString()));
    var builder = new ProcessBuilder(all).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("ESSOR_WEB_REQUESTS_PER_MINUTE", "0");
    builder.environment().putAll(variables);
    var home = URI.create("http://localhost:" + port + "/");
    long start = System.nanoTime();
    var process = builder.start();
    awaitFirstPage(process, home);
    return new RunningSite(process, home, (System.nanoTime() - start) / 1e9);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitFirstPage(Process process, URI home)
      throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    try (var client = HttpClient.newHttpClient()) {
      while (!answers(client, home)) {
        if (!process.isAlive() || System.nanoTime() > giveUp) {
          throw new IOException("Essor did not serve " + home);
        }
        Thread.sleep(20);
      }
    }
  }

  private static boolean answers(HttpClient client, URI home) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(home).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    var descendants = process.descendants().toList();
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      descendants.forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
