package org.essor.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.psychometrics.AdaptiveTest;
import org.essor.psychometrics.ExposureLimit;
import org.essor.psychometrics.RootSearch;
import org.essor.psychometrics.Simulation;
import org.essor.psychometrics.SimulationSummary;
import org.essor.psychometrics.Stopping;
import org.essor.psychometrics.TestLength;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code simulate}: gives an adaptive test to simulated persons and prints as JSON how long it was,
 * how far it erred and how often each item was shown; the same seed gives the same figures.
 *
 * <p>{@code --persons} is a number of persons with abilities from the standard normal distribution,
 * or a table with a column {@code theta}. A test has {@code --items} items at most; it ends from
 * {@code --least} on where the standard error is at most {@code --se}, where the interval of {@code
 * --interval} standard errors either way does not hold the {@code --cut}, or where the next item
 * would lessen the standard error by less than {@code --gain}. No item is shown to more than a
 * share {@code --exposure} of all, or {@code --exposure-within} of those of like ability.
 */
final class SimulateSubcommand implements Subcommand {

  private static final String BANK = "--bank";
  private static final String PERSONS = "--persons";
  private static final String ITEMS = "--items";
  private static final String LEAST = "--least";
  private static final String RULE = "--rule";
  private static final String ESTIMATOR = "--estimator";
  private static final String RANDOMESQUE = "--randomesque";
  private static final String PRECISION = "--se";
  private static final String CUT = "--cut";
  private static final String INTERVAL = "--interval";
  private static final String GAIN = "--gain";
  private static final String EXPOSURE = "--exposure";
  private static final String WITHIN = "--exposure-within";
  private static final String SEED = "--seed";
  private static final Options OPTIONS =
      new Options(
          "Usage: ./essor psychometrics simulate --bank BANK.csv [--persons 1000|PERSONS.csv]"
              + " [--items 32] [--rule mfi|mpwi|kl|klp|mepv|progressive] [--estimator"
              + " eap|map|wle|ml] [--randomesque 1] [--least 1] [--se SE] [--cut THETA] [--interval"
              + " 1.96] [--gain GAIN] [--exposure RATE] [--exposure-within RATE] [--seed 1]",
          List.of(
              BANK,
              PERSONS,
              ITEMS,
              LEAST,
              RULE,
              ESTIMATOR,
              RANDOMESQUE,
              PRECISION,
              CUT,
              INTERVAL,
              GAIN,
              EXPOSURE,
              WITHIN,
              SEED));
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final double TEN_THOUSAND = 1e4;

  @Override
  public int run(List<String> words, PrintStream out) {
    var options = OPTIONS.parse(words);
    var bank = BankFile.read(options.path(BANK));
    long seed = options.whole(SEED, 1);
    var simulation = new Simulation(test(options), bank.bank(), limit(options), seed);
    var thetas = thetas(options.find(PERSONS).orElse("1000"), seed);
    var summary = SimulationSummary.of(simulation, simulation.persons(thetas));
    out.println(JSON.writeValueAsString(answer(summary, bank)));
    return 0;
  }

  private static AdaptiveTest test(Options options) {
    int most = options.positive(ITEMS, 32);
    int least = options.positive(LEAST, 1);
    if (least > most) {
      throw new BadInputException(
          "A test of at least %d items cannot have at most %d.".formatted(least, most));
    }
    return new AdaptiveTest(
        EstimatorNames.get(options.find(ESTIMATOR).orElse("eap"), RootSearch.EXACT),
        RuleNames.get(options.find(RULE).orElse("mfi"), options.positive(RANDOMESQUE, 1), most),
        new TestLength(least, most, reasons(options)));
  }

  private static List<Stopping> reasons(Options options) {
    var reasons = new ArrayList<Stopping>();
    options.findNumber(PRECISION).map(Stopping.Precision::new).ifPresent(reasons::add);
    double interval = options.findNumber(INTERVAL).orElse(1.96);
    options
        .findNumber(CUT)
        .map(cut -> new Stopping.Classification(cut, interval))
        .ifPresent(reasons::add);
    options.findNumber(GAIN).map(Stopping.PredictedGain::new).ifPresent(reasons::add);
    return reasons;
  }

  private static Optional<ExposureLimit> limit(Options options) {
    double rate = share(options, EXPOSURE);
    double within = share(options, WITHIN);
    return rate == 1 && within == 1
        ? Optional.empty()
        : Optional.of(ExposureLimit.of(rate, within));
  }

  private static double share(Options options, String name) {
    double share = options.findNumber(name).orElse(1.0);
    if (!(share > 0 && share <= 1)) {
      throw new BadInputException("%s is above 0 and at most 1.".formatted(name));
    }
    return share;
  }

  private static List<Double> thetas(String persons, long seed) {
    if (persons.matches("[1-9]\\d{0,6}")) {
      return Simulation.thetas(Integer.parseInt(persons), seed);
    }
    if (persons.matches("[-+]?\\d+")) {
      throw new BadInputException(PERSONS + " is a number from 1 to 9999999, or a file.");
    }
    var table = NamedTable.read(Path.of(persons));
    int column = table.column("theta");
    return table.rows().stream().map(row -> table.number(row, column)).toList();
  }

  private static Map<String, Object> answer(SimulationSummary summary, BankFile bank) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("persons", summary.persons());
    answer.put("meanLength", rounded(summary.meanLength()));
    answer.put("shortest", summary.shortest());
    answer.put("longest", summary.longest());
    answer.put("bias", rounded(summary.bias()));
    answer.put("rmse", rounded(summary.rmse()));
    answer.put("standardError", rounded(summary.standardError()));
    answer.put("reliability", rounded(summary.reliability()));
    answer.put("highestExposure", rounded(summary.highestExposure()));
    answer.put("overlap", rounded(summary.overlap()));
    answer.put("unusedItems", summary.unused());
    answer.put("exposure", exposure(summary, bank));
    return answer;
  }

  private static Map<String, Double> exposure(SimulationSummary summary, BankFile bank) {
    var rates = new LinkedHashMap<String, Double>();
    for (int item = 0; item < bank.names().size(); item++) {
      rates.put(bank.names().get(item), rounded(summary.exposure().get(item)));
    }
    return rates;
  }

  private static double rounded(double value) {
    return Math.round(value * TEN_THOUSAND) / TEN_THOUSAND;
  }
}
