package org.essor.experts.internal;

import java.util.ArrayList;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.assignment.Instance;
import org.essor.assignment.Pair;
import org.essor.assignment.Quota;
import org.essor.experts.AssignmentOptions;

/**
 * What an assignment is computed from, as a text that {@code ./essor assign} reads: loads, demands,
 * a row of affinities for each expert. What this format has no line for stands in comments: names,
 * options, forced pairs, quotas.
 */
final class InputText {

  private InputText() {}

  static String of(Instance instance, AssignmentOptions options) {
    int experts = instance.reviewers().size();
    int projects = instance.projects().size();
    var lines = new ArrayList<String>();
    lines.add("# experts: " + String.join(" ", instance.reviewers()));
    lines.add("# applications: " + String.join(" ", instance.projects()));
    lines.add(
        "# objective: %s, cap %s, seed %s"
            .formatted(options.objective(), options.cap().toPlainString(), plain(options.seed())));
    instance.forced().forEach(pair -> lines.add("# forced: " + names(instance, pair)));
    instance.quotas().forEach(quota -> lines.add("# " + quota(quota)));
    lines.add("load_min," + row(experts, place -> "" + instance.loadMin(place)));
    lines.add("load_max," + row(experts, place -> "" + instance.loadMax(place)));
    lines.add("demand," + row(projects, place -> "" + instance.demand(place)));
    for (int expert = 0; expert < experts; expert++) {
      lines.add(affinities(instance, expert, projects));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String quota(Quota quota) {
    return "from %d to %d of %s: experts %s"
        .formatted(
            quota.atLeast(),
            quota.atMost(),
            plain(quota.name()),
            quota.members().stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" ")));
  }

  private static String names(Instance instance, Pair pair) {
    return instance.reviewers().get(pair.reviewer())
        + " "
        + instance.projects().get(pair.project());
  }

  private static String row(int count, IntFunction<String> cell) {
    return IntStream.range(0, count).mapToObj(cell).collect(Collectors.joining(","));
  }

  private static String affinities(Instance instance, int expert, int projects) {
    return row(
        projects,
        project -> {
          var pair = new Pair(expert, project);
          return instance.allows(pair)
              ? instance.affinity(pair).stripTrailingZeros().toPlainString()
              : "C";
        });
  }
}
