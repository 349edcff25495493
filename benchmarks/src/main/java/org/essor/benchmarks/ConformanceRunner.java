package org.essor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essor.benchmarks.ConformanceCase.Verdict;

/**
 * Runs the test cases of a checkout of the public DMN conformance suite ({@code TestCases} folder,
 * or any folder in it) and tells for each which pass, which fail and which are outside the
 * supported subset.
 */
final class ConformanceRunner implements Benchmark {

  @Override
  public Report run(List<String> options) throws IOException {
    var folder = Path.of(folder(options));
    var verdicts = new TreeMap<String, Map<Verdict, Integer>>();
    for (var file : testFiles(folder)) {
      for (var test : ConformanceFile.read(file).cases()) {
        var group = folder.relativize(file.getParent()).toString();
        verdicts
            .computeIfAbsent(group, _ -> new EnumMap<>(Verdict.class))
            .merge(test.verdict(), 1, Integer::sum);
        explain(group, test);
      }
    }
    verdicts.forEach((group, counts) -> System.out.printf("%-50s %s%n", group, counts));
    return report(verdicts.values());
  }

  private static void explain(String group, ConformanceCase test) {
    if (test.verdict() == Verdict.FAILED) {
      System.out.printf("FAILED %s %s: %s%n", group, test.id(), test.why());
    }
  }

  private static Report report(Iterable<Map<Verdict, Integer>> verdicts) {
    var total = new EnumMap<Verdict, Integer>(Verdict.class);
    verdicts.forEach(
        counts -> counts.forEach((verdict, count) -> total.merge(verdict, count, Integer::sum)));
    return Report.titled("Public DMN conformance suite")
        .figure("passed", total.getOrDefault(Verdict.PASSED, 0), "cases")
        .figure("outside the subset", total.getOrDefault(Verdict.OUTSIDE, 0), "cases")
        .atMost("failed", total.getOrDefault(Verdict.FAILED, 0), Report.Limit.atMost(0, "cases"));
  }

  private static String folder(List<String> options) {
    if (options.size() == 2 && options.getFirst().equals("--dir")) {
      return options.getLast();
    }
    throw new IllegalArgumentException(
        "Say where the suite is: ./essor bench tck --dir TestCases/compliance-level-2");
  }

  private static List<Path> testFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return new ArrayList<>(
          files
              .filter(file -> file.getFileName().toString().matches(".*-test-.*\\.xml"))
              .sorted()
              .toList());
    }
  }
}
