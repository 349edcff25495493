package org.essor.commands;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code ./essor psychometrics SUBCOMMAND …}: what the measurement engine computes, from files.
 *
 * <p>Exit status 0; 2 with one sentence on the error stream where the input is bad; 3 where {@code
 * assemble} finds that limits clash.
 */
public final class PsychometricsCommand {

  static final int BAD_INPUT = 2;

  private static final Map<String, Subcommand> SUBCOMMANDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("calibrate", new CalibrateSubcommand()),
              Map.entry("fit", new FitSubcommand()),
              Map.entry("assemble", new AssembleSubcommand()),
              Map.entry("replay", new ReplaySubcommand()),
              Map.entry("replay5", new ReplayDomainsSubcommand()),
              Map.entry("score", new ScoreSubcommand()),
              Map.entry("simulate", new SimulateSubcommand())));

  private PsychometricsCommand() {}

  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  /** Runs the command; returns its exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      var words = Arrays.asList(args);
      if (words.isEmpty() || !SUBCOMMANDS.containsKey(words.getFirst())) {
        throw new BadInputException(
            "Usage: ./essor psychometrics %s …".formatted(String.join("|", SUBCOMMANDS.keySet())));
      }
      return SUBCOMMANDS.get(words.getFirst()).run(words.subList(1, words.size()), out);
    } catch (BadInputException e) {
      err.println(e.getMessage());
      return BAD_INPUT;
    }
  }
}
