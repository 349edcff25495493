package org.essor.items.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.essor.items.AuthoredItem;
import org.essor.items.ItemDesk.Act;
import org.essor.items.Stage;
import org.essor.items.internal.Evidence.Comparison;
import org.essor.items.internal.Evidence.Groups;
import org.essor.items.internal.Evidence.Measured;
import org.essor.items.internal.Evidence.Obstacle;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.calibration.CalibratedItem;
import org.essor.psychometrics.calibration.Calibration.Population;
import org.essor.psychometrics.calibration.CalibrationModel;
import org.essor.psychometrics.calibration.Calibrator;
import org.essor.psychometrics.calibration.LogisticDif;
import org.essor.psychometrics.calibration.MantelHaenszel;
import org.essor.psychometrics.calibration.NotCalibratedException;
import org.essor.psychometrics.calibration.Responses;
import org.essor.psychometrics.calibration.TriedFit;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.Item.Calibration;
import org.essor.skills.Item.Calibration.Errors;
import org.essor.skills.Measures;
import org.essor.skills.Skills;
import org.essor.skills.TakenTests;
import org.springframework.stereotype.Component;

/**
 * Weighs what the trial of an item says: two parameters estimated on the scale of the items of its
 * domain, which keep theirs; fit; whether it is harder for one group. A person then decides.
 */
@Component
public class Evidences {

  private static final double SURE = 1.96;
  private static final int NODES = 61;
  private static final double REACH = 6;
  private static final int PARAMETERS = 2;

  private final List<TakenTests> tests;
  private final SameItems same;
  private final Skills skills;
  private final ItemRows rows;
  private final StoredDesk desk;
  private final ItemSettings settings;
  private final Clock clock;

  Evidences(
      List<TakenTests> tests,
      SameItems same,
      Skills skills,
      ItemRows rows,
      StoredDesk desk,
      ItemSettings settings,
      Clock clock) {
    this.tests = List.copyOf(tests);
    this.same = same;
    this.skills = skills;
    this.rows = rows;
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
  }

  /** What is known of an item that is tried. */
  public Evidence weigh(AuthoredItem item) {
    var bank = skills.getBank();
    var tried = tried(item, bank);
    var held = held(bank, item.content().get("competence"));
    var measured = measure(item.id().value(), tried, held);
    return new Evidence(
        tried.size(),
        settings.leastAnswers(),
        (int) tried.stream().filter(Tried::right).count(),
        measured,
        (int)
            held.keySet().stream().filter(each -> !bank.get(each).traits().isCalibrated()).count(),
        held.size(),
        obstacles(tried.size(), measured));
  }

  /** The answers to it as it stands now, in diagnoses and certifications. */
  private List<Tried> tried(AuthoredItem item, Bank bank) {
    var today = bank.get(item.id().value());
    var since = rows.versions(item.id()).getFirst().at();
    return tests.stream()
        .flatMap(each -> each.listTried(today.id(), since).stream())
        .filter(test -> same.isSame(today, test.bank()))
        .map(test -> Tried.of(today.id(), test))
        .toList();
  }

  /** The items of the domain that count. */
  private static Map<String, Logistic> held(Bank bank, String competence) {
    var domain = bank.framework().findDomainOf(competence).orElseThrow();
    var held = new LinkedHashMap<String, Logistic>();
    bank.scored().stream()
        .filter(
            each -> bank.framework().findDomainOf(each.competence()).equals(Optional.of(domain)))
        .forEach((Item each) -> held.put(each.id(), Measures.model(each)));
    return held;
  }

  private Optional<Measured> measure(String item, List<Tried> tried, Map<String, Logistic> held) {
    try {
      var names = new ArrayList<>(held.keySet());
      names.addFirst(item);
      var builder = Responses.to(names);
      tried.forEach(each -> builder.add(pattern(each, names), 1));
      var found = Calibrator.calibrateNew(builder.build(), CalibrationModel.TWO, held);
      var own = found.items().getFirst();
      return found.converged()
          ? Optional.of(measured(own, new Persons(found.population(), held), tried))
          : Optional.empty();
    } catch (NotCalibratedException tooLittle) {
      return Optional.empty();
    }
  }

  private static byte[] pattern(Tried tried, List<String> names) {
    var pattern = new byte[names.size()];
    pattern[0] = tried.right() ? Responses.RIGHT : Responses.WRONG;
    for (int i = 1; i < pattern.length; i++) {
      var right = tried.others().get(names.get(i));
      pattern[i] = right == null ? Responses.MISSING : right ? Responses.RIGHT : Responses.WRONG;
    }
    return pattern;
  }

