package org.essor.standards.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.platform.Job;
import org.essor.platform.SiteSettings;
import org.essor.psychometrics.standards.Centre;
import org.essor.skills.Framework;
import org.essor.skills.Skills;
import org.essor.standards.CutScore;
import org.essor.standards.Method;
import org.essor.standards.internal.Setting.Booked;
import org.essor.standards.internal.Setting.End;
import org.essor.standards.internal.Setting.Judge;
import org.essor.standards.internal.Settings.Plan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A standard setting of judges who do not exist, adopted a month ago, in a demonstration only. */
@Component
class ExampleSetting {

  private static final long SEED = 38;
  private static final int ITEMS = 8;
  private static final List<String> JUDGES =
      List.of("Inès Carpentier", "Malo Guénec", "Sarah Benhamou", "Théo Lacombe", "Wassila Ferhat");
  private static final List<String> EXPERTISES =
      List.of(
          "Infirmière, 12 ans en gériatrie",
          "Médecin généraliste, maître de stage",
          "Pharmacienne hospitalière, responsable qualité",
          "Enseignant, numérique en santé",
          "Sage-femme, référente du système d’information");

  private final Settings settings;
  private final SettingRows rows;
  private final Skills skills;
  private final ExamplePeople people;
  private final SiteSettings site;
  private final Clock clock;

  ExampleSetting(
      Settings settings,
      SettingRows rows,
      Skills skills,
      ExamplePeople people,
      SiteSettings site,
      Clock clock) {
    this.settings = settings;
    this.rows = rows;
    this.skills = skills;
    this.people = people;
    this.site = site;
    this.clock = clock;
  }

  /** Makes it where there is none. */
  @Transactional
  void load() {
    if (site.demo() && rows.list().isEmpty()) {
      var coordinator = people.get(Role.COORDINATOR);
      var opened = before(60);
      var id =
          settings.open(
              new Plan("Seuils d’exemple", Method.ANGOFF, Centre.MEAN, ITEMS, true),
              opened,
              coordinator.id());
      invite(rows.find(id).orElseThrow(), opened);
      var setting = rows.find(id).orElseThrow();
      round(setting, 1, 0.45);
      rows.discuss(
          id,
          1,
          "Le groupe s’est demandé si « tout juste autonome » suppose d’avoir déjà exercé seul ; il"
              + " a retenu que non.");
      round(setting, 2, 0.25);
      rows.adopt(id, adopted(coordinator));
    }
  }

  private End.Adopted adopted(Person coordinator) {
    return new End.Adopted(
        before(30),
        "Les juges se sont rapprochés au second tour et les erreurs types sont faibles.",
        2,
        Optional.of(coordinator.id()));
  }

  private Instant before(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private void invite(Setting setting, Instant at) {
    var judges = new ArrayList<Person>();
    judges.add(people.get(Role.EXPERT));
    for (int i = 0; i < JUDGES.size(); i++) {
      judges.add(people.get("juge-" + (i + 1) + "@demo.invalid", JUDGES.get(i), Role.EXPERT));
    }
    for (int i = 0; i < judges.size(); i++) {
      var expertise = i == 0 ? "" : EXPERTISES.get(i - 1);
      var judge = new Judge(i + 1, Optional.of(judges.get(i).id()), expertise);
      rows.insert(setting.id(), judge, at);
    }
  }

  /** The judges think of the cut scores of the framework, each a little different. */
  private void round(Setting setting, int number, double spread) {
    var opened = before(58 - 10 * number);
    rows.open(setting.id(), number, opened);
    var framework = skills.getBank().framework();
    var random = new Random(SEED + number);
    for (var judge : setting.judges()) {
      for (var domain : setting.domains().toList()) {
        double away = spread * random.nextGaussian();
        for (int level : Settings.levels(framework)) {
          double theta = cut(framework, level) + away;
          for (var item : setting.booklet(domain)) {
            rows.say(setting.id(), number, said(judge, item, new Thought(level, theta)), opened);
          }
        }
      }
    }
    var cutting = settings.cutting(setting, number);
    for (CutScore cut : cutting.cuts(Settings.levels(framework))) {
      rows.insert(setting.id(), number, cut, setting.judges().size());
    }
    rows.close(setting.id(), number, opened.plus(Duration.ofDays(3)));
  }

  private static double cut(Framework framework, int level) {
    return framework.levels().get(level - 1).from();
  }

  /** The ability that a judge thinks of for a level. */
  private record Thought(int level, double theta) {}

  private static Said said(Judge judge, Booked item, Thought thought) {
    double chance = Math.round(20 * item.model().probability(1, thought.theta())) / 20.0;
    return new Said(judge.number(), item.domain(), thought.level(), item.item(), chance);
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "standardsExamples")
  static class Jobs {

    @Bean
    Job loadExampleSetting(ExampleSetting example) {
      return new Job("standards.examples", Duration.ofMinutes(10), example::load);
    }
  }
}
