package org.essor.skills.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.accounts.Person;
import org.essor.kernel.Paris;
import org.essor.platform.Texts;
import org.essor.skills.Bank;
import org.essor.skills.Framework.Competence;
import org.essor.skills.Framework.Domain;
import org.essor.skills.Framework.Level;
import org.essor.skills.Item;
import org.essor.skills.Offer;
import org.essor.skills.Training;
import org.essor.skills.internal.Cohort;
import org.essor.skills.internal.Cohort.Quartiles;
import org.essor.skills.internal.Cohorts;
import org.essor.skills.internal.Diagnoses;
import org.essor.skills.internal.Diagnosis;
import org.essor.skills.internal.Diagnosis.Answered;
import org.essor.skills.internal.Profile;
import org.essor.skills.internal.Profile.Measured;
import org.essor.skills.question.AnswerWords;
import org.essor.skills.web.RadarChart.Axis;
import org.essor.skills.web.RadarChart.Ring;
import org.essor.skills.web.ResultPage.About;
import org.essor.skills.web.ResultPage.DomainRow;
import org.essor.skills.web.ResultPage.Gap;
import org.essor.skills.web.ResultPage.Group;
import org.essor.skills.web.ResultPage.GroupRow;
import org.essor.skills.web.ResultPage.Lesson;
import org.essor.skills.web.ResultPage.OfferLink;
import org.essor.skills.web.ResultPage.Reviewed;
import org.springframework.stereotype.Component;

/** Makes the page of a result. */
@Component
class ResultPages {

  private static final int MOST_GAPS = 6;
  private static final int MOST_LESSONS = 3;
  private static final int MOST_OFFERS = 3;

  private final Diagnoses diagnoses;
  private final Cohorts cohorts;
  private final Training training;
  private final DiagnosisCookie cookie;

  ResultPages(Diagnoses diagnoses, Cohorts cohorts, Training training, DiagnosisCookie cookie) {
    this.diagnoses = diagnoses;
    this.training = training;
    this.cohorts = cohorts;
    this.cookie = cookie;
  }

  /** What all parts of the page are made from. */
  private record Told(Diagnosis diagnosis, Bank bank, Profile profile, Words words) {

    String text(String key, Object... facts) {
      return words.texts().get(key, facts);
    }
  }

  ResultPage of(Diagnosis diagnosis, Optional<Person> reader, Texts texts) {
    var bank = diagnoses.bank(diagnosis);
    var told = new Told(diagnosis, bank, diagnoses.profile(diagnosis), new Words(texts));
    var cohort = cohorts.find(told.profile().framework());
    return new ResultPage(
        about(told, reader),
        lines(told),
        chart(told, cohort),
        told.profile().domains().stream().map(measured -> row(measured, told)).toList(),
        cohort.map(group -> group(group, told)),
        gaps(told),
        lessons(told),
        reviewed(told),
        !told.profile().cuts().isRecorded());
  }

  private About about(Told told, Optional<Person> reader) {
    var diagnosis = told.diagnosis();
    var address = DiagnosisController.address(diagnosis);
    var own = diagnosis.person().isPresent();
    return new About(
        day(diagnosis.turn().finishedAt().orElseThrow(), told.words().texts()),
        told.text(
            "skills.result.summary",
            diagnosis.scored().size(),
            diagnosis.scored().stream().filter(Answered::right).count(),
            diagnosis.scored().stream().filter(Answered::isUnknown).count()),
        DiagnosisController.result(diagnosis) + ".json",
        DiagnosisController.result(diagnosis) + ".pdf",
        reader.isPresent() && !own ? address + "/compte" : "",
        own || diagnosis.example() ? 0 : cookie.days(),
        uncalibrated(told),
        diagnosis.answers().size() - diagnosis.scored().size());
  }

  private static String uncalibrated(Told told) {
    var answers = told.diagnosis().scored();
    long without =
        answers.stream()
            .filter(answer -> !told.bank().get(answer.item()).traits().isCalibrated())
            .count();
    if (without == 0) {
      return "";
    }
    return without == answers.size()
        ? told.text("skills.result.uncalibrated")
        : told.text("skills.result.uncalibrated.some", without, answers.size());
  }

  static String day(Instant instant, Texts texts) {
    return texts.date(instant.atZone(Paris.ZONE).toLocalDate());
  }

