package org.essor.certification.decision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.certification.Sitting;
import org.essor.certification.Sittings;
import org.essor.kernel.Refusal;
import org.essor.psychometrics.domains.DomainEstimate;
import org.essor.skills.Bank;
import org.essor.skills.Cuts;
import org.essor.skills.RecordedCuts;
import org.essor.skills.Skills;
import org.springframework.stereotype.Component;

/** What sittings say, by the cut scores in force now. */
@Component
class Standings {

  private final Sittings sittings;
  private final Skills skills;
  private final RecordedCuts cuts;
  private final DecisionRows rows;
  private final Clock clock;

  Standings(Sittings sittings, Skills skills, RecordedCuts cuts, DecisionRows rows, Clock clock) {
    this.sittings = sittings;
    this.skills = skills;
    this.cuts = cuts;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * The bank that a sitting began with.
   *
   * @throws Refusal {@code certification.sitting.outdated}
   */
  Bank bank(Sitting sitting) {
    return skills
        .findBank(sitting.terms().bank())
        .orElseThrow(() -> new Refusal("certification.sitting.outdated"));
  }

  /** True where this Essor still reads the bank that a sitting began with. */
  boolean isReadable(Sitting sitting) {
    return skills.findBank(sitting.terms().bank()).isPresent();
  }

  /** In a re-test, domains that were not measured again stand as they did when it was decided. */
  Standing of(Sitting sitting) {
    var framework = bank(sitting).framework();
    var recorded = cuts.findAt(framework.version(), clock.instant());
    var inForce = new Cuts(framework, recorded.orElse(Map.of()));
    var estimate = sittings.measure(sitting);
    var before = before(sitting);
    var again = sitting.terms().domains();
    var domains =
        IntStream.range(0, framework.domains().size())
            .mapToObj(i ->
                Optional.of(framework.domains().get(i).id())
                    .filter(domain -> !again.contains(domain))
                    .flatMap(domain -> Optional.ofNullable(before.get(domain)))
                    .orElseGet(() -> reached(i, estimate, inForce)))
            .toList();
    return new Standing(domains, recorded.isPresent());
  }

  private static Reached reached(int domain, DomainEstimate estimate, Cuts cuts) {
    var framework = cuts.framework();
    var named = framework.domains().get(domain);
    var chances = new ArrayList<Double>();
    double above = 0;
    for (var level : framework.levels().reversed()) {
      double cut = cuts.from(named, level);
      double from = Double.isInfinite(cut) ? 1 : estimate.probabilityAbove(domain, cut);
      chances.addFirst(Math.max(0, from - above));
      above = from;
    }
    return new Reached(named.id(), estimate.theta(domain), estimate.standardError(domain), chances);
  }

  /** What was known of the domains when a re-test was decided, if this is one. */
  private Map<String, Reached> before(Sitting sitting) {
    if (sitting.terms().domains().isEmpty()) {
      return Map.of();
    }
    return sittings.list(sitting.candidate()).stream()
        .filter(each -> each.startedAt().isBefore(sitting.startedAt()))
        .flatMap(each -> last(each).stream())
        .filter(each -> each.verdict().outcome() == Outcome.RETEST)
        .findFirst()
        .map(each ->
            each.standing().domains().stream()
                .collect(Collectors.toMap(Reached::domain, Function.identity())))
        .orElse(Map.of());
  }

  private Optional<Decision> last(Sitting sitting) {
    return rows.list(sitting.id()).stream().findFirst();
  }

  /** The most likely ability in each domain. */
  List<Double> thetas(Sitting sitting) {
    return sittings.measure(sitting).thetas();
  }
}
