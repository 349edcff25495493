package org.essor.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./essor bench [name]}: lists the benchmarks, or runs one. */
public final class Main {

  private static final Map<String, Entry> BENCHMARKS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "full-evaluation",
                  new Entry(
                      "the medical-device rules on complete facts, against Apache KIE",
                      new FullEvaluation())),
              Map.entry(
                  "partial",
                  new Entry(
                      "partial evaluation and next question over the whole rule base",
                      new PartialEvaluation())),
              Map.entry(
                  "impact",
                  new Entry("a rule change over a million sets of facts", new ImpactOfAProposal())),
              Map.entry(
                  "pages",
                  new Entry("question pages under load, against a fixed body", new Pages())),
              Map.entry(
                  "first-view",
                  new Entry("bytes of the first view of every page", new FirstView())),
              Map.entry(
                  "strategy",
                  new Entry(
                      "overview of the strategy with 100,000 commitments and payments behind it",
                      new StrategyOverview())),
              Map.entry(
                  "start",
                  new Entry("from ./essor start, when built, to the first page", new StartUp())),
              Map.entry(
                  "questions", new Entry("how many questions settle everything", new Questions())),
              Map.entry(
                  "library-search",
                  new Entry("the search of the library, against PostgreSQL", new LibrarySearch())),
              Map.entry(
                  "recompute",
                  new Entry("100,000 projects after a change of the rules", new Recompute())),
              Map.entry(
                  "assign",
                  new Entry(
                      "reviewers given to projects, against OR-Tools", new AssignReviewers())),
              Map.entry(
                  "applications",
                  new Entry(
                      "24,000 applications of one call: the list, and every export",
                      new ApplicationLists())),
              Map.entry(
                  "audit",
                  new Entry(
                      "an audit chain of a million entries verified", new AuditVerification())),
              Map.entry(
                  "skills-length",
                  new Entry(
                      "items needed for the accuracy of the test in place, and time to choose",
                      new SkillsLength())),
              Map.entry(
                  "storm",
                  new Entry(
                      "deposits before a closing, over HTTP (--kill-at SECONDS)", new Storm())),
              Map.entry(
                  "skills-load",
                  new Entry("answers to diagnoses a second, over HTTP", new SkillsLoad())),
              Map.entry(
                  "skills-domains",
                  new Entry(
                      "five domains measured at once; shadow tests and assembly, against OR-Tools",
                      new SkillsDomains())),
              Map.entry(
                  "tck",
                  new Entry(
                      "the public DMN conformance suite (--dir DIR)", new ConformanceRunner()))));

  private Main() {}

  /** Ends with 0, with 1 where a limit is missed, or with 2 where it could not be measured. */
  public static void main(String[] arguments) {
    System.exit(run(Arrays.asList(arguments)));
  }

  private static int run(List<String> arguments) {
    if (arguments.isEmpty()) {
      BENCHMARKS.forEach((name, entry) -> System.out.printf("%-16s %s%n", name, entry.about()));
      return 0;
    }
    var entry = BENCHMARKS.get(arguments.getFirst());
    if (entry == null) {
      System.err.println(
          "No benchmark is called " + arguments.getFirst() + ". There are: " + BENCHMARKS.keySet());
      return 2;
    }
    return measure(entry.benchmark(), arguments.subList(1, arguments.size()));
  }

  private static int measure(Benchmark benchmark, List<String> options) {
    try {
      var report = benchmark.run(options);
      System.out.println(report.markdown());
      return report.passed() ? 0 : 1;
    } catch (Exception e) {
      System.err.println("Not measured: " + e);
      return 2;
    }
  }

  private record Entry(String about, Benchmark benchmark) {}
}
