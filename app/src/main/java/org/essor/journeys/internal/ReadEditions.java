package org.essor.journeys.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.essor.journeys.Edition;
import org.essor.journeys.InvalidRegulationException;
import org.essor.journeys.content.RegulationFiles;
import org.essor.journeys.internal.EditionReader.Loaded;

/** The regulation folder, read beside all that does not ask for it. */
final class ReadEditions {

  private final CompletableFuture<Content> reading = new CompletableFuture<>();

  /**
   * What was read.
   *
   * @param editions as they are written
   * @param archive all files of the folder
   */
  record Content(List<Edition> editions, byte[] archive) {}

  private ReadEditions() {}

  /** Begins to read a folder. */
  static ReadEditions of(Path folder) {
    var editions = new ReadEditions();
    Thread.ofPlatform().name("reads-editions").start(() -> editions.read(folder));
    return editions;
  }

  private void read(Path folder) {
    try {
      var files = RegulationFiles.read(folder);
      var editions = EditionReader.readAll(files).stream().map(Loaded::edition).toList();
      reading.complete(new Content(editions, files.zip()));
    } catch (RuntimeException | Error e) {
      reading.completeExceptionally(e);
    }
  }

  /**
   * Waits until all is read.
   *
   * @throws InvalidRegulationException where anything does not hold together
   */
  Content get() {
    try {
      return reading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }
}
