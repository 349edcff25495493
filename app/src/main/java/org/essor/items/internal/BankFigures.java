package org.essor.items.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.essor.items.internal.Figures.Attention;
import org.essor.items.internal.Figures.Chosen;
import org.essor.kernel.SmallCells;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.Task;

/** Computes what some tests say of each item of a bank. */
final class BankFigures {

  /** Beyond so many deviations an item has drifted, as {@code Drift} says. */
  private static final double FAR = 2.7;

  /** A wrong option that fewer of those who err take serves nothing. */
  private static final double IDLE = 0.05;

  private static final double SURE = 1.96;
  private static final int MINUTE = 60;

  private final Bank bank;
  private final TestSample sample;
  private final ItemSettings settings;
  private final List<ItemTally> tallies;
  private final Map<Integer, Double> drifts = new HashMap<>();
  private final Map<Integer, Map<Integer, Double>> difficulties = new HashMap<>();

  private BankFigures(Bank bank, TestSample sample, ItemSettings settings) {
    this.bank = bank;
    this.sample = sample;
    this.settings = settings;
    this.tallies = sample.items().stream().map(_ -> new ItemTally()).toList();
  }

  /** The figures of each item, in the order of the bank. */
  static Map<String, Figures> of(Bank bank, TestSample sample, ItemSettings settings) {
    var figures = new BankFigures(bank, sample, settings);
    figures.tally();
    figures.compareYears();
    var all = new LinkedHashMap<String, Figures>();
    for (int place = 0; place < sample.items().size(); place++) {
      all.put(sample.items().get(place).id(), figures.figures(place));
    }
    return all;
  }

  private void tally() {
    var tests = sample.years().values().stream().flatMap(Collection::stream).toList();
    var abilities = new Abilities(bank, sample.items(), tests);
    for (var test : tests) {
      for (int i = 0; i < test.items().length; i++) {
        tallies
            .get(test.items()[i])
            .add(
                new ItemTally.Reply(
                    abilities.known(test, i),
                    test.right()[i],
                    test.chosen()[i],
                    test.seconds()[i],
                    test.year()));
      }
    }
  }

  private void compareYears() {
    for (int domain = 0; domain < bank.framework().domains().size(); domain++) {
      var places = places(domain);
      var years = new DriftOfYears(places, sample.years());
      drifts.putAll(years.drifts());
      places.forEach(place -> difficulties.put(place, years.difficulties(place)));
    }
  }

  private List<Integer> places(int domain) {
    var places = new ArrayList<Integer>();
    IntStream.range(0, sample.items().size())
        .filter(place -> !sample.items().get(place).traits().pretest())
        .filter(place -> bank.domainOf(sample.items().get(place)) == domain)
        .forEach(places::add);
    return places;
  }

  private Figures figures(int place) {
    var tally = tallies.get(place);
    var figures =
        new Figures(
            sample.shown(place),
            tally.replies(),
            tally.correlation(),
            tally.options(TestSample.options(sample.items().get(place).task())),
            tally.curve(SmallCells.LEAST),
            tally.fit(),
            tally.years(difficulties.getOrDefault(place, Map.of())),
            Optional.ofNullable(drifts.get(place)),
            Set.of());
    return with(figures, attention(sample.items().get(place), figures));
  }

  private static Figures with(Figures figures, Set<Attention> attention) {
    return new Figures(
        figures.shown(),
        figures.replies(),
        figures.correlation(),
        figures.options(),
        figures.curve(),
        figures.fit(),
        figures.years(),
        figures.drift(),
        attention);
  }

  private Set<Attention> attention(Item item, Figures figures) {
    var found = EnumSet.noneOf(Attention.class);
    add(found, Attention.OVEREXPOSED, !item.traits().pretest() && isOverexposed(figures));
    add(found, Attention.DRIFTING, figures.drift().filter(z -> Math.abs(z) > FAR).isPresent());
    add(found, Attention.WEAK, isWeak(figures));
    add(
        found,
        Attention.MISFITTING,
        !item.traits().pretest()
            && figures.fit().filter(fit -> fit.chance() < settings.leastFit()).isPresent());
    add(found, Attention.SLOW, isSlow(item, figures));
    add(found, Attention.IDLE_OPTION, isIdle(item.task(), figures));
    return found;
  }

  private static void add(Set<Attention> found, Attention what, boolean holds) {
    if (holds) {
      found.add(what);
    }
  }

  private boolean isOverexposed(Figures figures) {
    var shown = figures.shown();
    return Share.of(shown.tests(), shown.ofTests()).lower() > settings.mostExposure();
  }

  private boolean isWeak(Figures figures) {
    int people = figures.replies().people();
    return people >= settings.leastAnswers()
        && figures.correlation().filter(r -> r - SURE / Math.sqrt(people) <= 0).isPresent();
  }

  private static boolean isSlow(Item item, Figures figures) {
    return figures.replies().people() >= ItemTally.FEW
        && figures
            .replies()
            .seconds()
            .filter(time -> time.median() > MINUTE * item.traits().minutes())
            .isPresent();
  }

  private static boolean isIdle(Task task, Figures figures) {
    var wrong =
        figures.options().stream()
            .filter(option -> option.number() > 0)
            .filter(option -> !task.rightAnswer().contains("" + option.number()))
            .mapToInt(Chosen::people)
            .toArray();
    int all = IntStream.of(wrong).sum();
    return IntStream.of(wrong).anyMatch(people -> Share.of(people, all).upper() < IDLE);
  }
}
