package org.essor.items.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.essor.frameworks.AFramework;
import org.essor.items.internal.Figures.Attention;
import org.essor.items.internal.Figures.Chosen;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;
import org.essor.skills.Bank;
import org.essor.skills.Citation;
import org.essor.skills.Item;
import org.essor.skills.Item.Traits;
import org.essor.skills.Skills;
import org.essor.skills.TakenTest;
import org.essor.skills.TakenTest.Answer;
import org.essor.skills.TakenTest.Kind;
import org.essor.skills.Task;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class BankFiguresTests {

  private static final int ITEMS = 24;
  private static final int QUESTIONS = 10;
  private static final int PEOPLE = 2_400;
  private static final Instant FIRST = Instant.parse("2025-10-01T10:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-10-01T10:00:00Z");

  private static final String FORCED = "d1-17";
  private static final String FLAT = "d1-5";
  private static final String EASIER = "d1-8";
  private static final String LONG = "d2-11";
  private static final String IDLE = "d2-14";

  private final Bank bank = bank("b");
  private final Random random = new Random(4);

  private static Bank bank(String fingerprint) {
    var items = new LinkedHashMap<String, Item>();
    for (int domain = 1; domain <= 2; domain++) {
      for (int i = 0; i < ITEMS; i++) {
        var id = "d" + domain + "-" + i;
        items.put(id, item(id, 4.0 * i / (ITEMS - 1) - 2));
      }
    }
    return new Bank(fingerprint, AFramework.of(), items, Map.of());
  }

  private static Item item(String id, double difficulty) {
    var options = List.of(text("a"), text("b"), text("c"), text("d"));
    return new Item(
        id,
        id.substring(0, 2) + ".c1",
        new Task.Single(options, 1),
        text("Question " + id),
        text("Parce que"),
        Optional.empty(),
        new Traits(difficulty, true, 1, Set.of()),
        new Citation(
            text("Source"),
            Optional.of(URI.create("https://example.org/")),
            Evidence.SECONDARY,
            LocalDate.of(2026, 11, 20)));
  }

  private static Text text(String both) {
    return new Text(both, both);
  }

  private static SameItems same(Bank... banks) {
    var skills = Mockito.mock(Skills.class);
    for (var bank : banks) {
      Mockito.when(skills.findBank(bank.fingerprint())).thenReturn(Optional.of(bank));
    }
    return new SameItems(skills);
  }

  private Map<String, Figures> figures() {
    var sample = new TestSample(bank, same(bank));
    for (int person = 0; person < PEOPLE; person++) {
      sample.add(adaptive(person % 2 == 0 ? FIRST : SECOND));
    }
    return BankFigures.of(bank, sample, new ItemSettings(250, 0.01, 50, 0.8, 3));
  }

  /** People are abler than the scale supposes; each next item is near what the last answers say. */
  private TakenTest adaptive(Instant at) {
    var answers = new ArrayList<Answer>();
    for (int domain = 1; domain <= 2; domain++) {
      double theta = 0.5 + 0.8 * random.nextGaussian();
      double guess = 0;
      for (int step = 1; step <= QUESTIONS; step++) {
        var item = next(domain, answers, guess);
        var answer = answer(item, theta, at);
        answers.add(answer);
        guess += (answer.right() ? 2.0 : -2.0) / (step + 1);
      }
    }
    return new TakenTest(Kind.DIAGNOSIS, "b", at, false, answers, false);
  }

  private Item next(int domain, List<Answer> answers, double guess) {
    var asked = new HashSet<>(answers.stream().map(Answer::item).toList());
    if (domain == 1 && asked.isEmpty()) {
      return bank.get(FORCED);
    }
    var nearest =
        bank.items().values().stream()
            .filter(item -> item.id().startsWith("d" + domain) && !asked.contains(item.id()))
            .sorted(
                Comparator.comparingDouble(item -> Math.abs(item.traits().difficulty() - guess)))
            .limit(6)
            .toList();
    return nearest.get(random.nextInt(nearest.size()));
  }

  private Answer answer(Item item, double theta, Instant at) {
    double easier = item.id().equals(EASIER) && at.equals(SECOND) ? 1.5 : 0;
    double distance = theta + easier - item.traits().difficulty();
    double chance = item.id().equals(FLAT) ? 0.5 : 1 / (1 + Math.exp(-distance));
    boolean right = random.nextDouble() < chance;
    int wrong = 2 + random.nextInt(item.id().equals(IDLE) ? 2 : 3);
    double seconds = item.id().equals(LONG) ? 90 : 30;
    return new Answer(
        item.id(),
        List.of(right ? "1" : "" + wrong),
        right,
        true,
        Duration.ofMillis((long) (1_000 * seconds * Math.exp(random.nextGaussian() / 2))),
        Optional.empty());
  }

  private static Figures of(Map<String, Figures> all, String item) {
    return Objects.requireNonNull(all.get(item));
  }

  private static boolean has(Figures figures, Attention attention) {
    return figures.attention().contains(attention);
  }

  @Test
  void faultsAreFoundInAdaptiveTestsAndSoundItemsAreLeftInPeace() {
    var all = figures();
    assertThat(of(all, FORCED).attention()).contains(Attention.OVEREXPOSED);
    assertThat(of(all, FORCED).shown().diagnoses()).isEqualTo(PEOPLE);
    assertThat(of(all, FORCED).shown().ofTests()).isEqualTo(PEOPLE);
    assertThat(of(all, FLAT).attention()).contains(Attention.WEAK, Attention.MISFITTING);
    assertThat(of(all, EASIER).attention()).contains(Attention.DRIFTING);
    assertThat(of(all, EASIER).drift().orElseThrow()).isPositive();
    assertThat(of(all, LONG).attention()).containsExactly(Attention.SLOW);
    assertThat(of(all, LONG).replies().seconds().orElseThrow().median()).isCloseTo(90, within(6.0));
    assertThat(of(all, IDLE).attention()).containsExactly(Attention.IDLE_OPTION);
    var faulty = Set.of(FORCED, FLAT, EASIER, LONG, IDLE);
    var sound =
        all.entrySet().stream()
            .filter(each -> !faulty.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(sound)
        .noneMatch(each -> has(each, Attention.WEAK))
        .noneMatch(each -> has(each, Attention.SLOW))
        .noneMatch(each -> has(each, Attention.IDLE_OPTION))
        .noneMatch(each -> has(each, Attention.OVEREXPOSED));
    assertThat(sound.stream().filter(each -> has(each, Attention.MISFITTING)).count())
        .as("one in a hundred by chance")
        .isLessThanOrEqualTo(2);
    assertThat(sound.stream().filter(each -> has(each, Attention.DRIFTING)).count())
        .as("seven in a thousand by chance")
        .isLessThanOrEqualTo(2);
  }

  @Test
  void theFiguresOfAnItemHoldTogether() {
    var one = of(figures(), FORCED);
    var people = one.replies().people();
    assertThat(one.curve().stream().mapToInt(Figures.Band::people).sum()).isEqualTo(people);
    assertThat(one.curve().stream().mapToInt(Figures.Band::right).sum())
        .isEqualTo(one.replies().right());
    assertThat(one.curve()).isSortedAccordingTo(Comparator.comparingDouble(Figures.Band::ability));
    assertThat(one.curve())
        .allSatisfy(band -> assertThat(band.observed()).isCloseTo(band.expected(), within(0.12)));
    assertThat(one.options().stream().map(Chosen::number)).containsExactly(0, 1, 2, 3, 4);
    assertThat(one.options().stream().mapToInt(Chosen::people).sum()).isEqualTo(people);
    assertThat(one.options().get(1).lower()).isLessThan(one.options().get(1).upper());
    assertThat(one.options().get(2).lower()).isGreaterThan(one.options().get(2).upper());
    assertThat(one.correlation().orElseThrow()).isBetween(0.15, 0.6);
    assertThat(one.years().stream().map(Figures.Year::start)).containsExactly(2025, 2026);
  }

  @Test
  void answersToOtherWordsSayNothing() {
    var before = bank("before");
    var changed = new LinkedHashMap<>(before.items());
    changed.put(FORCED, item("d1-17", 0.9));
    var task = new Task.Single(List.of(text("x"), text("y")), 2);
    changed.computeIfPresent(
        FORCED,
        (_, item) ->
            new Item(
                item.id(),
                item.competence(),
                task,
                item.question(),
                item.explanation(),
                item.document(),
                item.traits(),
                item.source()));
    var old = new Bank("before", before.framework(), changed, Map.of());
    var sample = new TestSample(bank, same(bank, old));
    var answers =
        IntStream.of(16, 17, 18).mapToObj(i -> answer(bank.get("d1-" + i), 0, FIRST)).toList();
    sample.add(new TakenTest(Kind.CERTIFICATION, "before", FIRST, false, answers, false));
    sample.add(new TakenTest(Kind.CERTIFICATION, "forgotten", FIRST, false, answers, false));
    var all = BankFigures.of(bank, sample, new ItemSettings(250, 0.01, 50, 0.8, 3));
    assertThat(of(all, FORCED).shown().certifications()).isZero();
    assertThat(of(all, FORCED).shown().ofCertifications()).isZero();
    assertThat(of(all, FORCED).replies().people()).isZero();
    assertThat(of(all, "d1-16").shown().certifications()).isEqualTo(1);
    assertThat(of(all, "d1-16").curve()).isEmpty();
    assertThat(of(all, "d1-16").attention()).isEmpty();
  }

  @Test
  void ofManyTestsOfAYearSomeAreKeptAndAllAreCounted() {
    var sample = new TestSample(bank, same(bank));
    int many = TestSample.MOST_A_YEAR + 700;
    for (int person = 0; person < many; person++) {
      var answers = List.of(answer(bank.get(FORCED), 0, FIRST));
      sample.add(new TakenTest(Kind.DIAGNOSIS, "b", FIRST, false, answers, person % 2 == 0));
    }
    assertThat(sample.years().get(2025)).hasSize(TestSample.MOST_A_YEAR);
    assertThat(sample.diagnoses()).isEqualTo(many);
    assertThat(sample.examples()).isEqualTo(many / 2);
    assertThat(TestSample.year(Instant.parse("2026-08-31T21:59:59Z"))).isEqualTo(2025);
    assertThat(TestSample.year(Instant.parse("2026-08-31T22:00:00Z"))).isEqualTo(2026);
  }
}
