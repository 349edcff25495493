package org.essor.commands;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.essor.psychometrics.domains.AdaptiveTest;
import org.essor.psychometrics.domains.Blueprint;
import org.essor.psychometrics.domains.DomainBank;
import org.essor.psychometrics.domains.DomainItem;
import org.essor.psychometrics.domains.DomainPrior;
import org.essor.psychometrics.domains.DomainRule;
import org.essor.psychometrics.domains.Measurement;
import org.essor.psychometrics.domains.Stopping;
import org.essor.psychometrics.domains.TestPlan;

/**
 * {@code replay5}: gives an adaptive test over several correlated domains to persons whose answers
 * are stored, and writes down each step.
 *
 * <p>Abilities are the most likely ones (MAP) under a prior with variances 1 and one correlation;
 * rules are those of mirtCAT ({@link DomainRule}). The first item is chosen at abilities 0, or is
 * the one that {@code --first} names (mirtCAT begins with item 1 unless told otherwise). A test has
 * 30 items, or as many as the bank, or as the shortest answers in the order asked.
 */
final class ReplayDomainsSubcommand implements Subcommand {

  private static final String BANK = "--bank";
  private static final String PERSONS = "--persons";
  private static final String RULE = "--rule";
  private static final String ITEMS = "--items";
  private static final String FIRST = "--first";
  private static final String CORRELATION = "--correlation";
  private static final String OUT = "--out";
  private static final int USUAL_ITEMS = 30;
  private static final Options OPTIONS =
      new Options(
          "Usage: ./essor psychometrics replay5 --bank MIRT.csv --persons PERSONS.csv[.gz]"
              + " [--rule d|dp|t|a|ap] [--items 30] [--first ITEM] [--correlation 0.6]"
              + " [--out TRACE.csv]",
          List.of(BANK, PERSONS, RULE, ITEMS, FIRST, CORRELATION, OUT));
  private static final Map<String, DomainRule> RULES =
      new TreeMap<>(
          Map.of(
              "d", DomainRule.D,
              "dp", DomainRule.DP,
              "t", DomainRule.T,
              "a", DomainRule.A,
              "ap", DomainRule.AP));

  private record Replay(DomainBank bank, AdaptiveTest test, Optional<DomainItem> first) {}

  @Override
  public int run(List<String> words, PrintStream out) {
    var options = OPTIONS.parse(words);
    var bank = DomainBankFile.read(options.path(BANK));
    var persons = PersonsFile.read(options.path(PERSONS), bank);
    var replay = replay(options, bank, length(options, persons, bank));
    TextOutput.write(
        options.findPath(OUT),
        out,
        writer -> {
          writer.println(names(bank.domains()));
          persons.forEach(person -> print(replay, person, writer));
        });
    return 0;
  }

  private static int length(Options options, List<PersonsFile.Answered> persons, DomainBank bank) {
    int most = PersonsFile.shortest(persons).orElse(bank.items().size());
    int items = options.positive(ITEMS, Math.min(most, USUAL_ITEMS));
    if (items > most) {
      throw new BadInputException(
          "A test of %d items cannot be taken from %d.".formatted(items, most));
    }
    return items;
  }

  private static Replay replay(Options options, DomainBank bank, int items) {
    var plan = new TestPlan(rule(options), Blueprint.free(items), Stopping.after(items));
    var first =
        options
            .find(FIRST)
            .map(id ->
                bank.find(id)
                    .orElseThrow(() -> new BadInputException("No item is called " + id + ".")));
    return new Replay(bank, new AdaptiveTest(bank, prior(options, bank), plan), first);
  }

  private static DomainRule rule(Options options) {
    var name = options.find(RULE).orElse("dp").toLowerCase(Locale.ROOT).replace("rule", "");
    if (!RULES.containsKey(name)) {
      throw new BadInputException(
          "No rule is called \"%s\"; there are %s.".formatted(name, RULES.keySet()));
    }
    return RULES.get(name);
  }

  private static DomainPrior prior(Options options, DomainBank bank) {
    var text = options.find(CORRELATION).orElse("0.6");
    try {
      return DomainPrior.correlated(bank.domains(), Double.parseDouble(text));
    } catch (IllegalArgumentException e) {
      throw new BadInputException("Not a correlation of all domains: " + text);
    }
  }

  private static String names(int domains) {
    var names = new StringJoiner(",").add("person").add("step").add("item").add("resp");
    for (int domain = 1; domain <= domains; domain++) {
      names.add("theta" + domain);
    }
    for (int domain = 1; domain <= domains; domain++) {
      names.add("se" + domain);
    }
    return names.toString();
  }

  private static void print(Replay replay, PersonsFile.Answered person, PrintStream writer) {
    var random = new SplittableRandom(1);
    var measurement = replay.test.start();
    while (true) {
      int step = measurement.count();
      var next =
          step == 0 && replay.first.isPresent()
              ? replay.first
              : replay.test.next(
                  measurement, item -> person.has(replay.bank.place(item.id()), step), random);
      if (next.isEmpty()) {
        return;
      }
      var id = next.get().id();
      boolean right = person.isRight(replay.bank.place(id), step);
      measurement = measurement.answered(id, right);
      writer.println(line(person.person(), measurement, right));
    }
  }

  private static String line(String person, Measurement measurement, boolean right) {
    var estimate = measurement.estimate();
    var line = new StringJoiner(",");
    line.add(person).add(String.valueOf(measurement.count()));
    line.add(measurement.items().getLast()).add(right ? "1" : "0");
    for (int domain = 0; domain < estimate.domains(); domain++) {
      line.add(TextOutput.number(estimate.theta(domain)));
    }
    for (int domain = 0; domain < estimate.domains(); domain++) {
      line.add(TextOutput.number(estimate.standardError(domain)));
    }
    return line.toString();
  }
}
