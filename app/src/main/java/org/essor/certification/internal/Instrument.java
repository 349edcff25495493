package org.essor.certification.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.essor.certification.Sitting.Answered;
import org.essor.certification.Sitting.Terms;
import org.essor.psychometrics.domains.AbilityBands;
import org.essor.psychometrics.domains.AbilityBands.Count;
import org.essor.psychometrics.domains.AbilityBands.Place;
import org.essor.psychometrics.domains.AdaptiveTest;
import org.essor.psychometrics.domains.Blueprint;
import org.essor.psychometrics.domains.Blueprint.Span;
import org.essor.psychometrics.domains.DomainBank;
import org.essor.psychometrics.domains.DomainItem;
import org.essor.psychometrics.domains.DomainPrior;
import org.essor.psychometrics.domains.DomainRule;
import org.essor.psychometrics.domains.Measurement;
import org.essor.psychometrics.domains.Measurement.Answer;
import org.essor.psychometrics.domains.Stopping;
import org.essor.psychometrics.domains.TestPlan;
import org.essor.skills.Bank;
import org.essor.skills.Framework;
import org.essor.skills.Item;
import org.essor.skills.Measures;

/**
 * What the engine makes of a bank for tests of one length: as many questions for everyone, each
 * domain its share by its hours, never two enemies. Safe for concurrent use.
 */
final class Instrument {

  /** The next question is drawn among so many of the best: no question is everybody’s. */
  private static final int AMONG_BEST = 5;

  private final DomainBank bank;
  private final DomainPrior prior;
  private final AdaptiveTest test;
  private final Map<String, Set<String>> enemies;

  Instrument(Bank bank, List<String> domains, int questions) {
    this.bank = Measures.bank(bank);
    prior = Measures.prior(bank.framework());
    enemies =
        bank.pretested().stream()
            .collect(Collectors.toMap(Item::id, item -> item.traits().enemies()));
    var blueprint =
        new Blueprint(
            questions,
            spans(bank.framework(), domains, questions),
            List.of(),
            Double.POSITIVE_INFINITY);
    test =
        new AdaptiveTest(
            this.bank,
            prior,
            new TestPlan(DomainRule.DP, blueprint, Stopping.after(questions), AMONG_BEST));
  }

  /** No question of a domain that is not measured; of the others their shares. */
  private static List<Span> spans(Framework framework, List<String> domains, int questions) {
    double hours =
        framework.domains().stream()
            .filter(domain -> isMeasured(domain.id(), domains))
            .mapToInt(Framework.Domain::hours)
            .sum();
    return framework.domains().stream()
        .map(domain -> isMeasured(domain.id(), domains) ? questions * domain.hours() / hours : 0.0)
        .map(share -> new Span((int) Math.floor(share), (int) Math.ceil(share)))
        .toList();
  }

  private static boolean isMeasured(String domain, List<String> domains) {
    return domains.isEmpty() || domains.contains(domain);
  }

  /** What the answers that count say. */
  Measurement measure(List<Answered> answers, List<String> pretested) {
    return Measurement.of(bank, prior, counted(answers, pretested));
  }

  private static List<Answer> counted(List<Answered> answers, List<String> pretested) {
    return answers.stream()
        .filter(answer -> !pretested.contains(answer.item()))
        .map(answer -> new Answer(answer.item(), answer.right()))
        .toList();
  }

  /** The next question after some answers; empty where all were asked or nothing is left. */
  Optional<String> next(Terms terms, List<Answered> answers) {
    int pretest = places(terms).indexOf(answers.size());
    return pretest >= 0 ? Optional.of(terms.pretested().get(pretest)) : counted(terms, answers);
  }

  /** After how many answers each item that does not count is asked. */
  private static List<Integer> places(Terms terms) {
    return new SplittableRandom(~terms.seed())
        .ints(1, terms.all())
        .distinct()
        .limit(terms.pretested().size())
        .boxed()
        .toList();
  }

  private Optional<String> counted(Terms terms, List<Answered> answers) {
    var measured = measure(answers, terms.pretested());
    var admissible = admissible(terms);
    var open = AbilityBands.open(withheld(terms), measured);
    var random = new SplittableRandom(terms.seed() + answers.size());
    return test.next(measured, admissible.and(open), random)
        .or(() -> test.next(measured, admissible, random))
        .map(DomainItem::id);
  }

  private static Set<Place> withheld(Terms terms) {
    return terms.withheld().stream().map(Place::read).collect(Collectors.toSet());
  }

  /** What a test adds to the counts of what is asked in each band of ability. */
  Map<Place, Count> exposed(Terms terms, List<Answered> answers) {
    return AbilityBands.added(
        Measurement.start(bank, prior), counted(answers, terms.pretested()), withheld(terms));
  }

  /** True where a whole test can be made under these terms. */
  boolean isPossible(Terms terms) {
    return test.clashes(admissible(terms)).isEmpty();
  }

  /** Nothing that an item which is only tried would give away. */
  private Predicate<DomainItem> admissible(Terms terms) {
    var barred =
        terms.pretested().stream()
            .flatMap(tried -> enemies.getOrDefault(tried, Set.of()).stream())
            .collect(Collectors.toSet());
    return item ->
        !barred.contains(item.id())
            && (!terms.accommodations().accessibleOnly()
                || item.tags().contains(Measures.ACCESSIBLE));
  }

  /** Its items, in the order of the bank. */
  List<String> items() {
    return bank.items().stream().map(DomainItem::id).toList();
  }
}
