package org.essor.roadmap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The eleven public holidays of France (code du travail, art. L3133-1). Those of Alsace-Moselle and
 * of overseas territories are not among them.
 */
public final class FrenchHolidays {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  /** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
  private static final Set<Long> AFTER_EASTER = Set.of(1L, 39L, 50L);

  private FrenchHolidays() {}

  public static boolean isHoliday(LocalDate day) {
    return FIXED.contains(MonthDay.from(day))
        || AFTER_EASTER.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
  }

  /** Whether a day is from Monday to Friday and no public holiday. */
  public static boolean isWorkingDay(LocalDate day) {
    var weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !isHoliday(day);
  }

  /**
   * Easter Sunday of the Gregorian calendar, by the method of Gauss as completed by Lichtenberg
   * (1997), exact for every year since 1583.
   */
  static LocalDate easter(int year) {
    int century = year / 100;
    int moonShift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    int sunShift = 2 - (3 * century + 3) / 4;
    int moon = year % 19;
    int seed = (19 * moon + moonShift) % 30;
    int correction = (seed + moon / 11) / 29;
    int fullMoon = 21 + seed - correction;
    int firstSunday = 7 - Math.floorMod(year + year / 4 + sunShift, 7);
    int toEaster = 7 - Math.floorMod(fullMoon - firstSunday, 7);
    return LocalDate.of(year, 3, 1).plusDays(fullMoon + toEaster - 1L);
  }
}