  private Measured measured(CalibratedItem own, Persons persons, List<Tried> tried) {
    var errors = new Errors(own.errors().slope(), own.errors().difficulty(), 0);
    var calibration =
        new Calibration(
            own.slope(),
            own.difficulty(),
            0,
            errors,
            tried.size(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var expected =
        tried.stream()
            .map(each -> new TriedFit.Answer(persons.expected(each, own.model()), each.right()))
            .toList();
    return new Measured(
        calibration,
        TriedFit.of(expected, PARAMETERS),
        List.of(
            byLanguage(persons, tried), compared(Groups.TIME, Tried::extraTime, persons, tried)));
  }

  /** Only those of whom the language is known. */
  private Comparison byLanguage(Persons persons, List<Tried> tried) {
    return compared(
        Groups.LANGUAGE,
        each -> each.language().equals(Optional.of(Language.EN)),
        persons,
        tried.stream().filter(each -> each.language().isPresent()).toList());
  }

  private Comparison compared(
      Groups groups, Predicate<Tried> isFocal, Persons persons, List<Tried> tried) {
    int focal = (int) tried.stream().filter(isFocal).count();
    int reference = tried.size() - focal;
    return new Comparison(
        groups,
        reference,
        focal,
        Math.min(focal, reference) < settings.leastGroup()
            ? Optional.empty()
            : dif(tried, isFocal, persons));
  }

  private static Optional<LogisticDif> dif(
      List<Tried> tried, Predicate<Tried> isFocal, Persons persons) {
    try {
      return Optional.of(
          LogisticDif.of(
              tried.stream()
                  .map(each ->
                      new LogisticDif.Answer(
                          persons.ability(each), isFocal.test(each), each.right()))
                  .toList()));
    } catch (NotCalibratedException alike) {
      return Optional.empty();
    }
  }

  private List<Obstacle> obstacles(int count, Optional<Measured> measured) {
    var obstacles = new ArrayList<Obstacle>();
    if (count < settings.leastAnswers()) {
      obstacles.add(Obstacle.TOO_FEW);
    }
    if (measured.isEmpty()) {
      obstacles.add(Obstacle.NOT_SETTLED);
    }
    measured.ifPresent(found -> add(found, obstacles));
    return obstacles;
  }

  private void add(Measured found, List<Obstacle> obstacles) {
    var calibration = found.calibration();
    if (!(calibration.a() - SURE * calibration.errors().a() > 0)) {
      obstacles.add(Obstacle.MEASURES_NOTHING);
    }
    if (!(found.fit().chance() >= settings.leastFit())) {
      obstacles.add(Obstacle.DOES_NOT_FIT);
    }
    if (found.groups().stream()
        .flatMap(each -> each.dif().stream())
        .anyMatch(dif -> dif.level() != MantelHaenszel.Level.A)) {
      obstacles.add(Obstacle.UNEQUAL);
    }
  }

  /**
   * Puts an item to use with what its trial says now.
   *
   * @throws Refusal {@code items.promotion.early} where it may not count yet
   */
  public void promote(Act act) {
    var item = desk.open(act.item(), act.who());
    if (!item.stage().name().equals(Stage.Name.PRETEST)) {
      throw new Refusal("items.stage.wrong");
    }
    var evidence = weigh(item);
    if (!evidence.isEnough()) {
      throw new Refusal("items.promotion.early");
    }
    desk.promote(act, evidence.measured().orElseThrow().calibration());
  }

  /** What the answers that count say of persons, the new item left out. */
  private record Persons(Population population, Map<String, Logistic> held) {

    private static double node(int node) {
      return REACH * (2.0 * node / (NODES - 1) - 1);
    }

    private double theta(int node) {
      return population.mean() + population.deviation() * node(node);
    }

    private double[] weights(Tried tried) {
      var weights = IntStream.range(0, NODES).mapToDouble(node -> weight(tried, node)).toArray();
      double sum = IntStream.range(0, NODES).mapToDouble(node -> weights[node]).sum();
      return IntStream.range(0, NODES).mapToDouble(node -> weights[node] / sum).toArray();
    }

    private double weight(Tried tried, int node) {
      double weight = Math.exp(-node(node) * node(node) / 2);
      for (var answer : tried.others().entrySet()) {
        var model = held.get(answer.getKey());
        if (model != null) {
          weight *= model.probability(answer.getValue() ? 1 : 0, theta(node));
        }
      }
      return weight;
    }

    double ability(Tried tried) {
      var weights = weights(tried);
      return IntStream.range(0, NODES).mapToDouble(node -> weights[node] * theta(node)).sum();
    }

    double expected(Tried tried, Logistic model) {
      var weights = weights(tried);
      return IntStream.range(0, NODES)
          .mapToDouble(node -> weights[node] * model.probability(1, theta(node)))
          .sum();
    }
  }
}
