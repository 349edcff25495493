package org.essor.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
    return run(List.of("./essor", "start"), data, Map.of());
  }

  /** The same application from the class path of the benchmarks, with {@link FixedBody} besides. */
  static RunningSite withFixedBody() throws IOException, InterruptedException {
    return run(application(), Files.createTempDirectory("essor-bench"), Map.of());
  }

  /**
   * The same application on a PostgreSQL of the benchmark's own, which stays reachable to it.
   *
   * @param variables of its environment, besides
   */
  static RunningSite onDatabase(String url, Map<String, String> variables)
      throws IOException, InterruptedException {
    var all = new HashMap<>(variables);
    all.put("ESSOR_DATABASE_URL", url);
    return run(application(), Files.createTempDirectory("essor-bench"), all);
  }

  /** Another process on the same database and at the same address, after this one has ended. */
  RunningSite again(String url, Map<String, String> variables)
      throws IOException, InterruptedException {
    var all = new HashMap<>(variables);
    all.put("ESSOR_DATABASE_URL", url);
    return run(application(), home.getPort(), Files.createTempDirectory("essor-bench"), all);
  }

  private static List<String> application() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    return List.of(java, "-cp", classPath, "org.essor.EssorApplication");
  }

  private static RunningSite run(List<String> command, Path data, Map<String, String> variables)
      throws IOException, InterruptedException {
    return run(command, freePort(), data, variables);
  }

  private static RunningSite run(
      List<String> command, int port, Path data, Map<String, String> variables)
      throws IOException, InterruptedException {
    var all = new ArrayList<>(command);
    all.addAll(List.of("--port", "" + port, "--data", data.toString()));
    var builder = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("ESSOR_WEB_REQUESTS_PER_MINUTE", "0");
    builder.environment().putAll(variables);
    var address = "http://localhost:" + port;
    long start = System.nanoTime();
    var process = builder.start();
    awaitLine(process, address);
    open(URI.create(address + "/"));
    return new RunningSite(process, URI.create(address + "/"), (System.nanoTime() - start) / 1e9);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until the process has written its address, and lets it write on. */
  private static void awaitLine(Process process, String address) throws IOException {
    var written = new CompletableFuture<Boolean>();
    Thread.startVirtualThread(() -> read(process, address, written));
    if (!written.completeOnTimeout(false, PATIENCE.toSeconds(), TimeUnit.SECONDS).join()) {
      throw new IOException("Essor did not serve " + address);
    }
  }

  private static void read(Process process, String address, CompletableFuture<Boolean> written) {
    try {
      process
          .inputReader()
          .lines()
          .filter(line -> line.contains(address))
          .forEach(_ -> written.complete(true));
    } catch (UncheckedIOException _) {
      // The end of a process closes what it writes to.
    } finally {
      written.complete(false);
    }
  }

  private static void open(URI home) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(home).build();
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IOException(home + " answers " + status);
      }
    }
  }

  /** The time that processors have spent on it. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Ends it at once, as a failure of the machine would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
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
