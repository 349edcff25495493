package org.essor.cohorts;

import java.time.Instant;
import java.time.Month;
import org.essor.kernel.Paris;

/**
 * An academic year (année universitaire), from 1 September to 31 August.
 *
 * @param start the year in which it begins, 2000 to 2999
 */
public record AcademicYear(int start) implements Comparable<AcademicYear> {

  private static final int FIRST = 2000;
  private static final int LAST = 2999;

  public AcademicYear {
    if (start < FIRST || start > LAST) {
      throw new IllegalArgumentException("Not an academic year: " + start);
    }
  }

  /** The one that a moment lies in. */
  public static AcademicYear of(Instant at) {
    var day = at.atZone(Paris.ZONE).toLocalDate();
    var begun = day.getMonthValue() >= Month.SEPTEMBER.getValue();
    return new AcademicYear(begun ? day.getYear() : day.getYear() - 1);
  }

  @Override
  public int compareTo(AcademicYear other) {
    return Integer.compare(start, other.start);
  }

  /** Writes {@code 2026-2027}. */
  @Override
  public String toString() {
    return start + "-" + (start + 1);
  }
}
