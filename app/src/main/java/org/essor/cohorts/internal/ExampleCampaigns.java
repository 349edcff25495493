package org.essor.cohorts.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.cohorts.AcademicYear;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignId;
import org.essor.cohorts.OutsideResult;
import org.essor.cohorts.OutsideResults.Batch;
import org.essor.cohorts.internal.StudentRows.Place;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.kernel.Paris;
import org.essor.platform.Job;
import org.essor.platform.SiteSettings;
import org.essor.skills.Framework;
import org.essor.skills.Skills;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two campaigns of the example institution, in a demonstration only: one open, in which the example
 * innovator has not begun, and one that closed, with results.
 */
@Component
class ExampleCampaigns {

  private static final long SEED = 20_260_901;

  /** Seeds that follow each other would begin alike. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int OPEN_STUDENTS = 40;
  private static final int CLOSED_STUDENTS = 96;
  private static final int ELSEWHERE = 40;
  private static final int PIX_A_LEVEL = 8;
  private static final int PIX_TO_PASS = 440;

  private static final List<String> COMPETENCES =
      List.of(
          "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2",
          "4.3", "5.1", "5.2");

  private static final double FINISHED = 0.6;
  private static final double BEGUN = 0.8;

  private final CampaignRows campaigns;
  private final StudentRows students;
  private final StoredOutsideResults outside;
  private final Institutions institutions;
  private final Skills skills;
  private final ExamplePeople people;
  private final AuditLog audit;
  private final SiteSettings site;
  private final Clock clock;

  ExampleCampaigns(
      CampaignRows campaigns,
      StudentRows students,
      StoredOutsideResults outside,
      Institutions institutions,
      Skills skills,
      ExamplePeople people,
      AuditLog audit,
      SiteSettings site,
      Clock clock) {
    this.campaigns = campaigns;
    this.students = students;
    this.outside = outside;
    this.institutions = institutions;
    this.skills = skills;
    this.people = people;
    this.audit = audit;
    this.site = site;
    this.clock = clock;
  }

  /** Makes them where the example institution has no campaign. */
  @Transactional
  public void load() {
    if (site.demo()) {
      institutions.list().stream()
          .filter(Institution::example)
          .filter(where -> campaigns.list(where.id()).isEmpty())
          .findFirst()
          .ifPresent(this::fill);
    }
  }

  private void fill(Institution where) {
    var now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    var open = campaign(where, "Diagnostic d’entrée, première année", now.minus(days(20)));
    enrol(open, people.get(Role.INNOVATOR), "TD A");
    IntStream.range(1, OPEN_STUDENTS).forEach(number -> student(open, number, now));
    var closed = campaign(where, "Diagnostic de fin de premier cycle", now.minus(days(300)));
    IntStream.range(1, CLOSED_STUDENTS + 1).forEach(number -> student(closed, number, now));
    addOutside(closed);
    audit.append(
        new AuditEntry(
            "cohorts.examples-added", "institution:" + where.id(), Optional.empty(), Map.of()));
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  private Campaign campaign(Institution where, String title, Instant opens) {
    var made =
        new Campaign(
            CampaignId.next(),
            where.id(),
            "infirmier",
            AcademicYear.of(opens),
            Campaign.Kind.DIAGNOSIS,
            title,
            opens,
            opens.plus(days(60)),
            List.of(),
            true);
    campaigns.insert(made, Optional.empty());
    return made;
  }

  private void enrol(Campaign campaign, Person person, String group) {
    var place = new Place(person.id(), person.name(), group);
    students.insert(campaign.id(), place, Optional.empty());
  }

  private void student(Campaign campaign, int number, Instant now) {
    var email = "etudiant-%02d@demo.invalid".formatted(number);
    var name = "Étudiant %02d Exemple".formatted(number);
    var person = people.get(email, name, Role.INNOVATOR);
    enrol(campaign, person, "TD " + (char) ('A' + number % 3));
    var random = new Random((SEED + number + campaign.year().start()) * SPREAD);
    boolean closed = campaign.stateAt(now) == Campaign.State.CLOSED;
    double fate = closed ? 0 : random.nextDouble();
    var row = students.find(campaign.id(), person.id()).orElseThrow();
    var begun = campaign.opens().plus(days(1 + random.nextInt(15)));
    if (fate < BEGUN) {
      students.begin(row.id(), null, begun);
    }
    if (fate < FINISHED) {
      students.finish(row.id(), begun.plus(Duration.ofMinutes(25)), levels(random));
    }
  }

  /** What another service said of some of them, and of the example innovator. */
  private void addOutside(Campaign closed) {
    var batch = new Batch(closed.institution(), closed.curriculum(), closed.year(), "Pix");
    var emails =
        Stream.concat(
            Stream.of(people.get(Role.INNOVATOR).email()),
            IntStream.range(1, ELSEWHERE).mapToObj("etudiant-%02d@demo.invalid"::formatted));
    var random = new Random(SEED);
    var day = closed.opens().atZone(Paris.ZONE).toLocalDate().plusDays(ELSEWHERE);
    outside.addExamples(
        batch, emails.map(email -> outside(email, Optional.of(day), random)).toList());
  }

  private static OutsideResult outside(String email, Optional<LocalDate> day, Random random) {
    var levels = COMPETENCES.stream().map(_ -> 3 + random.nextInt(2)).toList();
    var parts =
        IntStream.range(0, COMPETENCES.size())
            .mapToObj(i -> new OutsideResult.Part(COMPETENCES.get(i), "" + levels.get(i)))
            .toList();
    int points = PIX_A_LEVEL * levels.stream().mapToInt(Integer::intValue).sum();
    return new OutsideResult(email, email, "", points + " Pix", points > PIX_TO_PASS, day, parts);
  }

  /** Levels that go together: some students are good at most, others at little. */
  private Map<String, Integer> levels(Random random) {
    var framework = skills.getBank().framework();
    double common = random.nextGaussian();
    var levels = new LinkedHashMap<String, Integer>();
    for (Framework.Domain domain : framework.domains()) {
      double theta = 0.8 * common + 0.6 * random.nextGaussian();
      long level = framework.levels().stream().filter(each -> each.from() <= theta).count();
      levels.put(domain.id(), (int) level);
    }
    return levels;
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "cohortsExamples")
  static class Jobs {

    @Bean
    Job addExampleCampaigns(ExampleCampaigns examples) {
      return new Job("cohorts.examples", Duration.ofMinutes(1), examples::load);
    }
  }
}
