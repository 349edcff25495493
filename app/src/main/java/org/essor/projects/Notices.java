package org.essor.projects;

import java.util.List;
import org.essor.kernel.PersonId;

/** What changes of the rules have changed in projects. Refuses as {@link Projects} does. */
public interface Notices {

  /** Lists the notices of a project, the last first. */
  List<Notice> list(ProjectId id, PersonId who);

  /** Notes that a member has read all notices up to one. */
  void read(ProjectId id, PersonId who, long last);

  /**
   * Computes again every project that was computed under other rules than those in force, each
   * exactly once, and writes a notice for each whose result changed. May be stopped at any moment,
   * also by the end of the process: what is left is done at the next call. Safe to call in several
   * processes at once.
   *
   * @return how many projects were computed
   */
  int recompute();
}
