package org.essor.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.essor.audit.AuditChain;
import org.essor.audit.AuditChain.Verification;
import org.essor.launch.InstalledDatabase;
import org.essor.launch.Launcher;
import org.essor.platform.Texts;

/**
 * {@code ./essor audit verify [--data FOLDER]}: computes the chain of the audit entries again, of a
 * running Essor or of a stopped one.
 *
 * <p>Exit status 0 and how many there are; 1 and the number of the first entry that is missing or
 * changed; 2 where they cannot be read.
 */
public final class AuditCommand {

  static final int BROKEN = 1;
  static final int UNREADABLE = 2;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;
  private final Texts texts;

  AuditCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
    this.texts = Launcher.texts(environment);
  }

  public static void main(String[] arguments) {
    System.exit(new AuditCommand(System.getenv(), System.out, System.err).run(List.of(arguments)));
  }

  /** Runs the command; returns its exit status. */
  int run(List<String> arguments) {
    var wanted =
        arguments.size() == 1 || arguments.size() == 3 && arguments.get(1).equals("--data");
    if (!wanted || !arguments.getFirst().equals("verify")) {
      err.println(texts.get("commands.audit.usage"));
      return UNREADABLE;
    }
    return verify(Path.of(arguments.size() == 1 ? "data" : arguments.get(2)));
  }

  private int verify(Path data) {
    var opened = InstalledDatabase.open(data, environment, err);
    if (opened.isEmpty()) {
      return UNREADABLE;
    }
    try (var database = opened.get();
        var connection = database.connect()) {
      return tell(AuditChain.verify(connection));
    } catch (SQLException e) {
      err.println(texts.get("commands.audit.unreadable", String.valueOf(e.getMessage())));
      return UNREADABLE;
    }
  }

  private int tell(Verification found) {
    if (found.firstBroken().isPresent()) {
      err.println(texts.get("commands.audit.broken", found.firstBroken().getAsLong()));
      return BROKEN;
    }
    out.println(texts.get("commands.audit.whole", found.entries(), found.lastHash()));
    return 0;
  }
}
