package org.essor.journeys.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of content that a test may spoil, with what the command that checks it prints. */
public final class ACheckedFolder {

  /** A command that checks a folder, prints what it finds and returns its exit code. */
  @FunctionalInterface
  public interface Command {
    int run(Path folder, PrintStream out);
  }

  private final Path folder;
  private final Command command;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private ACheckedFolder(Path folder, Command command) {
    this.folder = folder;
    this.command = command;
  }

  /** Copies the content into a folder that is empty. */
  public static ACheckedFolder copied(Path content, Path into, Command command) throws IOException {
    for (var file : RegulationFiles.read(content).contents().entrySet()) {
      var target = into.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    return new ACheckedFolder(into, command);
  }

  /** Puts another text in the place of one that stands in the file. */
  public void replace(String file, String text, String other) throws IOException {
    var content = Files.readString(folder.resolve(file));
    assertThat(content).contains(text);
    Files.writeString(folder.resolve(file), content.replace(text, other));
  }

  /** Returns the exit code of the command for this folder. */
  public int check() {
    return check(folder);
  }

  /** Returns the exit code of the command for another folder. */
  public int check(Path other) {
    return command.run(other, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  /** All that the command has printed. */
  public String told() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