  /** One sentence a level, the highest first, with the domains in which it is the most probable. */
  private static List<String> lines(Told told) {
    var domains = new LinkedHashMap<Level, List<String>>();
    told.bank()
        .framework()
        .levels()
        .reversed()
        .forEach(level -> domains.put(level, new ArrayList<>()));
    told.profile()
        .domains()
        .forEach(measured ->
            Objects.requireNonNull(domains.get(measured.best().level()))
                .add(chance(measured, told)));
    return domains.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry ->
            told.text(
                "skills.result.line",
                told.words().of(entry.getKey().name()),
                String.join(", ", entry.getValue())))
        .toList();
  }

  /** A domain with how probable its level is. */
  private static String chance(Measured measured, Told told) {
    return told.text(
        "skills.result.chance",
        told.words().of(measured.domain().name()),
        percent(measured.best().probability(), told.words()));
  }

  private static RadarChart chart(Told told, Optional<Cohort> cohort) {
    var framework = told.bank().framework();
    var medians =
        cohort
            .map(group ->
                framework.domains().stream()
                    .flatMap(
                        domain -> Optional.ofNullable(group.quartiles().get(domain.id())).stream())
                    .map(Quartiles::median)
                    .toList())
            .filter(found -> found.size() == framework.domains().size())
            .orElse(List.of());
    return new RadarChart(
        told.text("skills.result.chart"),
        told.text("skills.result.chart.description"),
        told.profile().domains().stream()
            .map(measured ->
                new Axis(
                    told.words().of(measured.domain().name()),
                    measured.low(),
                    measured.theta(),
                    measured.high()))
            .toList(),
        framework.levels().stream()
            .filter(level -> Double.isFinite(level.from()))
            .map(level -> new Ring(told.words().of(level.name()), cuts(level, told)))
            .toList(),
        medians);
  }

  /** Where a level begins, domain by domain. */
  private static List<Double> cuts(Level level, Told told) {
    return told.bank().framework().domains().stream()
        .map(domain -> told.profile().cuts().from(domain, level))
        .toList();
  }

  private static DomainRow row(Measured measured, Told told) {
    var words = told.words();
    return new DomainRow(
        words.of(measured.domain().name()),
        words.of(measured.best().level().name()),
        percent(measured.best().probability(), words),
        range(measured, told),
        measured.chances().stream()
            .map(chance ->
                told.text(
                    "skills.result.chance",
                    words.of(chance.level().name()),
                    percent(chance.probability(), words)))
            .collect(Collectors.joining(", ")),
        told.text(
            "skills.result.measure",
            words.decimal(measured.theta(), 1),
            words.decimal(measured.low(), 1),
            words.decimal(measured.high(), 1)),
        told.text("skills.result.asked", measured.asked(), measured.right()));
  }

  /** Never sure, never impossible. */
  static String percent(double probability, Words words) {
    var percent = Math.round(100 * probability);
    var key = percent < 1 ? "skills.percent.less" : percent > 99 ? "skills.percent.more" : "";
    return key.isEmpty() ? words.texts().get("skills.percent", percent) : words.texts().get(key);
  }

  private static String range(Measured measured, Told told) {
    return levels(measured.domain(), new Span(measured.low(), measured.high()), told);
  }

  private record Span(double low, double high) {}

  /** From one level to another, or the one level that both ends lie in. */
  private static String levels(Domain domain, Span span, Told told) {
    var cuts = told.profile().cuts();
    var first = told.words().of(cuts.levelOf(domain, span.low()).name());
    var last = told.words().of(cuts.levelOf(domain, span.high()).name());
    return first.equals(last) ? first : told.text("skills.result.range", first, last);
  }

  private static Group group(Cohort cohort, Told told) {
    return new Group(
        cohort.people(),
        told.profile().domains().stream()
            .flatMap(measured ->
                Optional.ofNullable(cohort.quartiles().get(measured.domain().id())).stream()
                    .map(quartiles -> groupRow(measured, quartiles, told)))
            .toList());
  }

  private static GroupRow groupRow(Measured measured, Quartiles quartiles, Told told) {
    var words = told.words();
    return new GroupRow(
        words.of(measured.domain().name()),
        told.text(
            "skills.result.own",
            words.of(measured.best().level().name()),
            words.decimal(measured.theta(), 1)),
        told.text(
            "skills.result.middle",
            levels(measured.domain(), new Span(quartiles.lower(), quartiles.upper()), told),
            words.decimal(quartiles.lower(), 1),
            words.decimal(quartiles.upper(), 1)),
        told.text("skills.result.compared." + compared(measured, quartiles)));
  }

  /** Above or below the middle half only where the whole interval is. */
  private static String compared(Measured measured, Quartiles quartiles) {
    if (measured.low() > quartiles.upper()) {
      return "above";
    }
    return measured.high() < quartiles.lower() ? "below" : "unclear";
  }

  private static List<Gap> gaps(Told told) {
    var byCompetence = new LinkedHashMap<String, List<Answered>>();
    for (var answer : told.diagnosis().scored()) {
      byCompetence
          .computeIfAbsent(told.bank().get(answer.item()).competence(), _ -> new ArrayList<>())
          .add(answer);
    }
    return byCompetence.entrySet().stream()
        .filter(entry -> missed(entry.getValue()) > 0)
        .sorted(
            Comparator.<Map.Entry<String, List<Answered>>>comparingLong(
                    entry -> -missed(entry.getValue()))
                .thenComparingDouble(entry -> easiest(entry.getValue(), told.bank())))
        .limit(MOST_GAPS)
        .map(entry -> gap(entry.getKey(), entry.getValue(), told))
        .toList();
  }

  private static long missed(List<Answered> answers) {
    return answers.stream().filter(answer -> !answer.right()).count();
  }

  /** What is easiest is to be learnt first. */
  private static double easiest(List<Answered> answers, Bank bank) {
    return answers.stream()
        .filter(answer -> !answer.right())
        .mapToDouble(answer -> bank.get(answer.item()).traits().location())
        .min()
        .orElse(0);
  }

  private static Gap gap(String competence, List<Answered> answers, Told told) {
    var framework = told.bank().framework();
    var words = told.words();
    return new Gap(
        words.of(framework.findDomainOf(competence).orElseThrow().name()),
        framework.findCompetence(competence).map(Competence::name).map(words::of).orElse(""),
        told.text("skills.result.missed", missed(answers), answers.size()),
        answers.stream()
            .filter(answer -> !answer.right())
            .map(answer -> words.cited(told.bank().get(answer.item()).source()))
            .distinct()
            .toList());
  }

  /** The domains that are weakest and not yet of the highest level, with what teaches them. */
  private List<Lesson> lessons(Told told) {
    var highest = told.bank().framework().levels().getLast();
    return told.profile().domains().stream()
        .filter(measured -> !measured.best().level().equals(highest))
        .sorted(Comparator.comparingDouble(Measured::theta))
        .map(measured -> lesson(measured.domain(), told))
        .filter(lesson -> !lesson.offers().isEmpty())
        .limit(MOST_LESSONS)
        .toList();
  }

  /** What is about fewer domains comes first. */
  private Lesson lesson(Domain domain, Told told) {
    var offers =
        training.list().stream()
            .filter(offer -> offer.teaches(domain.id()))
            .sorted(Comparator.comparingInt(offer -> offer.domains().size()))
            .limit(MOST_OFFERS)
            .map(offer -> link(offer, told.words()))
            .toList();
    var all = TrainingController.LIST + "?" + TrainingController.DOMAIN + "=" + domain.id();
    return new Lesson(told.words().of(domain.name()), offers, all);
  }

  private static OfferLink link(Offer offer, Words words) {
    var hours = offer.hours().map(_ -> " · " + TrainingController.hours(offer, words.texts()));
    return new OfferLink(
        offer.address(), words.of(offer.name()), words.of(offer.provider()) + hours.orElse(""));
  }

  private static List<Reviewed> reviewed(Told told) {
    var answers = told.diagnosis().scored();
    return IntStream.range(0, answers.size())
        .mapToObj(i -> reviewed(i + 1, answers.get(i), told))
        .toList();
  }

  private static Reviewed reviewed(int number, Answered answer, Told told) {
    var item = told.bank().get(answer.item());
    var words = told.words();
    var said = new AnswerWords(words.texts());
    var outcome = answer.right() ? "right" : answer.isUnknown() ? "unknown" : "wrong";
    var secret = item.traits().secret();
    return new Reviewed(
        number,
        topic(item, told),
        secret ? topic(item, told) : words.of(item.question()),
        told.text("skills.result.outcome." + outcome),
        answer.right() ? "success" : answer.isUnknown() ? "info" : "error",
        secret ? List.of() : said.of(item.task(), answer.given()),
        secret || answer.right() ? List.of() : said.right(item.task()),
        secret ? "" : words.of(item.explanation()),
        words.cited(item.source()),
        item.traits().isCalibrated(),
        secret);
  }

  private static String topic(Item item, Told told) {
    var framework = told.bank().framework();
    return framework
        .findCompetence(item.competence())
        .map(Competence::name)
        .map(told.words()::of)
        .orElse("");
  }
}
