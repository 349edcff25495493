package org.essor.lti.web;

import java.util.List;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;

/** A platform that registered itself, to be approved or refused. */
public record ApprovalPage(
    List<Crumb> crumbs, String address, List<PlatformsPage.Copied> facts, FormValues form) {

  public ApprovalPage {
    crumbs = List.copyOf(crumbs);
    facts = List.copyOf(facts);
  }
}
