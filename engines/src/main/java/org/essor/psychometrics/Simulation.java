package org.essor.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whole tests given to simulated persons one after the other.
 *
 * @param test that is given
 * @param bank it takes its items from
 * @param limit on the exposure of items, if any
 * @param seed of all chance: the same seed gives the same sessions
 */
public record Simulation(
    AdaptiveTest test, ItemBank bank, Optional<ExposureLimit> limit, long seed) {

  /**
   * Persons of given abilities.
   *
   * @return one person for each, with answers by this simulation's seed
   */
  public List<SimulatedPerson> persons(List<Double> thetas) {
    var persons = new ArrayList<SimulatedPerson>(thetas.size());
    for (double theta : thetas) {
      persons.add(new SimulatedPerson(theta, Draws.seed(seed, persons.size())));
    }
    return persons;
  }

  /** Abilities from the standard normal distribution. */
  public static List<Double> thetas(int persons, long seed) {
    var random = Draws.at(seed, persons);
    var thetas = new ArrayList<Double>(persons);
    for (int person = 0; person < persons; person++) {
      thetas.add(random.nextGaussian());
    }
    return thetas;
  }

  /** Gives the test to each person in their order and hands each ended session on. */
  public void run(List<SimulatedPerson> persons, Consumer<SimulatedSession> ended) {
    var control = limit.map(each -> new ExposureControl(each, bank.size()));
    for (var person : persons) {
      long draw = Draws.seed(person.seed(), seed);
      var drawn = control.map(each -> each.draw(draw));
      var shown = new ArrayList<ExposureControl.Shown>();
      var standing = session(person, drawn, shown);
      control.ifPresent(each -> each.count(drawn.orElseThrow(), shown));
      ended.accept(new SimulatedSession(person, standing));
    }
  }

  private Standing session(
      SimulatedPerson person, Optional<Eligibility> drawn, List<ExposureControl.Shown> shown) {
    var standing = test.standing(Answers.none(bank));
    while (true) {
      var before = standing;
      Offer all = _ -> true;
      var offer = drawn.map(each -> each.at(before, all)).orElse(all);
      var next = test.next(standing, offer, person.seed());
      if (next.isEmpty()) {
        return standing;
      }
      int item = next.getAsInt();
      shown.add(new ExposureControl.Shown(item, standing.theta()));
      standing = test.standing(standing.answers().with(item, person.answer(bank, item)));
    }
  }

  /**
   * A session that has ended.
   *
   * @param person who took it
   * @param standing where it stood at the end
   */
  public record SimulatedSession(SimulatedPerson person, Standing standing) {}
}
