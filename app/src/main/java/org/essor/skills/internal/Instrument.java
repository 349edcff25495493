package org.essor.skills.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.essor.psychometrics.domains.AbilityBands;
import org.essor.psychometrics.domains.AbilityBands.Count;
import org.essor.psychometrics.domains.AbilityBands.Place;
import org.essor.psychometrics.domains.AdaptiveTest;
import org.essor.psychometrics.domains.Blueprint;
import org.essor.psychometrics.domains.Blueprint.Span;
import org.essor.psychometrics.domains.DomainBank;
import org.essor.psychometrics.domains.DomainEstimate;
import org.essor.psychometrics.domains.DomainItem;
import org.essor.psychometrics.domains.DomainPrior;
import org.essor.psychometrics.domains.DomainRule;
import org.essor.psychometrics.domains.Measurement;
import org.essor.psychometrics.domains.Measurement.Answer;
import org.essor.psychometrics.domains.Stopping;
import org.essor.psychometrics.domains.TestPlan;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.Measures;
import org.essor.skills.internal.Diagnosis.Answered;

/**
 * What the engine makes of a bank: a measure of all domains at once, and the next question.
 *
 * <p>Items and domains are as {@link Measures} takes them. Each domain gets questions in proportion
 * to its hours. Safe for concurrent use.
 */
final class Instrument {

  /** The next question is drawn among so many of the best: no question is everybody’s. */
  private static final int AMONG_BEST = 8;

  private final DomainBank bank;
  private final DomainPrior prior;
  private final AdaptiveTest test;
  private final Map<String, Set<String>> enemies;
  private final LastMeans means;

  Instrument(Bank bank, SkillsSettings settings) {
    this.bank = Measures.bank(bank);
    this.prior = Measures.prior(bank.framework());
    this.test = new AdaptiveTest(this.bank, prior, plan(bank, settings));
    this.enemies =
        bank.pretested().stream()
            .collect(Collectors.toMap(Item::id, item -> item.traits().enemies()));
    this.means = new LastMeans(answers -> Measurement.of(this.bank, this.prior, answers).mean());
  }

  private static TestPlan plan(Bank bank, SkillsSettings settings) {
    var spans =
        bank.framework().domains().stream()
            .map(domain -> (double) domain.hours() / bank.framework().hours())
            .map(share ->
                new Span(
                    (int) Math.floor(settings.leastQuestions() * share),
                    (int) Math.ceil(settings.mostQuestions() * share)))
            .toList();
    return new TestPlan(
        DomainRule.DP,
        new Blueprint(settings.mostQuestions(), spans, List.of(), Double.POSITIVE_INFINITY),
        Stopping.between(settings.leastQuestions(), settings.mostQuestions())
            .atStandardError(settings.standardError()),
        AMONG_BEST);
  }

  /** The mean of the posterior. */
  DomainEstimate mean(List<Answered> answers) {
    return means.of(scored(answers));
  }

  private Measurement measure(List<Answered> answers) {
    return Measurement.of(bank, prior, scored(answers));
  }

  private static List<Answer> scored(List<Answered> answers) {
    return Diagnosis.scored(answers).stream()
        .map(answer -> new Answer(answer.item(), answer.right()))
        .toList();
  }

  /** The next question after some answers; empty where enough is known or nothing is left. */
  Optional<String> next(Diagnosis diagnosis, List<Answered> answers) {
    var random = new SplittableRandom(diagnosis.seed() + Diagnosis.scored(answers).size());
    var barred = enemiesOfTried(answers);
    var measured = measure(answers);
    Predicate<DomainItem> admissible =
        item ->
            !barred.contains(item.id())
                && (!diagnosis.needs().accessibleOnly()
                    || item.tags().contains(Measures.ACCESSIBLE));
    var open = AbilityBands.open(diagnosis.closed(), measured);
    return test.next(measured, admissible.and(open), random)
        .or(() -> test.next(measured, admissible, random))
        .map(DomainItem::id);
  }

  /** What a diagnosis adds to the counts of what is asked in each band of ability. */
  Map<Place, Count> exposed(Diagnosis diagnosis) {
    return AbilityBands.added(
        Measurement.start(bank, prior), scored(diagnosis.answers()), diagnosis.closed());
  }

  /** What an item that was tried would give away. */
  private Set<String> enemiesOfTried(List<Answered> answers) {
    return answers.stream()
        .filter(answer -> !answer.counts())
        .flatMap(answer -> enemies.getOrDefault(answer.item(), Set.of()).stream())
        .collect(Collectors.toSet());
  }
}
