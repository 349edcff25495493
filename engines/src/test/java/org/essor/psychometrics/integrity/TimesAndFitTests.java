package org.essor.psychometrics.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.integrity.AnswerFit.Given;
import org.essor.psychometrics.integrity.ResponseTimes.Timed;
import org.junit.jupiter.api.Test;

class TimesAndFitTests {

  private static final int ITEMS = 30;

  private static double intensity(int item) {
    return 3 + 0.05 * item;
  }

  /** Forty persons who each answer 24 of 30 items, the first as asked. */
  private static List<Timed> times(Random random, boolean firstIsHonest) {
    var times = new ArrayList<Timed>();
    for (int person = 0; person < 40; person++) {
      double speed = 0.3 * random.nextGaussian();
      for (int item = 0; item < ITEMS; item++) {
        double log = intensity(item) - speed + 0.4 * random.nextGaussian();
        boolean known = person == 0 && !firstIsHonest && item % 3 == 0;
        if ((item + person) % 5 != 0) {
          times.add(new Timed("p" + person, "i" + item, Math.exp(known ? 0.7 : log)));
        }
      }
    }
    return times;
  }

  @Test
  void recoversWhatItemsTakeAndHowFastPersonsAre() {
    var fitted = ResponseTimes.fit(times(new Random(2006), true));

    // Speeds are told from their mean: intensities differ from those drawn by one constant.
    double shift = fitted.intensity("i0") - intensity(0);
    for (int item = 0; item < ITEMS; item++) {
      assertThat(fitted.intensity("i" + item) - intensity(item)).isCloseTo(shift, within(0.35));
    }
    assertThat(fitted.find("nobody")).isEmpty();
  }

  @Test
  void honestTimesAlarmAboutAsOftenAsSaid() {
    var random = new Random(5);
    int alarms = 0;
    var residuals = new ArrayList<Double>();
    for (int group = 0; group < 25; group++) {
      var fitted = ResponseTimes.fit(times(random, true));
      for (int person = 0; person < 40; person++) {
        var pace = fitted.find("p" + person).orElseThrow();
        alarms += pace.chance() <= 0.05 ? 1 : 0;
        residuals.addAll(pace.residuals().values());
      }
    }
    double squares = residuals.stream().mapToDouble(each -> each * each).average().orElseThrow();

    assertThat(alarms / 1000.0).isBetween(0.02, 0.075);
    assertThat(squares).isCloseTo(1, within(0.06));
  }

  @Test
  void whoKnewAThirdOfTheAnswersBeforehandIsFound() {
    var random = new Random(7);
    int found = 0;
    for (int group = 0; group < 20; group++) {
      var all = times(random, false);
      var pace = ResponseTimes.fit(all).find("p0").orElseThrow();
      found += pace.chance() <= 0.001 && pace.residuals().getOrDefault("i3", 0.0) < -3 ? 1 : 0;
    }

    assertThat(found).isGreaterThanOrEqualTo(17);
  }

  @Test
  void fasterThanATenthOfTheUsualTimeIsTooFastToRead() {
    var usual = IntStream.range(0, 9).mapToObj(i -> new Timed("p" + i, "i", 40)).toList();
    var times = new ArrayList<>(usual);
    times.add(new Timed("fast", "i", 2));
    times.add(new Timed("slow", "long", 900));
    times.add(new Timed("fast", "long", 9));
    var rapid = RapidGuessing.from(times);

    assertThat(rapid.count(times.subList(9, 12))).isEqualTo(2);
    assertThat(rapid.isRapid(new Timed("p", "i", 4))).isFalse();
    assertThat(rapid.isRapid(new Timed("p", "long", 11))).isFalse();
    assertThat(rapid.isRapid(new Timed("p", "unknown", 1))).isFalse();
  }

  private record Person(List<Given> answers, List<Double> thetas) {

    /** Ten items in each of three domains; the mode under a standard normal prior in each. */
    static Person of(Random random, double swapped) {
      var answers = new ArrayList<Given>();
      for (int domain = 0; domain < 3; domain++) {
        double theta = random.nextGaussian();
        for (int item = 0; item < 10; item++) {
          var curve = Logistic.of(1.5, -2 + 0.45 * item);
          boolean right = random.nextDouble() < curve.probability(1, theta);
          boolean swap = random.nextDouble() < swapped && Math.abs(curve.b()) > 1;
          answers.add(new Given(domain, curve, swap != right));
        }
      }
      return new Person(answers, IntStream.range(0, 3).mapToObj(d -> mode(answers, d)).toList());
    }

    private static double mode(List<Given> answers, int domain) {
      double theta = 0;
      for (int step = 0; step < 40; step++) {
        double pull = -theta;
        double information = 1;
        for (var answer : answers) {
          if (answer.domain() == domain) {
            double right = answer.item().probability(1, theta);
            pull += answer.item().a() * ((answer.right() ? 1 : 0) - right);
            information += answer.item().a() * answer.item().a() * right * (1 - right);
          }
        }
        theta += pull / information;
      }
      return theta;
    }

    AnswerFit fit() {
      return AnswerFit.of(answers, thetas);
    }
  }

  @Test
  void answersThatFollowTheModelAlarmAboutAsOftenAsSaid() {
    var random = new Random(2001);
    var fits = IntStream.range(0, 2000).mapToObj(_ -> Person.of(random, 0).fit()).toList();

    double share = fits.stream().filter(fit -> fit.chance() <= 0.05).count() / 2000.0;
    assertThat(share).isBetween(0.03, 0.075);
  }

  @Test
  void answersAgainstTheModelAreFoundMoreOftenThanNot() {
    var random = new Random(1991);
    var fits = IntStream.range(0, 300).mapToObj(_ -> Person.of(random, 0.7).fit()).toList();

    assertThat(fits.stream().filter(fit -> fit.chance() <= 0.05).count()).isGreaterThan(200);
  }

  @Test
  void theChanceIsThatOfANormalNumber() {
    assertThat(AnswerFit.below(-1.6448536)).isCloseTo(0.05, within(1e-7));
    assertThat(AnswerFit.below(0)).isCloseTo(0.5, within(1e-12));
    assertThat(AnswerFit.below(1.959964)).isCloseTo(0.975, within(1e-6));
  }
}
