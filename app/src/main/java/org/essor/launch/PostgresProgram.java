package org.essor.launch;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL programs that come with Essor, unpacked once.
 *
 * <p>PostgreSQL refuses to run as root. Under root its programs run in a user namespace of their
 * own, where root is nobody and the files are nobody's.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record PostgresProgram(Path home) {

  static final String MAJOR_VERSION = "18";

  private static final long LIMIT_SECONDS = 90;

  /**
   * The programs of a folder, which may be {@link #unpack unpacked} there or not: that of the
   * system property {@code essor.programs}, where {@code ./essor} unpacks them once for all data
   * folders.
   *
   * @param own the folder where there is no such property
   */
  static PostgresProgram in(Path own) {
    var folder = System.getProperty("essor.programs", own.toString());
    return new PostgresProgram(Path.of(folder).resolve("postgresql-" + MAJOR_VERSION));
  }

  /** Unpacks the programs, unless they are there already. */
  void unpack() throws IOException {
    if (!Files.isDirectory(home)) {
      var folder = Files.createDirectories(Objects.requireNonNull(home.getParent()));
      var unfinished = Files.createTempDirectory(folder, "unpacking");
      unpack(unfinished);
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      putInPlace(unfinished);
    }
  }

  /** Another start may have unpacked them meanwhile: they are the same. */
  void putInPlace(Path unpacked) throws IOException {
    try {
      Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(home)) {
        throw e;
      }
      FileSystemUtils.deleteRecursively(unpacked);
    }
  }

  /**
   * Runs a program to its end.
   *
   * @param log where what it prints is added
   * @throws IOException where it fails or takes more than 90 seconds
   */
  void run(Path log, String program, String... arguments) throws IOException {
    var command = new ArrayList<>(asNobody());
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    if (end(builder.start()) != 0) {
      throw new IOException(program + " failed; see " + log);
    }
  }

  private static int end(Process process) throws IOException {
    try {
      if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      throw new IOException("No end after " + LIMIT_SECONDS + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  private static List<String> asNobody() {
    return System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
  }

  private static void unpack(Path target) throws IOException {
    try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
      TarArchiveEntry entry;
      while ((entry = archive.getNextEntry()) != null) {
        unpack(entry, archive, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      var executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static InputStream archive() throws IOException {
    var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
        system, machine.equals("aarch64") ? "arm_64" : "x86_64");
  }
}
