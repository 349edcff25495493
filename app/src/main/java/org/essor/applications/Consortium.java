package org.essor.applications;

import java.util.List;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;

/** Who works on which application. Refuses as {@link Applications} does. */
public interface Consortium {

  /** Lists the members, those invited included: leads first. */
  List<Membership> list(ApplicationId id, PersonId who);

  /**
   * Adds a partner.
   *
   * @return the number of its part
   * @throws org.essor.kernel.Refusal {@code applications.partners.many} beyond 50
   */
  int addPartner(ApplicationId id, PersonId who, String organisation);

  /** Renames the organisation of a part. */
  void renamePart(ApplicationId id, PersonId who, ApplicationPart part);

  /** Removes a partner with its answers and members; never the lead. */
  void removePartner(ApplicationId id, PersonId who, int part);

  /** An invitation, by the address of the invited. */
  record Invitation(
      ApplicationId application, String email, int part, PartRight right, Language language) {}

  /**
   * Invites somebody, who then accepts or declines once signed in.
   *
   * @throws org.essor.kernel.Refusal {@code applications.member.already}
   */
  void invite(Invitation invitation, PersonId who);

  /** Becomes a member, where one is invited. */
  void accept(ApplicationId id, PersonId who);

  /**
   * Removes a member, takes an invitation back, leaves or declines.
   *
   * @throws org.essor.kernel.Refusal {@code applications.member.last-lead} where no lead would be
   *     left
   */
  void remove(ApplicationId id, PersonId member, PersonId who);
}
