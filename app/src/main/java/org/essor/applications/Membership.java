package org.essor.applications;

import java.time.Instant;
import org.essor.kernel.PersonId;

/**
 * Somebody of a consortium, or invited to it.
 *
 * @param part the organisation that he is of
 * @param accepted false while he has not answered the invitation
 */
public record Membership(
    PersonId person, int part, PartRight right, Instant since, boolean accepted) {

  /** True where he may change the answers of a part. */
  public boolean mayWrite(int wanted) {
    return right == PartRight.LEAD || right == PartRight.WRITER && part == wanted;
  }

  public boolean isLead() {
    return right == PartRight.LEAD;
  }
}
