package org.essor.projects;

import java.util.List;
import org.essor.projects.ProjectData.ChangeData;

/**
 * All that is kept of a project, to take away.
 *
 * @param history oldest first
 * @param documents without their bytes, which the page of documents gives
 * @param team who works on it, by name; the addresses of others are not the reader's to take
 */
public record ProjectExport(
    ProjectData project,
    List<ChangeData> history,
    List<Notice> notices,
    List<LifeLineEntry> lifeLine,
    List<ProjectDocuments.Added> documents,
    List<MemberData> team) {

  public ProjectExport {
    history = List.copyOf(history);
    notices = List.copyOf(notices);
    lifeLine = List.copyOf(lifeLine);
    documents = List.copyOf(documents);
    team = List.copyOf(team);
  }

  /** Someone of the team. */
  public record MemberData(String name, TeamRole role, boolean accepted) {}
}
