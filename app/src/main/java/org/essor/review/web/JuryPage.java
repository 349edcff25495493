package org.essor.review.web;

import java.util.List;
import org.essor.platform.Crumb;

/** The jury of a call and its sessions, for those who run it. */
public record JuryPage(CallHead head, List<Member> members, List<Crumb> sessions, Posted posted) {

  public JuryPage {
    members = List.copyOf(members);
    sessions = List.copyOf(sessions);
  }

  public record Member(String name, String remove) {}
}
