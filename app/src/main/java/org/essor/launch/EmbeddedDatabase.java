package org.essor.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Essor starts for itself, on this machine only, its files in the data folder.
 *
 * <p>Two roles: {@code essor_owner} owns everything and migrates; {@code essor_app}, the one the
 * pages use, reads and writes rows and can neither create nor alter a table.
 */
final class EmbeddedDatabase implements Database {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private static final String OWNER = "essor_owner";
  private static final String APPLICATION = "essor_app";
  private static final long STOP_LIMIT_SECONDS = 60;
  private static final int PASSWORD_BYTES = 24;

  /**
   * Rounds of hashing slow down who guesses passwords that people choose. Nobody guesses {@value
   * #PASSWORD_BYTES} random bytes, and each new connection would pay.
   */
  private static final String ROUNDS = "scram_iterations=1";

  /** The second line of the file in which a running PostgreSQL describes itself. */
  private static final int FOLDER_LINE = 1;

  /** The fourth line of the file in which a running PostgreSQL describes itself. */
  private static final int PORT_LINE = 3;

  private final DataFolder data;
  private final PostgresProgram program;
  private final Path cluster;
  private final Path logFile;
  private final int port;
  private final String ownerPassword;
  private final String applicationPassword;
  private final AtomicReference<State> state = new AtomicReference<>(State.NEW);

  private enum State {
    NEW,
    RUNNING,
    CLOSED
  }

  private EmbeddedDatabase(DataFolder data) throws IOException {
    this.data = data;
    this.program = PostgresProgram.in(data.resolve("program"));
    this.cluster = data.resolve("postgresql-" + PostgresProgram.MAJOR_VERSION);
    this.logFile = data.resolve("logs/postgresql.log");
    this.port = freePort();
    this.ownerPassword = ownerPassword(data);
    this.applicationPassword = newPassword();
  }

  /**
   * The one of a data folder, not started yet.
   *
   * @throws StartFailure where the folder cannot hold its secrets
   */
  static EmbeddedDatabase in(DataFolder data) {
    try {
      return new EmbeddedDatabase(data);
    } catch (IOException e) {
      throw failure(e, data);
    }
  }

  /**
   * Starts the one of a data folder.
   *
   * @throws StartFailure as {@link #start()}
   */
  static EmbeddedDatabase start(DataFolder data) {
    var database = in(data);
    database.start();
    return database;
  }

  /**
   * Starts it, and makes its files where there are none. A PostgreSQL that a killed process left
   * running on these files is stopped first. Nothing happens once it is closed.
   *
   * @throws StartFailure where it cannot start; the reason is in {@code logs/postgresql.log}
   */
  @Override
  public synchronized void start() {
    if (state.get() != State.NEW) {
      return;
    }
    try {
      program.unpack();
      stopOrphan();
      create();
      run();
      state.set(State.RUNNING);
      prepareRoles();
    } catch (IOException | SQLException e) {
      throw failure(e, data);
    }
  }

  private static StartFailure failure(Exception cause, DataFolder data) {
    log.error("The embedded PostgreSQL cannot start", cause);
    return new StartFailure(cause, "database.failed", data.resolve("logs/postgresql.log"));
  }

  /** True where a data folder has its files. */
  static boolean isIn(Path data) {
    return Files.exists(cluster(data).resolve("PG_VERSION"));
  }

  /**
   * What one must be told to use the one that runs on a data folder, as its owner.
   *
   * @throws StartFailure where none runs, or its secrets cannot be read
   */
  static Map<String, Object> settingsOfRunning(Path data) {
    try {
      var port = Files.readAllLines(cluster(data).resolve("postmaster.pid")).get(PORT_LINE);
      var password = Files.readString(data.resolve("secret/database-owner"));
      return Map.of(
          "spring.datasource.url",
          "jdbc:postgresql://127.0.0.1:" + port.strip() + "/essor",
          "spring.datasource.username",
          OWNER,
          "spring.datasource.password",
          password.strip());
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new StartFailure(e, "database.failed", data.resolve("logs/postgresql.log"));
    }
  }

