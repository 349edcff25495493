package org.essor.projects;

import java.util.List;
import java.util.Optional;
import org.essor.journeys.Variant;
import org.essor.kernel.PersonId;

/**
 * The projects that are kept. Every method refuses with {@code projects.project.unknown} where the
 * person is not of the team, as where there is no such project, and with {@code
 * projects.role.forbidden} where his role does not allow it.
 */
public interface Projects {

  /** Keeps a new project; its owner is the only one of its team. */
  ProjectId create(NewProject draft);

  /**
   * Makes a project under an identifier that a form carries: sent twice, it is made once.
   *
   * @return whether it was made now
   */
  boolean createOnce(ProjectId id, NewProject draft);

  /** Lists the projects of a person, and those he is invited to: what waits for him first. */
  List<ProjectCard> list(PersonId who);

  SavedProject get(ProjectId id, PersonId who);

  /** Returns a project that the person may change. */
  SavedProject getToEdit(ProjectId id, PersonId who);

  /** Returns a project whose team he may manage, and which he may delete. */
  SavedProject getToManage(ProjectId id, PersonId who);

  /**
   * Changes facts. What somebody else has changed since is never overwritten: a fact that the
   * member left as he saw it stays as it is now; one that both have changed is a conflict.
   *
   * @return the version of the project afterwards
   * @throws EditConflict where both have changed a fact, each to another value; nothing is saved
   */
  int save(Edit edit);

  /** Lists the history, the last change first; of one version, in the order they were made. */
  List<Change> history(ProjectId id, PersonId who);

  /** Lists what others have changed since a version, the last change first. */
  List<Change> changesOfOthers(ProjectId id, PersonId who, int since);

  /** Notes the last change that a member was shown. */
  void see(ProjectId id, PersonId who, int version);

  /** Notes which function of the product his questions are about. */
  void choose(ProjectId id, PersonId who, String module);

  Optional<Variant> findVariant(ProjectId id, PersonId who);

  void keepVariant(ProjectId id, PersonId who, Variant aside);

  void deleteVariant(ProjectId id, PersonId who);

  /** Takes an archived project back, or says that one not changed for long is still wanted. */
  void revive(ProjectId id, PersonId who);

  /** Deletes a project with all that is kept of it; only the audit keeps that it was. */
  void delete(ProjectId id, PersonId who);
}
