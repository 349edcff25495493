package org.essor.projects.internal;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.kernel.PersonId;
import org.essor.projects.LifeLines;
import org.essor.projects.Member;
import org.essor.projects.Notices;
import org.essor.projects.ProjectData;
import org.essor.projects.ProjectData.ChangeData;
import org.essor.projects.ProjectDocuments;
import org.essor.projects.ProjectExport;
import org.essor.projects.ProjectExport.MemberData;
import org.essor.projects.ProjectExports;
import org.essor.projects.ProjectId;
import org.essor.projects.Teams;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all of a project at one moment. */
@Component
class StoredExports implements ProjectExports {

  private final Access access;
  private final History history;
  private final Notices notices;
  private final LifeLines lifeLines;
  private final ProjectDocuments documents;
  private final Teams teams;
  private final People people;

  StoredExports(
      Access access,
      History history,
      Notices notices,
      LifeLines lifeLines,
      ProjectDocuments documents,
      Teams teams,
      People people) {
    this.access = access;
    this.history = history;
    this.notices = notices;
    this.lifeLines = lifeLines;
    this.documents = documents;
    this.teams = teams;
    this.people = people;
  }

  @Override
  @Transactional(readOnly = true)
  public ProjectExport get(ProjectId id, PersonId who) {
    var project = access.get(id, who);
    var members = teams.list(id, who);
    var names =
        people.list(members.stream().map(Member::person).toList()).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    return new ProjectExport(
        ProjectData.of(project),
        history.since(id, 0).stream().map(ChangeData::of).toList(),
        notices.list(id, who),
        lifeLines.list(id, who),
        documents.list(id, who),
        members.stream()
            .map(member ->
                new MemberData(
                    names.containsKey(member.person()) ? names.get(member.person()).name() : "",
                    member.role(),
                    member.accepted()))
            .toList());
  }
}
