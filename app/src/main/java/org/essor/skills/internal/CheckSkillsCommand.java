package org.essor.skills.internal;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.essor.journeys.InvalidRegulationException;
import org.essor.journeys.content.Problems;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Bank;
import org.essor.skills.Framework;
import org.essor.skills.Offer;

/**
 * {@code ./essor check [skills]}: tells a teacher what does not hold together in framework, items
 * and training, one sentence a line, each with its file, entry and field. Exit status 0 where all
 * holds, 1 where not, 2 without a folder.
 */
final class CheckSkillsCommand {

  static final int WRONG = 1;
  static final int BAD_INPUT = 2;

  private CheckSkillsCommand() {}

  public static void main(String[] args) {
    System.exit(run(Path.of(args.length == 0 ? "skills" : args[0]), System.out));
  }

  /** Checks a folder; returns the exit status. */
  static int run(Path folder, PrintStream out) {
    try {
      return check(RegulationFiles.read(folder), out);
    } catch (InvalidRegulationException refused) {
      return tell(refused.problems(), out);
    } catch (UncheckedIOException _) {
      out.println("Cannot read the folder " + folder);
      return BAD_INPUT;
    }
  }

  private static int check(RegulationFiles folder, PrintStream out) {
    var framework = framework(folder);
    var wrong = new ArrayList<String>();
    var banks = tried(() -> List.of(BankReader.read(BankReader.parts(folder))), wrong);
    var offers = tried(() -> offers(folder, framework), wrong);
    if (!wrong.isEmpty()) {
      return tell(wrong, out);
    }
    out.println(summary(banks.getFirst(), offers));
    return 0;
  }

  /** Without it nothing else can be held against anything. */
  private static Framework framework(RegulationFiles folder) {
    var problems = new Problems();
    var framework = new FrameworkReader(problems).read(folder);
    problems.refuseIfAny();
    return framework;
  }

  private static List<Offer> offers(RegulationFiles folder, Framework framework) {
    var problems = new Problems();
    var offers = new TrainingReader(problems, framework).read(folder);
    problems.refuseIfAny();
    return offers;
  }

  private static <T> List<T> tried(Supplier<List<T>> what, List<String> wrong) {
    try {
      return what.get();
    } catch (InvalidRegulationException refused) {
      wrong.addAll(refused.problems());
      return List.of();
    }
  }

  private static int tell(List<String> problems, PrintStream out) {
    problems.forEach(problem -> out.println("- " + problem));
    out.println(problems.size() == 1 ? "One problem." : problems.size() + " problems.");
    return WRONG;
  }

  private static String summary(Bank bank, List<Offer> offers) {
    var items = bank.items().values();
    return "%s holds together: %d domains, %d items (%d accessible), %d training offers. Fingerprint %s."
        .formatted(
            bank.framework().version(),
            bank.framework().domains().size(),
            items.size(),
            items.stream().filter(item -> item.traits().accessible()).count(),
            offers.size(),
            bank.fingerprint());
  }
}
