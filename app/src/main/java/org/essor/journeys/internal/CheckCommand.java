package org.essor.journeys.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.decision.DecisionModel;
import org.essor.decision.Finding;
import org.essor.decision.Rule;
import org.essor.journeys.Edition;
import org.essor.journeys.Edition.Status;
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
    var folder = Path.of(args.length == 0 ? "regulation" : args[0]);
    System.exit(run(folder, System.out, LocalDate.now(Clock.systemDefaultZone())));
  }

  /** Checks a folder; returns the exit status. */
  static int run(Path folder, PrintStream out, LocalDate today) {
    try {
      var files = RegulationFiles.read(folder);
      var ignored = passedOver(folder);
      return ignored.isEmpty() ? report(files, out, today) : tell(ignored, out);
    } catch (InvalidRegulationException refused) {
      return tell(refused.problems(), out);
    } catch (UncheckedIOException failure) {
      out.println(failure.getMessage());
      return BAD_INPUT;
    }
  }

  /** The files that only look as if they counted. */
  private static List<String> passedOver(Path folder) {
    try (var paths = Files.walk(folder)) {
      return paths
          .map(path -> folder.relativize(path).toString())
          .filter(path -> path.matches(".*\\.(yml|xml|xlsx|ods|CSV|YAML|DMN)"))
          .map(path -> path + ": is not read; only .yaml, .csv and .dmn files are")
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int report(RegulationFiles folder, PrintStream out, LocalDate today) {
    var editions = EditionReader.readAll(folder);
    var wrong = new LinkedHashSet<String>();
    var raw = new HashSet<String>();
    for (Loaded loaded : editions) {
      tables(loaded).stream().filter(raw::add).map(loaded.written()).forEach(wrong::add);
    }
    editions.forEach(loaded -> wrong.addAll(dates(loaded.edition(), today)));
    if (wrong.isEmpty()) {
      editions.forEach(loaded -> wrong.addAll(EditionReader.runCases(loaded, folder)));
    } else {
      out.println("The known answers (cases.csv) are tried once the rest holds together.");
    }
    if (!wrong.isEmpty()) {
      return tell(List.copyOf(wrong), out);
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

  /** Dates that cannot be right today. */
  private static List<String> dates(Edition edition, LocalDate today) {
    var read =
        edition.regulation().sources().values().stream()
            .filter(source -> source.checked().isAfter(today))
            .map(source ->
                "sources.yaml, %s, checked: %s is after today"
                    .formatted(source.id(), source.checked()));
    var begin =
        edition
            .appliesFrom()
            .filter(_ -> edition.status() == Status.IN_FORCE)
            .filter(day -> day.isAfter(today))
            .map(day ->
                "editions.yaml, %s, applies_from: %s is after today: until then, write it as adopted"
                    .formatted(edition.id(), day));
    return Stream.concat(read, begin.stream()).toList();
  }

  /** What is wrong in tables themselves: what only follows from another table is left out. */
  private static List<String> tables(Loaded loaded) {
    var model = loaded.edition().model();
    var causes =
        model.findings().stream()
            .filter(finding -> finding.kind() != Finding.Kind.UNREACHABLE)
            .map(Finding::decision)
            .collect(Collectors.toSet());
    return model.findings().stream()
        .filter(finding -> !followsFrom(finding.decision(), causes, model))
        .map(finding -> sentence(finding, model))
        .toList();
  }

  private static boolean followsFrom(String decision, Set<String> causes, DecisionModel model) {
    return model.decisions().stream()
        .filter(each -> each.name().equals(decision))
        .flatMap(each -> each.requires().stream())
        .anyMatch(each -> causes.contains(each) || followsFrom(each, causes, model));
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
    return "%s, %s: %s%s. %s"
        .formatted(
            finding.file(),
            finding.decision(),
            what,
            example.isEmpty() ? "" : ", for example where " + example,
            advice(finding.kind()));
  }

  private static String advice(Finding.Kind kind) {
    return switch (kind) {
      case OVERLAP -> "Narrow the cells of one of them.";
      case GAP -> "Add a rule for it, or a default output.";
      case UNREACHABLE -> "Other rules take all its cases: change its cells, or take it out.";
    };
  }
}
