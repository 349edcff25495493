package org.essor.skills.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.kernel.PersonId;
import org.essor.platform.Job;
import org.essor.platform.SiteSettings;
import org.essor.skills.Needs;
import org.essor.skills.Task;
import org.essor.skills.internal.Diagnoses.Beginning;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forty learners who do not exist and their finished diagnoses, in a demonstration only, so that
 * there is a group to be compared with. The first one is that of the example innovator.
 */
@Component
class ExampleDiagnoses {

  private static final int LEARNERS = 40;
  private static final long SEED = 20_221_110;

  /** What one learner's domains have in common, as a share of their variance. */
  private static final double COMMON = 0.6;

  private final Diagnoses diagnoses;
  private final Cohorts cohorts;
  private final ExamplePeople people;
  private final SiteSettings site;
  private final JdbcClient db;

  ExampleDiagnoses(
      Diagnoses diagnoses,
      Cohorts cohorts,
      ExamplePeople people,
      SiteSettings site,
      JdbcClient db) {
    this.diagnoses = diagnoses;
    this.cohorts = cohorts;
    this.people = people;
    this.site = site;
    this.db = db;
  }

  /** Makes those that are missing. */
  void load() {
    int made = site.demo() ? count() : LEARNERS;
    if (made < LEARNERS) {
      IntStream.range(made, LEARNERS).forEach(this::learner);
      cohorts.compute();
    }
  }

  private int count() {
    return db.sql("select count(*) from skills.diagnosis where example and finished_at is not null")
        .query(Integer.class)
        .single();
  }

  private void learner(int number) {
    var random = new Random(SEED + number);
    var owner =
        number == 0 ? Optional.of(people.get(Role.INNOVATOR).id()) : Optional.<PersonId>empty();
    var at = diagnoses.begin(new Beginning(owner, Needs.NONE, SEED + number, true));
    var thetas = thetas(at, random);
    while (!at.isFinished()) {
      at = diagnoses.answer(at, answer(at, thetas, random));
    }
  }

  private double[] thetas(Diagnosis at, Random random) {
    double common = random.nextGaussian();
    return diagnoses.bank(at).framework().domains().stream()
        .mapToDouble(
            _ -> Math.sqrt(COMMON) * common + Math.sqrt(1 - COMMON) * random.nextGaussian())
        .toArray();
  }

  /** Right as often as the model says of a learner of this ability; else wrong, or not known. */
  private List<String> answer(Diagnosis at, double[] thetas, Random random) {
    var item = diagnoses.item(at);
    double theta = thetas[diagnoses.bank(at).domainOf(item)];
    double chance = 1 / (1 + Math.exp(item.traits().difficulty() - theta));
    if (random.nextDouble() < chance) {
      return item.task().rightAnswer();
    }
    return random.nextBoolean() ? wrong(item.task()) : List.of();
  }

  /** Where one option is to be chosen, another one; nothing elsewhere. */
  private static List<String> wrong(Task task) {
    return task instanceof Task.Single single
        ? List.of("" + (single.key() % single.options().size() + 1))
        : List.of();
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "skillsExamples")
  static class Jobs {

    @Bean
    Job loadExampleDiagnoses(ExampleDiagnoses examples) {
      return new Job("skills.examples", Duration.ofMinutes(10), examples::load);
    }
  }
}
