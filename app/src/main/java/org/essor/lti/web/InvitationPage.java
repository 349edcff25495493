package org.essor.lti.web;

import java.util.List;
import org.essor.platform.Crumb;

/** The address at which a platform may register itself, shown once. */
public record InvitationPage(List<Crumb> crumbs, String back, String address) {

  public InvitationPage {
    crumbs = List.copyOf(crumbs);
  }
}
