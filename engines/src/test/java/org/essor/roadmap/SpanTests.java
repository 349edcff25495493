package org.essor.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTests {

  @ParameterizedTest
  @CsvSource({
    "2027-03-15, 6, 2027-09-15",
    "2027-08-30, 6, 2028-02-29",
    "2027-08-31, 6, 2028-02-29",
    "2026-08-30, 6, 2027-02-28",
    "2027-02-28, 6, 2027-08-28",
    "2026-12-31, 9, 2027-09-30",
  })
  void monthsRunToTheSameDayOfTheMonthOrToItsLastDay(
      LocalDate decision, int months, LocalDate lastDay) {
    assertThat(new Span.Months(months).endFrom(decision.plusDays(1)).minusDays(1))
        .isEqualTo(lastDay);
  }

  @Test
  void sixtyDaysFromAReceiptEndOnTheSixtiethDayAfterIt() {
    var receipt = LocalDate.of(2027, 1, 1);

    assertThat(new Span.Days(60).endFrom(receipt.plusDays(1)).minusDays(1))
        .isEqualTo(receipt.plusDays(60));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 5, 2026-11-27, an ordinary week",
    "2026-11-21, 1, 2026-11-23, from a Saturday",
    "2026-12-24, 2, 2026-12-28, across Christmas and a weekend",
    "2027-03-26, 2, 2027-03-30, across Easter Monday",
    "2027-05-05, 3, 2027-05-10, across Ascension and its weekend",
    "2027-04-30, 7, 2027-05-11, across the bridges of May",
  })
  void workingDaysLeaveOutWeekendsAndPublicHolidays(
      LocalDate start, int days, LocalDate lastDay, String why) {
    assertThat(new Span.WorkingDays(days).endFrom(start).minusDays(1)).as(why).isEqualTo(lastDay);
  }

  @ParameterizedTest
  @CsvSource({
    "1999, 1999-04-04",
    "2000, 2000-04-23",
    "2008, 2008-03-23",
    "2024, 2024-03-31",
    "2026, 2026-04-05",
    "2027, 2027-03-28",
    "2038, 2038-04-25",
    "2049, 2049-04-18",
  })
  void easterFallsOnTheDaysOfTheCalendar(int year, LocalDate sunday) {
    assertThat(FrenchHolidays.easter(year)).isEqualTo(sunday);
  }

  @Property
  void aYearHasElevenHolidaysUnlessTwoFallOnOneDay(@ForAll("years") int year) {
    var first = LocalDate.of(year, 1, 1);

    assertThat(first.datesUntil(first.plusYears(1)).filter(FrenchHolidays::isHoliday).count())
        .isBetween(10L, 11L);
  }

  @Property
  void aLaterStartNeverEndsEarlier(@ForAll("spans") Span span, @ForAll("days") LocalDate start) {
    assertThat(span.endFrom(start.plusDays(1))).isAfterOrEqualTo(span.endFrom(start));
    assertThat(span.endFrom(start)).isAfterOrEqualTo(start);
  }

  @Property
  void theLatestStartIsTheLastThatStillEndsInTime(
      @ForAll("spans") Span span, @ForAll("days") LocalDate end) {
    var start = span.latestStartFor(end);

    assertThat(span.endFrom(start)).isBeforeOrEqualTo(end);
    assertThat(span.endFrom(start.plusDays(1))).isAfter(end);
  }

  @Test
  void aSpanIsNeverNegativeNorAbsurd() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span.Days(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span.Months(Span.MAX + 1));
  }

  @Provide
  Arbitrary<Integer> years() {
    return Arbitraries.integers().between(1990, 2100);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(0, 20_000).map(LocalDate.of(2020, 1, 1)::plusDays);
  }

  @Provide
  Arbitrary<Span> spans() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 400).map(Span.Days::new),
        Arbitraries.integers().between(0, 30).map(Span.Months::new),
        Arbitraries.integers().between(0, 60).map(Span.WorkingDays::new));
  }
}
