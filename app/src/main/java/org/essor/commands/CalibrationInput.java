package org.essor.commands;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.essor.psychometrics.ItemModel;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.calibration.Calibration;
import org.essor.psychometrics.calibration.CalibrationModel;
import org.essor.psychometrics.calibration.Calibrator;
import org.essor.psychometrics.calibration.NotCalibratedException;

/**
 * What the commands about calibration are given: answers, a model, perhaps items that are known.
 */
final class CalibrationInput {

  private static final String PATTERNS = "PATTERNS.csv";
  private static final String NAMED_PATTERNS = "--patterns";
  private static final String MODEL = "--model";
  private static final Map<String, CalibrationModel> MODELS =
      Map.of(
          "1pl", CalibrationModel.ONE, "2pl", CalibrationModel.TWO, "3pl", CalibrationModel.THREE);

  private final Options options;
  private final String bank;

  /**
   * Reads options.
   *
   * @param bank the name of the option that gives the items that are known
   */
  CalibrationInput(Options options, String bank) {
    this.options = options;
    this.bank = bank;
  }

  /** The names of the options: answers with or without their name, the model, then others. */
  static List<String> options(String... others) {
    return Stream.concat(Stream.of(PATTERNS, NAMED_PATTERNS, MODEL), Stream.of(others)).toList();
  }

  static String name(CalibrationModel model) {
    return MODELS.entrySet().stream()
        .filter(entry -> entry.getValue() == model)
        .map(Map.Entry::getKey)
        .findAny()
        .orElseThrow();
  }

  Calibration calibration() {
    var model = model();
    var responses = ResponsesFile.read(patterns());
    try {
      return options
          .findPath(bank)
          .map(file -> Calibrator.calibrateNew(responses, model, held(file)))
          .orElseGet(() -> Calibrator.calibrate(responses, model));
    } catch (NotCalibratedException e) {
      throw new BadInputException(e.sentence());
    }
  }

  private Path patterns() {
    return options.findPath(NAMED_PATTERNS).orElseGet(() -> options.path(PATTERNS));
  }

  private CalibrationModel model() {
    var word = options.find(MODEL).orElse("2pl").toLowerCase(Locale.ROOT);
    if (!MODELS.containsKey(word)) {
      throw new BadInputException("No such model: %s. %s".formatted(word, options.usage()));
    }
    return MODELS.get(word);
  }

  private static Map<String, Logistic> held(Path file) {
    var read = BankFile.read(file);
    var held = new HashMap<String, Logistic>();
    for (int item = 0; item < read.names().size(); item++) {
      held.put(read.names().get(item), logistic(read.bank().item(item)));
    }
    return held;
  }

  private static Logistic logistic(ItemModel item) {
    if (item instanceof Logistic logistic) {
      return logistic;
    }
    throw new BadInputException("Only items answered right or wrong can be held.");
  }
}
