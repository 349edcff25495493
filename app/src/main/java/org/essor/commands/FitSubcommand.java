package org.essor.commands;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essor.psychometrics.calibration.ItemFit;
import org.essor.psychometrics.calibration.ModelFit;
import org.essor.psychometrics.calibration.NotCalibratedException;

/**
 * {@code fit}: whether a model holds for answers, as JSON: S-X² of each item, M2 of the whole, l_z*
 * of persons.
 *
 * <p>Items of the bank keep their parameters, others are calibrated first. Where fit of items or M2
 * cannot be told, as where nobody answered all items, {@code itemsRefused} or {@code m2Refused}
 * stands in its place and says why; an item without degrees of freedom has no {@code p}.
 */
final class FitSubcommand implements Subcommand {

  private static final String BANK = "--bank";
  private static final String OUT = "--out";
  private static final Options OPTIONS =
      new Options(
          "Usage: ./essor psychometrics fit PATTERNS.csv [--model 1pl|2pl|3pl]"
              + " [--bank BANK.csv] [--out FIT.json]",
          CalibrationInput.options(BANK, OUT));

  @Override
  public int run(List<String> words, PrintStream out) {
    var options = OPTIONS.parse(words);
    var answer = answer(new CalibrationInput(options, BANK));
    JsonOutput.write(options.findPath(OUT), out, answer);
    return 0;
  }

  private static Map<String, Object> answer(CalibrationInput input) {
    var calibration = input.calibration();
    var answer = new LinkedHashMap<String, Object>();
    answer.put("model", CalibrationInput.name(calibration.model()));
    answer.put("persons", calibration.persons());
    answer.put("converged", calibration.converged());
    try {
      answer.put("items", ItemFit.of(calibration).stream().map(FitSubcommand::row).toList());
    } catch (NotCalibratedException e) {
      answer.put("itemsRefused", e.sentence());
    }
    answer.put("personFit", new UnusualPatterns(calibration).json());
    try {
      answer.put("m2", row(ModelFit.of(calibration)));
    } catch (NotCalibratedException e) {
      answer.put("m2Refused", e.sentence());
    }
    return answer;
  }

  private static Map<String, Object> row(ItemFit fit) {
    var row = new LinkedHashMap<String, Object>();
    row.put("item", fit.item());
    row.put("sX2", fit.statistic());
    row.put("df", fit.freedom());
    if (fit.freedom() > 0) {
      row.put("p", fit.chance());
    }
    return row;
  }

  private static Map<String, Object> row(ModelFit fit) {
    var row = new LinkedHashMap<String, Object>();
    row.put("statistic", fit.statistic());
    row.put("df", fit.freedom());
    row.put("p", fit.chance());
    row.put("rmsea", fit.rmsea());
    return row;
  }
}
