package org.essor.projects;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.ProductModule;
import org.essor.platform.Language;
import org.essor.projects.Teams.Invitation;

/** Projects and teams for tests. */
public record ASavedProject(Projects projects, Teams teams) {

  /** Facts of the test regulation that settle its class: III. */
  public static Answers answers() {
    var facts =
        Facts.none().with("use", Value.of("analyse")).with("intended_diagnosis", Value.TRUE);
    var modules = List.of(new ProductModule("", facts.with("harm", Value.of("death"))));
    return Answers.none().withModules(modules, 0);
  }

  public ProjectId ownedBy(Person owner) {
    return projects.create(
        new NewProject("Projet d’essai", answers(), owner.id(), Edit.SAVED, false));
  }

  /** Makes somebody a member who has accepted. */
  public void join(ProjectId id, Person owner, Person member, TeamRole role) {
    invite(id, owner, member, role);
    teams.accept(id, member.id());
  }

  public void invite(ProjectId id, Person owner, Person member, TeamRole role) {
    var invitation = new Invitation(id, member.email().toUpperCase(Locale.ROOT), role, Language.FR);
    teams.invite(invitation, owner.id());
  }

  /** Changes one fact as a member who has seen a version. */
  public int save(Seen seen, String key, String word) {
    var wanted = new Wanted(key, Optional.of(word));
    return projects.save(
        new Edit(seen.id(), seen.who().id(), seen.version(), List.of(wanted), Edit.ANSWERS, ""));
  }

  /** What a member had before his eyes. */
  public record Seen(ProjectId id, Person who, int version) {}
}
