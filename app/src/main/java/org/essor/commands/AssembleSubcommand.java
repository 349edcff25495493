package org.essor.commands;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essor.psychometrics.assembly.AssembledTest;
import org.essor.psychometrics.assembly.Fixed;
import org.essor.psychometrics.assembly.ImpossibleTest;
import org.essor.psychometrics.assembly.ItemPool;
import org.essor.psychometrics.assembly.Limit;
import org.essor.psychometrics.assembly.Objective;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code assemble}: puts together the test of most information at some abilities that keeps every
 * limit ({@link ConstraintsFile}), and prints JSON.
 *
 * <p>{@code sum} (the usual objective) adds the information at all abilities up; {@code maximin} is
 * the information at the ability where there is least. {@code bound} is what no test exceeds:
 * {@code optimal} says that the test found reaches it. Exit status 3 with the limits that clash
 * where there is no test.
 */
final class AssembleSubcommand implements Subcommand {

  private static final int INFEASIBLE = 3;
  private static final double NANOSECONDS = 1e9;
  private static final double BILLION = 1e9;
  private static final String BANK = "--bank";
  private static final String ITEMS = "--items";
  private static final String THETA = "--theta";
  private static final String CONSTRAINTS = "--constraints";
  private static final String OBJECTIVE = "--objective";
  private static final Options OPTIONS =
      new Options(
          "Usage: ./essor psychometrics assemble --bank BANK.csv --items N --theta T[,T…]"
              + " [--constraints CONSTRAINTS.csv] [--objective sum|maximin]",
          List.of(BANK, ITEMS, THETA, CONSTRAINTS, OBJECTIVE));
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What is asked: the information of each item at each ability. */
  private record Question(
      List<String> items, List<Double> thetas, List<double[]> information, List<Limit> limits) {}

  @Override
  public int run(List<String> words, PrintStream out) {
    var options = OPTIONS.parse(words);
    var question = question(options);
    var objective = objective(options, question);
    long start = System.nanoTime();
    var pool = new ItemPool(question.items().size(), question.limits());
    return switch (pool.best(objective, Fixed.nothing())) {
      case AssembledTest test -> {
        double seconds = (System.nanoTime() - start) / NANOSECONDS;
        out.println(JSON.writeValueAsString(answer(question, test, seconds)));
        yield 0;
      }
      case ImpossibleTest impossible -> {
        out.println(JSON.writeValueAsString(answer(pool, impossible)));
        yield INFEASIBLE;
      }
    };
  }

  private static Question question(Options options) {
    var bank = AssemblyBank.read(options.path(BANK));
    var thetas = thetas(options);
    var information = thetas.stream().map(bank::information).toList();
    var limits = new ArrayList<Limit>();
    int items = options.positive(ITEMS, 0);
    var all = IntStream.range(0, bank.names().size()).boxed().toList();
    limits.add(Limit.count("exactly %d items".formatted(items), all, Limit.Range.exactly(items)));
    options
        .findPath(CONSTRAINTS)
        .ifPresent(file -> limits.addAll(ConstraintsFile.read(file, bank.table(), bank.names())));
    return new Question(bank.names(), thetas, information, limits);
  }

  private static List<Double> thetas(Options options) {
    var text = options.find(THETA).orElse("0");
    try {
      var thetas = Arrays.stream(text.split("[,;\\s]+")).map(Double::valueOf).toList();
      if (thetas.stream().allMatch(Double::isFinite)) {
        return thetas;
      }
    } catch (NumberFormatException _) {
      // Told below, as what is no number.
    }
    throw new BadInputException("Not a list of abilities: \"%s\".".formatted(text));
  }

  private static Objective objective(Options options, Question question) {
    return switch (options.find(OBJECTIVE).orElse("sum")) {
      case "sum" -> Objective.sum(total(question.information()));
      case "maximin" -> Objective.least(question.information());
      default -> throw new BadInputException("The objective is sum or maximin.");
    };
  }

  private static double[] total(List<double[]> sums) {
    return IntStream.range(0, sums.getFirst().length)
        .mapToDouble(item -> sums.stream().mapToDouble(sum -> sum[item]).sum())
        .toArray();
  }

  private static Map<String, Object> answer(Question question, AssembledTest test, double seconds) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("items", test.items().stream().map(question.items()::get).toList());
    answer.put("value", rounded(test.value()));
    answer.put("bound", rounded(test.bound()));
    answer.put("optimal", test.isOptimal());
    answer.put(
        "information",
        question.information().stream()
            .map(weights -> rounded(Objective.sum(weights).value(test.chosen())))
            .toList());
    answer.put("theta", question.thetas());
    answer.put("seconds", Math.round(seconds * 1000) / 1000.0);
    return answer;
  }

  private static Map<String, Object> answer(ItemPool pool, ImpossibleTest impossible) {
    return impossible.proven()
        ? Map.of("infeasible", pool.clashes(Fixed.nothing()))
        : Map.of("infeasible", List.of("no test was found, and none is proven impossible"));
  }

  private static double rounded(double value) {
    return Math.round(value * BILLION) / BILLION;
  }
}
