package org.essor.projects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * Somebody else has changed the same facts since: nothing was saved, and whoever wanted the changes
 * chooses.
 */
public final class EditConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProjectId project;
  private final int version;
  private final transient List<Clash> clashes;
  private final transient List<Wanted> others;

  /**
   * Both values of one fact.
   *
   * @param mine what was wanted, empty where it was to be taken back
   * @param theirs what it is now
   * @param by who made it so, empty where his account no longer exists
   */
  public record Clash(
      String key,
      Optional<String> mine,
      Optional<String> theirs,
      Optional<PersonId> by,
      Instant when) {}

  /**
   * Makes a conflict.
   *
   * @param version of the project as it is now
   * @param clashes at least one
   * @param others the changes that clash with nothing
   */
  public EditConflict(ProjectId project, int version, List<Clash> clashes, List<Wanted> others) {
    super("Changed by somebody else: " + project);
    this.project = project;
    this.version = version;
    this.clashes = List.copyOf(clashes);
    this.others = List.copyOf(others);
  }

  public ProjectId project() {
    return project;
  }

  public int version() {
    return version;
  }

  public List<Clash> clashes() {
    return clashes;
  }

  public List<Wanted> others() {
    return others;
  }
}
