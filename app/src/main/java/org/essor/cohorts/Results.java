package org.essor.cohorts;

import java.util.List;
import java.util.OptionalLong;

/**
 * What the results of a campaign say together, counted when it closed. A number of fewer than
 * eleven people is hidden, and so is one that would give it away.
 *
 * @param late how many finished after the end: they are not counted in
 */
public record Results(List<DomainTable> domains, long late) {

  public Results {
    domains = List.copyOf(domains);
  }

  /**
   * How many people are on each level of a domain.
   *
   * @param levels the levels, in order
   * @param rows one a group, then the whole
   */
  public record DomainTable(String domain, List<Integer> levels, List<Row> rows) {
    public DomainTable {
      levels = List.copyOf(levels);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A group, or the whole.
   *
   * @param group its name, empty for none
   * @param whole true for the last row, which adds the others up
   * @param people how many finished; a teacher knows it from the progress
   * @param counts by level, empty where hidden
   */
  public record Row(String group, boolean whole, long people, List<OptionalLong> counts) {
    public Row {
      counts = List.copyOf(counts);
    }
  }
}
