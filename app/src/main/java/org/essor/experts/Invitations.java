package org.essor.experts;

import java.util.List;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;

/** What an expert answers to invitations. To others there is no such invitation. */
public interface Invitations {

  /** Lists the invitations of a person, the last first. */
  List<Seat> list(PersonId who);

  /**
   * Returns the invitation of a person to a call.
   *
   * @throws org.essor.kernel.Refusal {@code experts.invitation.unknown} where there is none
   */
  Seat get(CallId call, PersonId who);

  /**
   * Joins the panel.
   *
   * @param maxLoad how many applications he judges at most, 1 to {@link Profile#LARGEST_LOAD}
   * @throws org.essor.kernel.Refusal {@code experts.profile.missing} where he has not said what he
   *     knows, {@code experts.invitation.over} where he has left the panel
   */
  void accept(CallId call, PersonId who, int maxLoad);

  /** Declines, while nothing was given to him; with his reason, at most 1,000 characters. */
  void decline(CallId call, PersonId who, String reason);
}
