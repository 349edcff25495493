package org.essor.cohorts;

import java.util.List;
import java.util.OptionalLong;

/**
 * Students of campaigns, by curriculum, institution and academic year, for everyone to read. A
 * number of fewer than eleven people is hidden, and so is one that would give it away.
 *
 * @param years from the first to the last
 * @param example true where these are the figures of a demonstration
 * @param measures what is counted, each in two tables
 */
public record Indicators(List<AcademicYear> years, boolean example, List<Counted> measures) {

  public Indicators {
    years = List.copyOf(years);
    measures = List.copyOf(measures);
  }

  /** What is counted. */
  public enum Measure {
    /** Students who finished a diagnosis in a campaign, each once a year. */
    ASSESSED,
    /** Students certified here, each once a year. */
    CERTIFIED,
    /** Students certified elsewhere, as institutions import it; never added to the others. */
    CERTIFIED_ELSEWHERE
  }

  /** One measure: the same people by curriculum and by institution. */
  public record Counted(Measure measure, List<Row> curricula, List<Row> institutions) {
    public Counted {
      curricula = List.copyOf(curricula);
      institutions = List.copyOf(institutions);
    }

    /** All of them, in all years; empty where hidden. */
    public OptionalLong whole() {
      return curricula.getLast().counts().getLast();
    }
  }

  /**
   * A row of a table; the last one adds the others up.
   *
   * @param key the code of the curriculum, or the identifier of the institution; empty in the last
   * @param counts by year, then all years; empty where hidden
   */
  public record Row(String key, List<OptionalLong> counts) {
    public Row {
      counts = List.copyOf(counts);
    }
  }
}
