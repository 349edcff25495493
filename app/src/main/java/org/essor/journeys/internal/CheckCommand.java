package org.essor.journeys.internal;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.essor.decision.DecisionModel;
import org.essor.decision.Finding;
import org.essor.decision.Rule;
import org.essor.journeys.InvalidRegulationException;
import org.essor.journeys.Values;
import org.essor.journeys.content.RegulationFiles;
import org.essor.journeys.internal.EditionReader.Loaded;

/**
 * {@code ./essor check [FOLDER]}: tells an editor what does not hold together in regulation
 * content, one sentence a line: texts and tables, overlaps, gaps and rules that never count, known
 * answers that do not come out. Exit status 0 where all holds, 1 where not, 2 without a folder.
 */
final class CheckCommand {

  static final int WRONG = 1;
  static final int BAD_INPUT = 2;

  private CheckCommand() {}

  public static void main(String[] args) {
    System.exit(run(Path.of(args.length == 0 ? "regulation" : args[0]), System.out));
  }

  /** Checks a folder; returns the exit status. */
  static int run(Path folder, PrintStream out) {
    try {
      return report(RegulationFiles.read(folder), out);
    } catch (InvalidRegulationException refused) {
      return tell(refused.problems(), out);
    } catch (UncheckedIOException failure) {
      out.println(failure.getMessage());
      return BAD_INPUT;
    }
  }

  private static int report(RegulationFiles folder, PrintStream out) {
    var editions = EditionReader.readAll(folder);
    var wrong = new ArrayList<String>();
    for (Loaded loaded : editions) {
      var model = loaded.edition().model();
      model.findings().forEach(finding -> wrong.add(sentence(finding, model)));
      wrong.addAll(EditionReader.runCases(loaded, folder));
    }
    if (!wrong.isEmpty()) {
      return tell(wrong, out);
    }
    editions.forEach(loaded -> out.println(summary(loaded)));
    return 0;
  }

  private static int tell(List<String> problems, PrintStream out) {
    problems.forEach(problem -> out.println("- " + problem));
    out.println(problems.size() == 1 ? "One problem." : problems.size() + " problems.");
    return WRONG;
  }

  private static String summary(Loaded loaded) {
    var content = loaded.edition().regulation();
    return "%s holds together: %d tables, %d questions, %d steps. Fingerprint %s."
        .formatted(
            loaded.edition().id(),
            loaded.edition().model().decisions().size(),
            content.questions().size(),
            content.steps().size(),
            loaded.edition().fingerprint());
  }

  private static String sentence(Finding finding, DecisionModel model) {
    var rules =
        model.decisions().stream()
            .filter(decision -> decision.name().equals(finding.decision()))
            .flatMap(decision -> decision.rules().stream())
            .filter(rule -> finding.rules().contains(rule.number()))
            .map(Rule::id)
            .collect(Collectors.joining(" and "));
    var what =
        switch (finding.kind()) {
          case OVERLAP -> "the rules %s both apply".formatted(rules);
          case GAP -> "no rule applies";
          case UNREACHABLE -> "the rule %s never counts".formatted(rules);
        };
    var example =
        finding.counterexample().known().entrySet().stream()
            .map(fact -> fact.getKey() + " = " + Values.word(fact.getValue()))
            .sorted()
            .collect(Collectors.joining(", "));
    return "%s, %s: %s%s"
        .formatted(
            finding.file(),
            finding.decision(),
            what,
            example.isEmpty() ? "" : ", for example where " + example);
  }
}
