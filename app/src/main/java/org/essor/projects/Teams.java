package org.essor.projects;

import java.util.List;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;

/** Who works on which project. Refuses as {@link Projects} does. */
public interface Teams {

  /** Lists the team, owners first, those invited included. */
  List<Member> list(ProjectId id, PersonId who);

  /** An invitation to a team, by the address of the invited. */
  record Invitation(ProjectId project, String email, TeamRole role, Language language) {}

  /**
   * Invites somebody, who then accepts or declines once signed in.
   *
   * @throws org.essor.kernel.Refusal {@code projects.team.already} where he is of the team
   */
  void invite(Invitation invitation, PersonId who);

  /** Becomes a member, where one is invited. */
  void accept(ProjectId id, PersonId who);

  /** Declines an invitation, or leaves a team. Refuses as {@link #change} does. */
  void leave(ProjectId id, PersonId who);

  /** Another role for a member. */
  record RoleChange(ProjectId project, PersonId member, TeamRole role) {}

  /**
   * Gives a member another role.
   *
   * @throws org.essor.kernel.Refusal {@code projects.team.last-owner} where no owner would be left
   */
  void change(RoleChange change, PersonId who);

  /** Removes a member, or takes an invitation back. Refuses as {@link #change} does. */
  void remove(ProjectId id, PersonId member, PersonId who);
}
