package org.essor.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.essor.credentials.proof.CredentialException;
import org.essor.credentials.proof.CredentialException.Kind;
import org.essor.launch.Launcher;
import org.essor.platform.Texts;

/**
 * {@code ./essor credential verify|issue …}: verifies a credential on this machine, or signs one,
 * without a server and without a network.
 *
 * <p>Exit status of {@code verify}: 0 where the credential is what its signers signed and holds
 * now; 1 where not; 2 where nothing can be said of it. Of {@code issue}: 0, or 2 with one sentence
 * on the error stream.
 */
public final class CredentialCommand {

  static final int NOT_ACCEPTED = 1;
  static final int BAD_INPUT = 2;

  private final Texts texts;
  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  CredentialCommand(
      Map<String, String> environment, Clock clock, PrintStream out, PrintStream err) {
    this.texts = Launcher.texts(environment);
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    var command = new CredentialCommand(System.getenv(), Clock.systemUTC(), System.out, System.err);
    System.exit(command.run(List.of(arguments)));
  }

  /** Runs the command; returns its exit status. */
  int run(List<String> arguments) {
    var name = arguments.isEmpty() ? "" : arguments.getFirst();
    try {
      return switch (name) {
        case "verify" -> verify(arguments.subList(1, arguments.size()));
        case "issue" -> issue(arguments.subList(1, arguments.size()));
        default -> throw new BadInputException(texts.get("credentials.command.usage"));
      };
    } catch (BadInputException e) {
      err.println(e.getMessage());
    } catch (CredentialException e) {
      err.println(plain(texts.get("credentials.fault." + e.code(), e.facts().toArray())));
      return name.equals("verify") && e.kind() != Kind.UNREADABLE ? NOT_ACCEPTED : BAD_INPUT;
    }
    return BAD_INPUT;
  }

  private int verify(List<String> words) {
    var found = new VerifyCredential(this, clock.instant()).run(words);
    new CredentialReport(texts).lines(found).forEach(line -> out.println(plain(line)));
    return 0;
  }

  private int issue(List<String> words) {
    var issued = new IssueCredential(this).run(words);
    if (issued.file().isEmpty()) {
      out.println(issued.text());
      return 0;
    }
    write(issued.file().get(), issued.text());
    return 0;
  }

  /** What an option says cannot be used, with what can. */
  BadInputException wrong(String option, String said) {
    return new BadInputException(
        texts.get("credentials.command.wrong", option, said) + " " + usage());
  }

  String usage() {
    return texts.get("credentials.command.usage");
  }

  /** What a file says goes to a terminal: without what would move its cursor. */
  private static String plain(String line) {
    return line.replaceAll("\\p{Cntrl}", " ");
  }

  byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadInputException(texts.get("credentials.command.unreadable", file.toString()));
    }
  }

  private void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new BadInputException(texts.get("credentials.command.unwritable", file.toString()));
    }
  }
}
