package org.essor.commands;

import java.io.PrintStream;
import java.util.List;
import org.essor.psychometrics.AdaptiveTest;
import org.essor.psychometrics.Answers;
import org.essor.psychometrics.Best;
import org.essor.psychometrics.Criterion;
import org.essor.psychometrics.Progressive;
import org.essor.psychometrics.RootSearch;
import org.essor.psychometrics.SelectionRule;
import org.essor.psychometrics.Standing;
import org.essor.psychometrics.TestLength;

/**
 * {@code replay}: gives an adaptive test to persons whose answers to every item are stored, and
 * writes down each step.
 *
 * <p>As catR 3.17 does: the first item is the most informative at ability 0 whatever the rule (but
 * for {@code progressive}, which draws it), and the roots of estimators other than {@code eap} are
 * those of R's {@code uniroot}. An item that a person has no answer to is not asked.
 */
final class ReplaySubcommand implements Subcommand {

  private static final String BANK = "--bank";
  private static final String RESPONSES = "--responses";
  private static final String ITEMS = "--items";
  private static final String RULE = "--rule";
  private static final String ESTIMATOR = "--estimator";
  private static final String RANDOMESQUE = "--randomesque";
  private static final String SEED = "--seed";
  private static final String OUT = "--out";
  private static final Options OPTIONS =
      new Options(
          "Usage: ./essor psychometrics replay --bank BANK.csv --responses RESP.csv[.gz]"
              + " [--items 32] [--rule mfi|mpwi|kl|klp|mepv|progressive] [--estimator eap|map|wle|ml]"
              + " [--randomesque 1] [--seed 1] [--out TRACE.csv]",
          List.of(BANK, RESPONSES, ITEMS, RULE, ESTIMATOR, RANDOMESQUE, SEED, OUT));

  private record Replay(AdaptiveTest first, AdaptiveTest test, BankFile bank, long seed) {}

  @Override
  public int run(List<String> words, PrintStream out) {
    var options = OPTIONS.parse(words);
    var bank = BankFile.read(options.path(BANK));
    var patterns = PatternsFile.read(options.path(RESPONSES), bank.bank());
    var replay = replay(options, bank);
    TextOutput.write(
        options.findPath(OUT),
        out,
        writer -> {
          writer.println("person,step,item,resp,eap,se");
          for (int person = 0; person < patterns.size(); person++) {
            print(replay, patterns.get(person), writer);
          }
        });
    return 0;
  }

  private static Replay replay(Options options, BankFile bank) {
    int items = options.positive(ITEMS, 32);
    if (items > bank.bank().size()) {
      throw new BadInputException(
          "A test of %d items cannot be taken from a bank of %d."
              .formatted(items, bank.bank().size()));
    }
    var estimator = EstimatorNames.get(options.find(ESTIMATOR).orElse("eap"), RootSearch.AS_IN_R);
    var rule =
        RuleNames.get(options.find(RULE).orElse("mfi"), options.positive(RANDOMESQUE, 1), items);
    var length = TestLength.fixed(items);
    return new Replay(
        new AdaptiveTest(estimator, firstRule(rule), length),
        new AdaptiveTest(estimator, rule, length),
        bank,
        options.whole(SEED, 1));
  }

  private static SelectionRule firstRule(SelectionRule rule) {
    return rule instanceof Progressive ? rule : new Best(Criterion.FISHER);
  }

  private static void print(Replay replay, PatternsFile.Pattern pattern, PrintStream writer) {
    var standing = replay.first.standing(Answers.none(replay.bank.bank()));
    long seed = replay.seed + pattern.person().hashCode();
    while (true) {
      var test = standing.answers().size() == 0 ? replay.first : replay.test;
      var next =
          test.next(standing, item -> pattern.answers().get(item) != PatternsFile.MISSING, seed);
      if (next.isEmpty()) {
        return;
      }
      int item = next.getAsInt();
      standing = test.standing(standing.answers().with(item, pattern.answers().get(item)));
      writer.println(line(replay.bank, pattern, standing));
    }
  }

  private static String line(BankFile bank, PatternsFile.Pattern pattern, Standing standing) {
    int step = standing.answers().size();
    var estimate = standing.estimate();
    return String.join(
        ",",
        pattern.person(),
        String.valueOf(step),
        bank.names().get(standing.answers().item(step - 1)),
        String.valueOf(standing.answers().category(step - 1)),
        TextOutput.number(estimate.theta()),
        TextOutput.number(estimate.standardError()));
  }
}
