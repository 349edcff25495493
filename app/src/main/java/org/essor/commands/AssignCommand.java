package org.essor.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essor.assignment.Assigner;
import org.essor.assignment.Assignment;
import org.essor.assignment.Clash;
import org.essor.assignment.Infeasible;
import org.essor.assignment.Instance;
import org.essor.assignment.Outcome;
import org.essor.assignment.Pair;
import org.essor.assignment.Relaxation;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./essor assign INSTANCE.csv[.gz] [--objective total|fair] [--out PAIRS.csv]}: gives
 * reviewers to projects, and prints JSON.
 *
 * <p>{@code total} is the largest sum of affinities; {@code fair} serves the worst-served project
 * as well as can be, then looks for the largest sum, and prints what no assignment exceeds beside
 * both ({@code worstProjectBound}, {@code totalBound}). {@code seconds} is the time to solve,
 * without reading. Exit status 0; 2 with one sentence on the error stream where the input is bad; 3
 * with the constraints that clash, and the fewest changes that would help, where there is no
 * assignment.
 */
public final class AssignCommand {

  static final int BAD_INPUT = 2;
  static final int INFEASIBLE = 3;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final double NANOSECONDS = 1e9;

  private AssignCommand() {}

  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  /** Runs the command; returns its exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      var arguments = AssignArguments.parse(List.of(args));
      var instance = InstanceFile.read(arguments.instance());
      long start = System.nanoTime();
      var outcome = solve(instance, arguments);
      double seconds = (System.nanoTime() - start) / NANOSECONDS;
      return switch (outcome) {
        case Assignment assignment -> print(assignment, new Timed(arguments, seconds), out);
        case Infeasible infeasible -> print(infeasible, out);
      };
    } catch (BadInputException e) {
      err.println(e.getMessage());
      return BAD_INPUT;
    }
  }

  private record Timed(AssignArguments arguments, double seconds) {}

  private static Outcome solve(Instance instance, AssignArguments arguments) {
    return arguments.isFair() ? Assigner.fairest(instance) : Assigner.largestTotal(instance);
  }

  private static int print(Assignment assignment, Timed timed, PrintStream out) {
    timed.arguments().out().ifPresent(file -> write(assignment, file));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("total", plain(assignment.total()));
    answer.put("worstProject", plain(assignment.worstProject()));
    answer.put("pairs", assignment.pairs().size());
    answer.put("seconds", Math.round(timed.seconds() * 1000) / 1000.0);
    assignment
        .worstProjectBound()
        .ifPresent(bound -> {
          answer.put("worstProjectBound", plain(bound));
          answer.put("totalBound", plain(assignment.totalBound()));
        });
    out.println(JSON.writeValueAsString(answer));
    return 0;
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0
        ? BigDecimal.ZERO
        : new BigDecimal(number.stripTrailingZeros().toPlainString());
  }

  private static int print(Infeasible infeasible, PrintStream out) {
    out.println(
        JSON.writeValueAsString(
            Map.of(
                "infeasible", infeasible.clashes().stream().map(Clash::sentence).toList(),
                "relaxation",
                    infeasible.relaxation().stream().map(Relaxation::sentence).toList())));
    return INFEASIBLE;
  }

  private static void write(Assignment assignment, Path file) {
    var rows =
        assignment.pairs().stream()
            .map(pair -> row(assignment.instance(), pair))
            .collect(Collectors.joining("\n", "reviewer,project,affinity\n", "\n"));
    try {
      Files.writeString(file, rows);
    } catch (IOException e) {
      throw new BadInputException("Cannot write the file " + file + ".");
    }
  }

  private static String row(Instance instance, Pair pair) {
    return "%s,%s,%s"
        .formatted(
            instance.reviewers().get(pair.reviewer()),
            instance.projects().get(pair.project()),
            plain(instance.affinity(pair)).toPlainString());
  }
}
