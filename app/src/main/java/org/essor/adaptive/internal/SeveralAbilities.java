package org.essor.adaptive.internal;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.essor.adaptive.internal.Plan.Length;
import org.essor.kernel.Refusal;
import org.essor.psychometrics.Logistic;
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
 * Correlated abilities, measured together, and tests that keep limits, also of one ability: the
 * most likely abilities (MAP) of items that are right or wrong.
 */
record SeveralAbilities(List<String> names, DomainBank bank, DomainPrior prior, AdaptiveTest test)
    implements Engine {

  private static final double CORRELATION = 0.6;
  private static final double CONFIDENCE = 0.95;

  /** The one domain of a section that names none. */
  private static final List<String> ONE = List.of("");

  static SeveralAbilities of(Plan plan, UsageData usage) {
    if (plan.exposure().isPresent() || plan.estimator().isPresent()) {
      throw new Refusal("adaptive.one-ability");
    }
    var names = plan.domains().orElse(ONE);
    var models = Models.of(plan, usage);
    var bank =
        new DomainBank(
            names.size(), plan.items().stream().map(each -> item(each, names, models)).toList());
    var prior = prior(plan, names.size());
    var test = new AdaptiveTest(bank, prior, testPlan(plan, names));
    var clashes = test.clashes(_ -> true);
    if (!clashes.isEmpty()) {
      throw new Refusal("adaptive.clash", String.join(", ", clashes));
    }
    return new SeveralAbilities(names, bank, prior, test);
  }

  private static DomainPrior prior(Plan plan, int domains) {
    if (domains > 1) {
      return DomainPrior.correlated(domains, plan.correlation().orElse(CORRELATION));
    }
    var one = plan.prior().orElse(new Plan.Prior(0, 1));
    return new DomainPrior(
        List.of(one.mean()), List.of(List.of(one.deviation() * one.deviation())));
  }

  private static DomainItem item(Plan.Item item, List<String> names, Models models) {
    int domain = names.indexOf(item.domain().orElse(""));
    if (domain < 0 || !(models.of(item) instanceof Logistic logistic)) {
      throw new Refusal("adaptive.domain-item", item.id());
    }
    return new DomainItem(
        item.id(),
        domain,
        logistic,
        Set.copyOf(item.enemies().orElse(List.of())),
        Set.copyOf(item.tags().orElse(List.of())),
        item.minutes().orElse(0.0));
  }

  private static TestPlan testPlan(Plan plan, List<String> names) {
    return new TestPlan(
        rule(plan.rule().orElse("dp")),
        blueprint(plan, names),
        stopping(plan.length(), names.size()),
        plan.amongBest().orElse(1));
  }

  private static DomainRule rule(String name) {
    try {
      return DomainRule.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw new Refusal("adaptive.rule", name);
    }
  }

  private static Blueprint blueprint(Plan plan, List<String> names) {
    int most = plan.length().most();
    if (plan.limits().isEmpty()) {
      return Blueprint.free(most);
    }
    var limits = plan.limits().get();
    var spans =
        limits
            .domains()
            .map(said -> names.stream().map(name -> span(said, name, most)).toList())
            .orElse(List.of());
    var blueprint =
        new Blueprint(most, spans, List.of(), limits.minutes().orElse(Double.POSITIVE_INFINITY));
    for (var tag : limits.tags().orElse(Map.of()).entrySet()) {
      blueprint = blueprint.limiting(tag.getKey(), span(Map.of("", tag.getValue()), "", most));
    }
    return blueprint;
  }

  private static Blueprint.Span span(Map<String, Plan.Span> said, String name, int most) {
    var span = Optional.ofNullable(said.get(name));
    return new Blueprint.Span(
        span.flatMap(Plan.Span::least).orElse(0), span.flatMap(Plan.Span::most).orElse(most));
  }

  private static Stopping stopping(Length length, int domains) {
    var stopping = Stopping.between(length.least().orElse(1), length.most());
    if (length.standardError().isPresent()) {
      stopping = stopping.atStandardError(length.standardError().get());
    }
    if (length.cuts().isPresent()) {
      var cuts = length.cuts().get();
      var each = cuts.size() == 1 ? Collections.nCopies(domains, cuts.getFirst()) : cuts;
      stopping = stopping.atCuts(each, length.confidence().orElse(CONFIDENCE));
    }
    return length.gain().map(stopping::belowGain).orElse(stopping);
  }

  @Override
  public List<String> items() {
    return bank.items().stream().map(DomainItem::id).toList();
  }

  @Override
  public int categories(int item) {
    return 2;
  }

  @Override
  public Step step(List<Given> given, Way way) {
    var answers =
        given.stream()
            .map(each ->
                new Measurement.Answer(bank.items().get(each.item()).id(), each.category() == 1))
            .toList();
    var measured = Measurement.of(bank, prior, answers);
    var next = test.next(measured, _ -> true, new SplittableRandom(way.seed() + answers.size()));
    var estimate = measured.estimate();
    var measures =
        IntStream.range(0, answers.isEmpty() ? 0 : names.size())
            .mapToObj(domain ->
                new Measure(
                    names.get(domain), estimate.theta(domain), estimate.standardError(domain)))
            .toList();
    return new Step(
        next.map(item -> OptionalInt.of(bank.place(item.id()))).orElse(OptionalInt.empty()),
        measures);
  }
}
