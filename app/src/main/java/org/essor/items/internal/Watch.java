package org.essor.items.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.kernel.Paris;
import org.essor.platform.Job;
import org.essor.skills.Skills;
import org.essor.skills.TakenTests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Watches the items of the bank: reads all tests of some academic years from time to time and keeps
 * what they say of each item.
 */
@Component
public class Watch {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

  /** It takes at most one part in so many of a processor. */
  private static final int PAUSE = 50;

  private final List<TakenTests> tests;
  private final Skills skills;
  private final SameItems same;
  private final FigureRows rows;
  private final ItemSettings settings;
  private final Clock clock;

  Watch(
      List<TakenTests> tests,
      Skills skills,
      SameItems same,
      FigureRows rows,
      ItemSettings settings,
      Clock clock) {
    this.tests = List.copyOf(tests);
    this.skills = skills;
    this.same = same;
    this.rows = rows;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What was read.
   *
   * @param at when
   * @param since the first day of the academic years read
   * @param examples how many of the tests were made for a demonstration
   * @param took how long it took
   */
  public record Reading(
      Instant at, LocalDate since, int diagnoses, int certifications, int examples, Duration took) {

    public int tests() {
      return diagnoses + certifications;
    }
  }

  /** Reads all tests and computes the figures anew. */
  public void read() {
    var begun = clock.instant();
    var since = since();
    var bank = skills.getBank();
    var sample = new TestSample(bank, same);
    var from = since.atStartOfDay(Paris.ZONE).toInstant();
    tests.forEach(each -> each.forEach(from, sample::add));
    var figures = BankFigures.of(bank, sample, settings);
    rows.replace(
        new Reading(
            begun,
            since,
            sample.diagnoses(),
            sample.certifications(),
            sample.examples(),
            Duration.between(begun, clock.instant())),
        figures);
  }

  private LocalDate since() {
    int year = TestSample.year(clock.instant()) - settings.watchedYears() + 1;
    return LocalDate.of(year, Month.SEPTEMBER, 1);
  }

  /** The same, unless it was done so short a time ago that the machine would do little else. */
  void readWhenDue() {
    if (find().map(last -> isDue(last, clock.instant())).orElse(true)) {
      read();
    }
  }

  private static boolean isDue(Reading last, Instant now) {
    return last.at().plus(last.took().multipliedBy(PAUSE)).isBefore(now);
  }

  /** What was read last; empty where nothing was yet. */
  public Optional<Reading> find() {
    return rows.find();
  }

  /** By item, what was last computed; items that have come since are missing. */
  public Map<String, Figures> list() {
    return rows.list();
  }

  /** What was last computed of an item; empty where it has come since. */
  public Optional<Figures> find(String item) {
    return rows.find(item);
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "itemsWatch")
  static class Jobs {

    @Bean
    Job watchItems(Watch watch) {
      return new Job("items.watch", LOOK_EVERY, watch::readWhenDue);
    }
  }
}