  private static Path cluster(Path data) {
    return data.resolve("postgresql-" + PostgresProgram.MAJOR_VERSION);
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of(
        "spring.datasource.url", url("essor"),
        "spring.datasource.username", APPLICATION,
        "spring.datasource.password", applicationPassword,
        "spring.flyway.user", OWNER,
        "spring.flyway.password", ownerPassword);
  }

  /** Waits for a start under way. */
  @Override
  public synchronized void close() {
    if (state.getAndSet(State.CLOSED) != State.RUNNING) {
      return;
    }
    try {
      program.run(logFile, "pg_ctl", "stop", "-w", "-m", "fast", "-D", cluster.toString());
    } catch (IOException e) {
      log.error("The embedded PostgreSQL did not stop", e);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void stopOrphan() throws IOException {
    var orphan = orphan();
    if (orphan.isEmpty()) {
      return;
    }
    log.warn("Stopping the PostgreSQL that a killed process left behind: {}", orphan.get().pid());
    program.run(logFile, "pg_ctl", "stop", "-m", "fast", "-W", "-D", cluster.toString());
    try {
      orphan.get().onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IOException("The PostgreSQL left behind does not stop", e);
    }
  }

  /**
   * The running PostgreSQL whose process number stands in the cluster's own lock file. A lock file
   * of another folder came with a copy of it: it is taken away, that PostgreSQL is left alone.
   */
  private Optional<ProcessHandle> orphan() throws IOException {
    var lock = cluster.resolve("postmaster.pid");
    try {
      var lines = Files.readAllLines(lock);
      if (isOfAnother(Path.of(lines.get(FOLDER_LINE).strip()))) {
        Files.delete(lock);
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  private boolean isOfAnother(Path folder) throws IOException {
    return Files.exists(folder) && !Files.isSameFile(folder, cluster);
  }

  private void create() throws IOException {
    if (Files.exists(cluster.resolve("PG_VERSION"))) {
      return;
    }
    var unfinished = data.resolve("postgresql-unfinished");
    deleteTree(unfinished);
    program.run(
        logFile,
        "initdb",
        "--pgdata=" + unfinished,
        "--username=" + OWNER,
        "--pwfile=" + passwordFile(data),
        "--auth=scram-sha-256",
        "--set=" + ROUNDS,
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
    Files.move(unfinished, cluster);
  }

  private void run() throws IOException {
    var options =
        "-c listen_addresses=127.0.0.1 -c port=%d -c unix_socket_directories='' -c timezone=UTC -c %s"
            .formatted(port, ROUNDS);
    program.run(
        logFile,
        "pg_ctl",
        "start",
        "-w",
        "-D",
        cluster.toString(),
        "-l",
        logFile.toString(),
        "-o",
        options);
  }

  private void prepareRoles() throws SQLException {
    execute(
        "postgres",
        """
        do $$ begin
          if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s login; end if;
        end $$\
        """
            .formatted(APPLICATION),
        "alter role %s password '%s'".formatted(APPLICATION, applicationPassword),
        "alter role %s password '%s'".formatted(OWNER, ownerPassword));
    if (!hasDatabase()) {
      execute("postgres", "create database essor");
    }
    execute(
        "essor",
        "alter default privileges grant usage on schemas to " + APPLICATION,
        "alter default privileges grant select, insert, update, delete on tables to " + APPLICATION,
        "alter default privileges grant usage, select on sequences to " + APPLICATION);
  }

  private boolean hasDatabase() throws SQLException {
    try (var connection = DriverManager.getConnection(url("postgres"), OWNER, ownerPassword);
        var rows =
            connection
                .createStatement()
                .executeQuery("select from pg_database where datname = 'essor'")) {
      return rows.next();
    }
  }

  private void execute(String database, String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection(url(database), OWNER, ownerPassword);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String ownerPassword(DataFolder data) throws IOException {
    var file = passwordFile(data);
    if (!Files.exists(file)) {
      Files.writeString(file, newPassword(), StandardCharsets.US_ASCII);
    }
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  private static Path passwordFile(DataFolder data) throws IOException {
    return data.secretFolder("secret").resolve("database-owner");
  }

  private static String newPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
