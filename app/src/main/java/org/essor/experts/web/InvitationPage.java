package org.essor.experts.web;

import java.util.List;
import org.essor.platform.Crumb;

/**
 * An invitation to judge the applications of a call, and what was given to the expert.
 *
 * @param mayAnswer while he has neither accepted nor left
 * @param mayLeave while nothing was given to him
 * @param told what he and applicants learn of each other
 */
public record InvitationPage(
    String address,
    String title,
    String callHref,
    String asked,
    String told,
    String state,
    boolean hasProfile,
    boolean mayAnswer,
    boolean mayLeave,
    boolean member,
    List<Given> given,
    Typed typed) {

  /**
   * An application that he judges.
   *
   * @param organisations none where he must not know them
   * @param links what other modules do with it
   */
  public record Given(
      String number, String title, List<String> organisations, String tieHref, List<Crumb> links) {
    public Given {
      organisations = List.copyOf(organisations);
      links = List.copyOf(links);
    }
  }

  public InvitationPage {
    given = List.copyOf(given);
  }
}
