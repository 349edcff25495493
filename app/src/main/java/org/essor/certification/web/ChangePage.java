package org.essor.certification.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;

/**
 * A planned session before it is changed or cancelled.
 *
 * @param registered how many are told
 */
public record ChangePage(
    String address, List<Crumb> crumbs, int registered, List<Choice> supervisors, FormValues form) {

  public ChangePage {
    crumbs = List.copyOf(crumbs);
    supervisors = List.copyOf(supervisors);
  }
}
