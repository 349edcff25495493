package org.essor.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.essor.decision.DecisionModel;
import org.essor.decision.DecisionModels;
import org.essor.decision.DmnFile;

/**
 * The files of the folder {@code regulation}: the setting {@code essor.regulation}, or the folder
 * of that name where the command runs.
 */
record RuleBase(List<DmnFile> files) {

  static Path folder() {
    return Path.of(System.getProperty("essor.regulation", "regulation"));
  }

  /** The rules in force. */
  static RuleBase inForce() {
    try (var files = Files.walk(folder())) {
      return new RuleBase(
          files
              .filter(file -> file.toString().endsWith(".dmn"))
              .filter(file -> !file.startsWith(folder().resolve("proposals")))
              .sorted()
              .map(RuleBase::read)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a product is a medical device, and its class. */
  static RuleBase medicalDevice() {
    return new RuleBase(List.of(read("qualification/qualification.dmn"), read("class/class.dmn")));
  }

  /** The same rules, one file replaced by another of the folder. */
  RuleBase replacing(String file, String by) {
    return new RuleBase(
        files.stream()
            .map(kept -> kept.name().equals(file) ? new DmnFile(file, read(by).text()) : kept)
            .toList());
  }

  DecisionModel compile() {
    return DecisionModels.load(files);
  }

  private static DmnFile read(String file) {
    return read(folder().resolve(file));
  }

  private static DmnFile read(Path file) {
    try {
      return new DmnFile(folder().relativize(file).toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
