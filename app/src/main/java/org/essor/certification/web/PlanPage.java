package org.essor.certification.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;

/**
 * The sessions of an institution, and the planning of one.
 *
 * @param supervisors who may run it
 */
public record PlanPage(
    String address,
    String institution,
    String institutionHref,
    List<OwnPage.Row> sessions,
    List<Choice> supervisors,
    FormValues form) {

  public PlanPage {
    sessions = List.copyOf(sessions);
    supervisors = List.copyOf(supervisors);
  }
}
