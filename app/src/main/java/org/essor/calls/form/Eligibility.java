package org.essor.calls.form;

import java.util.List;
import org.essor.journeys.Text;

/**
 * Who may apply, as criteria that are each met or not. Built without code, or given as a DMN file;
 * both are decided by the decision engine, with what is still unanswered left open.
 *
 * @param criteria those built without code, in order
 * @param dmn the text of an uploaded file, which then replaces the criteria; empty for none
 */
public record Eligibility(List<Criterion> criteria, String dmn) {

  public static final Eligibility NONE = new Eligibility(List.of(), "");

  /** The most criteria of a call. */
  public static final int MOST = 40;

  /**
   * A criterion built without code.
   *
   * @param id names it for ever within its call, as that of a field
   * @param label what must be true of the applicant or of the project
   * @param source the article or page that says so
   * @param condition on fields of the form: when it is met
   */
  public record Criterion(String id, Text label, Text source, Condition condition) {}

  public Eligibility {
    criteria = List.copyOf(criteria);
  }

  public boolean isEmpty() {
    return criteria.isEmpty() && dmn.isEmpty();
  }
}
