package org.essor.commands;

import java.io.PrintStream;
import java.util.List;
import org.essor.psychometrics.Answers;
import org.essor.psychometrics.Estimator;
import org.essor.psychometrics.ItemBank;
import org.essor.psychometrics.RootSearch;

/**
 * {@code score}: the ability that each pattern of answers shows, with its standard error; a line a
 * pattern, in the order of the file.
 *
 * <p>Maximum likelihood puts a pattern all right at 4 and one all wrong at −4. Where a pattern has
 * no answer, {@code ml} and {@code wle} leave both fields {@code NA}.
 */
final class ScoreSubcommand implements Subcommand {

  private static final String BANK = "--bank";
  private static final String PATTERNS = "--patterns";
  private static final String METHOD = "--method";
  private static final String OUT = "--out";
  private static final Options OPTIONS =
      new Options(
          "Usage: ./essor psychometrics score --bank BANK.csv --patterns FILE.csv"
              + " --method ml|map|wle|eap [--out SCORES.csv]",
          List.of(BANK, PATTERNS, METHOD, OUT));

  @Override
  public int run(List<String> words, PrintStream out) {
    var options = OPTIONS.parse(words);
    var bank = BankFile.read(options.path(BANK)).bank();
    var estimator = EstimatorNames.get(options.find(METHOD).orElse("eap"), RootSearch.EXACT);
    var patterns = PatternsFile.read(options.path(PATTERNS), bank);
    TextOutput.write(
        options.findPath(OUT),
        out,
        writer -> {
          writer.println("person,pattern,freq,theta,se");
          for (var pattern : patterns) {
            writer.println(line(pattern, scores(bank, estimator, pattern)));
          }
        });
    return 0;
  }

  private static String line(PatternsFile.Pattern pattern, String scores) {
    return "%s,\"%s\",%s,%s"
        .formatted(
            pattern.person(), pattern.text(), TextOutput.number(pattern.frequency()), scores);
  }

  private static String scores(ItemBank bank, Estimator estimator, PatternsFile.Pattern pattern) {
    var answers = Answers.none(bank);
    for (int item = 0; item < bank.size(); item++) {
      int answer = pattern.answers().get(item);
      answers = answer == PatternsFile.MISSING ? answers : answers.with(item, answer);
    }
    if (answers.size() == 0 && estimator.needsAnswers()) {
      return "NA,NA";
    }
    var estimate = estimator.estimate(answers);
    return "%s,%s"
        .formatted(
            TextOutput.number(estimate.theta()), TextOutput.number(estimate.standardError()));
  }
}
