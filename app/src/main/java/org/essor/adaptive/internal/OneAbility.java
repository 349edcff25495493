package org.essor.adaptive.internal;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.adaptive.internal.Plan.Length;
import org.essor.kernel.Refusal;
import org.essor.psychometrics.AdaptiveTest;
import org.essor.psychometrics.Answers;
import org.essor.psychometrics.Best;
import org.essor.psychometrics.Criterion;
import org.essor.psychometrics.Eligibility;
import org.essor.psychometrics.Estimator;
import org.essor.psychometrics.ExpectedAPosteriori;
import org.essor.psychometrics.ExposureLimit;
import org.essor.psychometrics.ItemBank;
import org.essor.psychometrics.MaximumAPosteriori;
import org.essor.psychometrics.MaximumLikelihood;
import org.essor.psychometrics.NormalPrior;
import org.essor.psychometrics.Offer;
import org.essor.psychometrics.Progressive;
import org.essor.psychometrics.Randomesque;
import org.essor.psychometrics.RootSearch;
import org.essor.psychometrics.SelectionRule;
import org.essor.psychometrics.Standing;
import org.essor.psychometrics.Stopping;
import org.essor.psychometrics.TestLength;
import org.essor.psychometrics.WarmLikelihood;

/** One ability: any model, estimator and rule of the engine; enemies and a limit of exposure. */
record OneAbility(
    List<String> items,
    ItemBank bank,
    AdaptiveTest test,
    Map<Integer, BitSet> enemies,
    Optional<ExposureLimit> exposure)
    implements Engine {

  /** Half the width of an interval of 95 % in standard errors. */
  private static final double HALF_WIDTH = 1.96;

  static OneAbility of(Plan plan, UsageData usage) {
    var models = Models.of(plan, usage);
    var bank = ItemBank.of(plan.items().stream().map(models::of).toList());
    var items = plan.items().stream().map(Plan.Item::id).toList();
    var prior =
        plan.prior()
            .map(said -> new NormalPrior(said.mean(), said.deviation()))
            .orElse(NormalPrior.STANDARD);
    var test =
        new AdaptiveTest(
            estimator(plan.estimator().orElse("eap"), prior), rule(plan), length(plan.length()));
    return new OneAbility(
        items, bank, test, enemies(plan, items), plan.exposure().map(ExposureLimit::overall));
  }

  private static Estimator estimator(String name, NormalPrior prior) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "eap" -> new ExpectedAPosteriori(prior);
      case "map" -> new MaximumAPosteriori(prior, RootSearch.EXACT);
      case "wle" -> new WarmLikelihood(RootSearch.EXACT);
      case "ml" -> new MaximumLikelihood(RootSearch.EXACT);
      default -> throw new Refusal("adaptive.estimator", name);
    };
  }

  private static SelectionRule rule(Plan plan) {
    var name = plan.rule().orElse("mfi").toLowerCase(Locale.ROOT);
    if (name.equals("progressive")) {
      return new Progressive(plan.length().most());
    }
    var criterion = criterion(name);
    int among = plan.amongBest().orElse(1);
    return among == 1 ? new Best(criterion) : new Randomesque(criterion, among);
  }

  private static Criterion criterion(String name) {
    return switch (name) {
      case "mfi" -> Criterion.FISHER;
      case "mpwi" -> Criterion.POSTERIOR_INFORMATION;
      case "kl" -> Criterion.KULLBACK_LEIBLER;
      case "klp" -> Criterion.POSTERIOR_KULLBACK_LEIBLER;
      case "mepv" -> Criterion.EXPECTED_VARIANCE;
      default -> throw new Refusal("adaptive.rule", name);
    };
  }

  private static TestLength length(Length length) {
    var reasons =
        Stream.of(
                length.standardError().<Stopping>map(Stopping.Precision::new),
                length
                    .cuts()
                    .flatMap(cuts -> cuts.stream().findFirst())
                    .<Stopping>map(cut -> new Stopping.Classification(cut, HALF_WIDTH)),
                length.gain().<Stopping>map(Stopping.PredictedGain::new))
            .flatMap(Optional::stream)
            .toList();
    return new TestLength(length.least().orElse(1), length.most(), reasons);
  }

  private static Map<Integer, BitSet> enemies(Plan plan, List<String> items) {
    var places = new HashMap<String, Integer>();
    items.forEach(id -> places.put(id, places.size()));
    var enemies = new HashMap<Integer, BitSet>();
    for (var item : plan.items()) {
      for (var enemy : item.enemies().orElse(List.of())) {
        var other = places.get(enemy);
        if (other == null) {
          throw new Refusal("adaptive.enemy", item.id(), enemy);
        }
        int one = places.getOrDefault(item.id(), other);
        enemies.computeIfAbsent(one, _ -> new BitSet()).set(other);
        enemies.computeIfAbsent(other, _ -> new BitSet()).set(one);
      }
    }
    return enemies;
  }

  @Override
  public int categories(int item) {
    return bank.item(item).categories();
  }

  @Override
  public Step step(List<Given> given, Way way) {
    var own = new AdaptiveTest(test.estimator(), test.rule(), test.length(), way.start());
    var answers = Answers.none(bank);
    for (var each : given) {
      answers = answers.with(each.item(), each.category());
    }
    var standing = own.standing(answers);
    var next = own.next(standing, offer(given, standing, way), way.seed());
    var estimate = standing.estimate();
    return new Step(
        next,
        given.isEmpty()
            ? List.of()
            : List.of(new Measure("", estimate.theta(), estimate.standardError())));
  }

  private Offer offer(List<Given> given, Standing standing, Way way) {
    var closed = new BitSet();
    given.forEach(each -> closed.or(enemies.getOrDefault(each.item(), new BitSet())));
    Offer friends = item -> !closed.get(item);
    return way.draw()
        .flatMap(draw -> exposure.map(limit -> Eligibility.read(limit, bank.size(), draw)))
        .map(drawn -> drawn.at(standing, friends))
        .orElse(friends);
  }
}
