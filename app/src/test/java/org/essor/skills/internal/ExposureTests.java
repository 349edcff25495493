package org.essor.skills.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.essor.psychometrics.domains.AbilityBands;
import org.essor.psychometrics.domains.AbilityBands.Count;
import org.essor.psychometrics.domains.AbilityBands.Place;
import org.essor.skills.Bank;
import org.essor.skills.DiagnosisId;
import org.essor.skills.Measures;
import org.essor.skills.Needs;
import org.essor.skills.internal.Diagnosis.Answered;
import org.essor.skills.internal.Diagnosis.Turn;
import org.junit.jupiter.api.Test;

/** Diagnoses of simulated persons with the bank that Essor ships. */
class ExposureTests {

  private static final Bank BANK = TheShippedBank.read();
  private static final Instant NOW = Instant.EPOCH;
  private static final int PERSONS = 400;

  /** Bands that fewer passed through say little. */
  private static final int ENOUGH = 100;

  private static final SkillsSettings SETTINGS =
      new SkillsSettings("./skills", 15, 30, 0, 0.65, 0.3, Duration.ofDays(90));

  private final Instrument instrument = new Instrument(BANK, SETTINGS);

  /** What a run of diagnoses came to. */
  private static final class Run {
    private final Map<Place, Count> counts = new HashMap<>();
    private double squares;
    private int questions;

    double highest() {
      return counts.values().stream()
          .filter(count -> count.passed() >= ENOUGH)
          .mapToDouble(Count::share)
          .max()
          .orElseThrow();
    }

    double error() {
      return Math.sqrt(squares / (PERSONS * BANK.framework().domains().size()));
    }
  }

  private Run run(double limit) {
    var run = new Run();
    for (int person = 0; person < PERSONS; person++) {
      var random = new Random(person);
      var thetas = thetas(random);
      var closed = AbilityBands.draw(items(run), run.counts, limit, person);
      var ended =
          answer(
              new Diagnosis(
                  DiagnosisId.next(),
                  BANK.fingerprint(),
                  person,
                  closed,
                  Optional.empty(),
                  Needs.NONE,
                  NOW,
                  new Turn(Optional.empty(), NOW, Optional.of(NOW)),
                  List.of(),
                  false),
              thetas,
              random);
      instrument
          .exposed(ended)
          .forEach((place, count) -> run.counts.merge(place, count, Count::plus));
      var found = instrument.mean(ended.answers());
      for (int domain = 0; domain < thetas.length; domain++) {
        run.squares += Math.pow(found.theta(domain) - thetas[domain], 2);
      }
      run.questions += ended.answers().size();
    }
    return run;
  }

  private static List<String> items(Run run) {
    return run.counts.keySet().stream().map(Place::item).sorted().distinct().toList();
  }

  private static double[] thetas(Random random) {
    double common = random.nextGaussian();
    return BANK.framework().domains().stream()
        .mapToDouble(_ -> Math.sqrt(0.6) * common + Math.sqrt(0.4) * random.nextGaussian())
        .toArray();
  }

  private Diagnosis answer(Diagnosis begun, double[] thetas, Random random) {
    var answers = new ArrayList<Answered>();
    for (var next = instrument.next(begun, answers);
        next.isPresent();
        next = instrument.next(begun, answers)) {
      var item = BANK.get(next.get());
      double chance = Measures.model(item).probability(1, thetas[BANK.domainOf(item)]);
      boolean right = random.nextDouble() < chance;
      answers.add(new Answered(item.id(), List.of(), right, NOW, NOW, true));
    }
    return new Diagnosis(
        begun.id(),
        begun.bank(),
        begun.seed(),
        begun.closed(),
        begun.person(),
        begun.needs(),
        begun.startedAt(),
        begun.turn(),
        answers,
        begun.example());
  }

  @Test
  void noItemIsAskedOfMoreThanItsShareOfPersonsOfLikeAbilityAndTheMeasureStaysAsGood() {
    var free = run(1);
    var held = run(SETTINGS.mostExposure());

    assertThat(free.highest()).isGreaterThan(0.4);
    assertThat(held.highest()).isLessThan(SETTINGS.mostExposure() + 0.03);
    assertThat(held.error()).isLessThan(1.03 * free.error());
    assertThat(held.questions).isLessThan((int) (1.03 * free.questions));
  }

  @Test
  void aDiagnosisThatIsClosedToEverythingGoesOnAsIfItWereNot() {
    var everything = new ArrayList<Place>();
    for (var item : BANK.scored()) {
      for (int band = 0; band < AbilityBands.count(); band++) {
        everything.add(new Place(item.id(), band));
      }
    }
    var begun =
        new Diagnosis(
            DiagnosisId.next(),
            BANK.fingerprint(),
            5,
            Set.copyOf(everything),
            Optional.empty(),
            Needs.NONE,
            NOW,
            new Turn(Optional.empty(), NOW, Optional.of(NOW)),
            List.of(),
            false);

    assertThat(answer(begun, new double[5], new Random(5)).answers()).hasSizeBetween(15, 30);
  }
}
