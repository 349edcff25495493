package org.essor.calls.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * Who may apply, as criteria that are being written.
 *
 * @param uploaded whether an uploaded file stands in place of the criteria
 * @param faults what keeps them from being used, in words
 * @param editing the id of the criterion that is written, {@code nouveau} for one more
 */
public record EligibilityPage(
    String address,
    List<Crumb> crumbs,
    int seen,
    List<Row> criteria,
    boolean uploaded,
    List<String> faults,
    String editing,
    Typed typed,
    List<Choice> joins,
    List<FieldPage.TestRow> tests) {

  /** A criterion, with when it is met. */
  public record Row(String id, String label, String when) {}

  public EligibilityPage {
    crumbs = List.copyOf(crumbs);
    criteria = List.copyOf(criteria);
    faults = List.copyOf(faults);
    tests = List.copyOf(tests);
  }
}
