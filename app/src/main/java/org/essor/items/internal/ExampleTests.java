package org.essor.items.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.essor.items.internal.ItemRows.Published;
import org.essor.platform.Language;
import org.essor.platform.SiteSettings;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.Measures;
import org.essor.skills.Skills;
import org.essor.skills.TakenTest;
import org.essor.skills.TakenTest.Answer;
import org.essor.skills.TakenTest.Kind;
import org.essor.skills.TakenTests;
import org.essor.skills.Task;
import org.springframework.stereotype.Component;

/**
 * Tests that nobody took, in a demonstration only: always the same answers to the bank of today
 * over the last two years, as its curves say, so that the figures of items have something to show.
 * They are kept nowhere. In each of the first five domains one item has a fault: the first is asked
 * too often, the second has become easier, the third tells nothing, the fourth takes long, in the
 * fifth nobody takes one of the wrong options.
 */
@Component
class ExampleTests implements TakenTests {

  /** A tag of an example item on trial, which says what its fault is. */
  static final String HARDER_IN_ENGLISH = "exemple : plus difficile en anglais";

  private static final int TESTS = 3_000;
  private static final Duration PERIOD = Duration.ofDays(700);
  private static final int OF_A_DOMAIN = 4;
  private static final long SEED = 20_260_901;
  private static final double COMMON = 0.6;
  private static final double OFTEN = 0.55;
  private static final double EASIER = 1.3;
  private static final double HARDER = 1.2;
  private static final double TRIED = 0.35;
  private static final double TRIED_SLOPE = 1.1;
  private static final double UNKNOWN = 0.15;
  private static final int EXTRA_TIME = 8;
  private static final int MINUTE = 60;

  private final Skills skills;
  private final ItemRows rows;
  private final SiteSettings site;
  private final Clock clock;

  ExampleTests(Skills skills, ItemRows rows, SiteSettings site, Clock clock) {
    this.skills = skills;
    this.rows = rows;
    this.site = site;
    this.clock = clock;
  }

  @Override
  public void forEach(Instant since, Consumer<TakenTest> reader) {
    if (site.demo()) {
      var making = new Making();
      IntStream.range(0, TESTS)
          .mapToObj(making::test)
          .filter(test -> !test.endedAt().isBefore(since))
          .forEach(reader);
    }
  }

  @Override
  public List<TakenTest> listTried(String item, Instant since) {
    var found = new ArrayList<TakenTest>();
    forEach(
        since,
        test -> {
          if (test.answers().stream()
              .anyMatch(each -> !each.counts() && each.item().equals(item))) {
            found.add(test);
          }
        });
    return found;
  }

  /** A fault that an item has. */
  private enum Fault {
    OFTEN_ASKED,
    EASIER_NOW,
    TELLS_NOTHING,
    TAKES_LONG,
    IDLE_OPTION
  }

  /** Since when an item is tried, and since when it counts. */
  private record Since(Instant tried, Optional<Instant> counted, boolean harderInEnglish) {}

  /** Makes the tests with the bank of one moment. */
  private final class Making {

    private final Bank bank = skills.getBank();
    private final Instant now = clock.instant().truncatedTo(ChronoUnit.DAYS);
    private final int firstYear = TestSample.year(now.minus(PERIOD));
    private final Map<String, Fault> faults = new HashMap<>();
    private final Map<String, Since> authored = new HashMap<>();
    private final List<List<Item>> domains = new ArrayList<>();

    private Making() {
      for (int domain = 0; domain < bank.framework().domains().size(); domain++) {
        domains.add(of(domain));
      }
      for (var fault : Fault.values()) {
        faulty(fault.ordinal()).ifPresent(item -> faults.put(item.id(), fault));
      }
      rows.exampleVersions().forEach(this::put);
    }

    private List<Item> of(int domain) {
      return bank.items().values().stream()
          .filter(item -> bank.domainOf(item) == domain && !item.traits().secret())
          .filter(item -> !item.traits().pretest())
          .toList();
    }

    private Optional<Item> faulty(int domain) {
      return domains.stream()
          .skip(domain)
          .limit(1)
          .flatMap(List::stream)
          .filter(item -> item.task() instanceof Task.Single single && single.options().size() > 2)
          .skip(2)
          .findFirst();
    }

    private void put(Published version) {
      var id = version.item().value();
      var harder = version.content().get("tags").contains(HARDER_IN_ENGLISH);
      authored.merge(
          id,
          new Since(version.at(), Optional.empty(), harder),
          (first, _) -> new Since(first.tried(), Optional.of(version.at()), harder));
    }

