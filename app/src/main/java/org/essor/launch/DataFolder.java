package org.essor.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of one installation, held by one process at a time.
 *
 * <p>Its file {@code version} holds the number of its layout: a program that does not know it
 * leaves the folder alone. The lock goes with the process, however it ends.
 */
final class DataFolder implements AutoCloseable {

  /** Raised when the layout changes in a way that an older program would spoil. */
  static final int LAYOUT = 1;

  private final Path folder;
  private final FileChannel lockFile;

  private DataFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /**
   * Makes the folder where there is none, and takes hold of it.
   *
   * @throws StartFailure where another process holds it, a newer program wrote it, or it cannot be
   *     written
   */
  static DataFolder open(Path folder) {
    try {
      Files.createDirectories(folder.resolve("logs"));
      var held = new DataFolder(folder, lock(folder));
      held.checkLayout();
      return held;
    } catch (IOException e) {
      throw new StartFailure(e, "data.unusable", folder);
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** Makes a folder that only its owner can read. */
  Path secretFolder(String name) throws IOException {
    var secret = Files.createDirectories(folder.resolve(name));
    return Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    var file =
        FileChannel.open(
            folder.resolve("essor.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!tryLock(file)) {
      file.close();
      throw new StartFailure("data.locked", folder);
    }
    return file;
  }

  private static boolean tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private void checkLayout() throws IOException {
    var file = folder.resolve("version");
    if (!Files.exists(file)) {
      Files.writeString(file, LAYOUT + "\n");
    } else if (!Files.readString(file).strip().equals(String.valueOf(LAYOUT))) {
      lockFile.close();
      throw new StartFailure("data.newer", folder);
    }
  }
}
