package org.essor.commands;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essor.psychometrics.calibration.CalibratedItem;
import org.essor.psychometrics.calibration.Calibration;
import org.essor.psychometrics.calibration.CalibrationModel;

/**
 * {@code calibrate}: item parameters from answers by marginal maximum likelihood, as JSON.
 *
 * <p>For each item {@code a} slope, {@code d} intercept (logit P = aθ + d), {@code b} = −d/a, with
 * {@code 3pl} also {@code c} guessing, and the standard error of each. With {@code --fixed} the
 * items of the bank keep their parameters, those that it does not name are new, and mean and
 * standard deviation of the population are printed. A figure that the answers leave open is left
 * out; then {@code converged} is false, and {@code doubtful} names the items whose slope has no
 * bound. {@code --bank-out} writes the items as the bank that the other subcommands read.
 */
final class CalibrateSubcommand implements Subcommand {

  private static final String FIXED = "--fixed";
  private static final String OUT = "--out";
  private static final String BANK = "--bank-out";
  private static final double STEEP = 6;
  private static final Options OPTIONS =
      new Options(
          "Usage: ./essor psychometrics calibrate PATTERNS.csv --model 1pl|2pl|3pl"
              + " [--fixed BANK.csv] [--out ITEMS.json] [--bank-out BANK.csv]",
          CalibrationInput.options(FIXED, OUT, BANK));

  @Override
  public int run(List<String> words, PrintStream out) {
    var options = OPTIONS.parse(words);
    var calibration = new CalibrationInput(options, FIXED).calibration();
    options
        .findPath(BANK)
        .ifPresent(file -> TextOutput.write(Optional.of(file), out, to -> write(calibration, to)));
    JsonOutput.write(options.findPath(OUT), out, answer(calibration));
    return 0;
  }

  private static void write(Calibration calibration, PrintStream to) {
    to.println("item,a,b,c");
    for (var item : calibration.items()) {
      to.printf(
          Locale.ROOT,
          "\"%s\",%s,%s,%s%n",
          item.item().replace("\"", "\"\""),
          item.slope(),
          item.difficulty(),
          item.guessing());
    }
  }

  private static Map<String, Object> answer(Calibration calibration) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("model", CalibrationInput.name(calibration.model()));
    answer.put("persons", calibration.persons());
    answer.put("logLikelihood", calibration.logLikelihood());
    answer.put("parameters", calibration.parameters());
    answer.put("iterations", calibration.iterations());
    answer.put("converged", calibration.converged());
    if (!calibration.converged()) {
      answer.put("doubtful", doubtful(calibration));
    }
    if (calibration.model() == CalibrationModel.THREE) {
      answer.put("priorOfC", "Beta(5, 17)");
    }
    if (calibration.items().stream().anyMatch(CalibratedItem::held)) {
      answer.put("population", row(calibration.population()));
    }
    answer.put("items", calibration.items().stream().map(each -> row(each, calibration)).toList());
    return answer;
  }

  /** Items whose slope grows without bound: as a rule, too few answers tell of them. */
  private static List<String> doubtful(Calibration calibration) {
    return calibration.items().stream()
        .filter(item -> Math.abs(item.slope()) > STEEP)
        .map(CalibratedItem::item)
        .toList();
  }

  private static Map<String, Object> row(Calibration.Population population) {
    var row = new LinkedHashMap<String, Object>();
    put(row, "mean", population.mean());
    put(row, "deviation", population.deviation());
    put(row, "seMean", population.meanError());
    put(row, "seDeviation", population.deviationError());
    return row;
  }

  private static Map<String, Object> row(CalibratedItem item, Calibration calibration) {
    boolean guesses = calibration.model() == CalibrationModel.THREE || item.guessing() > 0;
    var row = new LinkedHashMap<String, Object>();
    row.put("item", item.item());
    put(row, "a", item.slope());
    put(row, "b", item.difficulty());
    put(row, "d", item.intercept());
    if (guesses) {
      put(row, "c", item.guessing());
    }
    if (item.held()) {
      row.put("fixed", true);
      return row;
    }
    put(row, "seA", item.errors().slope());
    put(row, "seB", item.errors().difficulty());
    put(row, "seD", item.errors().intercept());
    if (guesses) {
      put(row, "seC", item.errors().guessing());
    }
    return row;
  }

  private static void put(Map<String, Object> row, String name, double value) {
    if (Double.isFinite(value)) {
      row.put(name, value);
    }
  }
}