    TakenTest test(int number) {
      var random = new Random(SEED + number);
      var at = now.minus(PERIOD.multipliedBy(TESTS - number).dividedBy(TESTS));
      var person = new SomePerson(thetas(random), random.nextInt(3) == 0, at, random);
      var answers = new ArrayList<Answer>();
      for (int domain = 0; domain < domains.size(); domain++) {
        asked(domains.get(domain), random).forEach(item -> answers.add(answer(item, person, true)));
      }
      tried(person).forEach((item, counts) -> answers.add(answer(item, person, counts)));
      Collections.shuffle(answers, random);
      return new TakenTest(
          number % 5 == 0 ? Kind.CERTIFICATION : Kind.DIAGNOSIS,
          bank.fingerprint(),
          at,
          number % EXTRA_TIME == 0,
          answers,
          true);
    }

    private double[] thetas(Random random) {
      double common = random.nextGaussian();
      return domains.stream()
          .mapToDouble(
              _ -> Math.sqrt(COMMON) * common + Math.sqrt(1 - COMMON) * random.nextGaussian())
          .toArray();
    }

    private List<Item> asked(List<Item> items, Random random) {
      var all = new ArrayList<>(items);
      Collections.shuffle(all, random);
      var often = random.nextDouble() < OFTEN;
      return all.stream()
          .sorted((one, other) -> Boolean.compare(isOften(other) && often, isOften(one) && often))
          .limit(OF_A_DOMAIN)
          .toList();
    }

    private boolean isOften(Item item) {
      return faults.get(item.id()) == Fault.OFTEN_ASKED;
    }

    /** The items written here that a test of this day asks, and whether they count. */
    private Map<Item, Boolean> tried(SomePerson person) {
      var tried = new HashMap<Item, Boolean>();
      authored.keySet().stream()
          .sorted()
          .forEach(id -> {
            var item = bank.items().get(id);
            var since = authored.get(id);
            if (item != null
                && since != null
                && !person.at().isBefore(since.tried())
                && person.random().nextDouble() < TRIED) {
              tried.put(
                  item, since.counted().filter(from -> !person.at().isBefore(from)).isPresent());
            }
          });
      return tried;
    }

    private Answer answer(Item item, SomePerson person, boolean counts) {
      boolean right = person.random().nextDouble() < chance(item, person);
      return new Answer(
          item.id(),
          right ? item.task().rightAnswer() : wrong(item, person.random()),
          right,
          counts,
          time(item, person.random()),
          Optional.of(person.english() ? Language.EN : Language.FR));
    }

    private double chance(Item item, SomePerson person) {
      double theta = person.thetas()[bank.domainOf(item)];
      var since = authored.get(item.id());
      if (since != null) {
        double harder = since.harderInEnglish() && person.english() ? HARDER : 0;
        double distance = theta - item.traits().difficulty() - harder;
        return 1 / (1 + Math.exp(-TRIED_SLOPE * distance));
      }
      var fault = faults.get(item.id());
      if (fault == Fault.TELLS_NOTHING) {
        return 0.5;
      }
      boolean easier = fault == Fault.EASIER_NOW && TestSample.year(person.at()) > firstYear;
      return Measures.model(item).probability(1, easier ? theta + EASIER : theta);
    }

    private List<String> wrong(Item item, Random random) {
      if (random.nextDouble() < UNKNOWN) {
        return List.of();
      }
      var options = new ArrayList<String>();
      for (int option = 1; option <= TestSample.options(item.task()); option++) {
        if (!item.task().isRight(List.of("" + option))) {
          options.add("" + option);
        }
      }
      if (faults.get(item.id()) == Fault.IDLE_OPTION) {
        options.removeLast();
      }
      return options.isEmpty()
          ? List.of("0")
          : List.of(options.get(random.nextInt(options.size())));
    }

    private Duration time(Item item, Random random) {
      double planned = MINUTE * item.traits().minutes();
      double usual = faults.get(item.id()) == Fault.TAKES_LONG ? 1.4 : 0.6;
      return Duration.ofMillis(
          (long) (1_000 * usual * planned * Math.exp(random.nextGaussian() / 2)));
    }
  }

  /** Somebody who does not exist. */
  @SuppressWarnings("ArrayRecordComponent")
  private record SomePerson(double[] thetas, boolean english, Instant at, Random random) {}
}
