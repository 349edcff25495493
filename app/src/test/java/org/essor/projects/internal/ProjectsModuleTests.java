package org.essor.projects.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Role;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.Editions;
import org.essor.journeys.ProductModule;
import org.essor.journeys.Schedule;
import org.essor.journeys.Text;
import org.essor.journeys.Variant;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.projects.ASavedProject;
import org.essor.projects.ASavedProject.Seen;
import org.essor.projects.ATeam;
import org.essor.projects.Edit;
import org.essor.projects.EditConflict;
import org.essor.projects.FactSheet;
import org.essor.projects.LifeLineEntry;
import org.essor.projects.LifeLines;
import org.essor.projects.NewProject;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.essor.projects.TeamRole;
import org.essor.projects.Teams;
import org.essor.projects.Teams.RoleChange;
import org.essor.roadmap.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

@EnableScenarios
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ProjectsModuleTests {

  @Autowired Projects projects;
  @Autowired Teams teams;
  @Autowired LifeLines lifeLines;
  @Autowired StoredLifeLines listener;
  @Autowired Editions editions;
  @Autowired JdbcClient db;

  private ATeam team;
  private ASavedProject aProject;
  private ProjectId id;

  @BeforeEach
  void aTeamOfThree() {
    aProject = new ASavedProject(projects, teams);
    team = ATeam.of(db, aProject);
    id = team.id();
  }

  @Test
  void nothingThatAVisitorToldIsLostWhenHeSaves() {
    var schedule =
        new Schedule(
            Optional.of(LocalDate.of(2027, 1, 4)),
            Map.of("apply", LocalDate.of(2026, 3, 1)),
            Map.of("build", new Span.Months(3)),
            Map.of("wait", 12));
    var told =
        Answers.none()
            .answering(
                editions.getInForce().regulation().asking("remote"),
                f -> f.with("remote", Value.FALSE))
            .withModules(
                List.of(
                    new ProductModule("Alertes", Facts.none().with("use", Value.of("analyse"))),
                    new ProductModule("Carnet", Facts.none().withUnknown("harm"))),
                0)
            .withSchedule(schedule);
    var saved = projects.create(new NewProject("Deux", told, team.owner().id(), Edit.SAVED, false));

    var kept = projects.get(saved, team.owner().id()).answers(editions.getInForce());

    assertThat(kept.shared()).isEqualTo(told.shared());
    assertThat(kept.modules()).isEqualTo(told.modules());
    assertThat(kept.schedule()).isEqualTo(schedule);
    assertThat(kept.order()).first().isEqualTo("remote");
  }

  @Test
  void theFactsAreTheFoldOfTheHistory() {
    var version = aProject.save(new Seen(id, team.editor(), 1), "m0:harm", "\"minor");
    aProject.save(new Seen(id, team.owner(), version), "m0:harm", "?");
    aProject.save(new Seen(id, team.owner(), version), "all:remote", "+");

    var fold = new FactSheet(new LinkedHashMap<>());
    for (var change : projects.history(id, team.viewer().id()).reversed()) {
      fold = fold.with(change.key(), change.after());
    }

    assertThat(projects.get(id, team.owner().id()).facts().words()).isEqualTo(fold.words());
  }

  @Test
  void theHistorySaysWhoWhenWhereFromBeforeAndAfter() {
    aProject.save(new Seen(id, team.editor(), 1), "m0:harm", "\"minor");

    var last = projects.history(id, team.owner().id()).getFirst();

    assertThat(last.who()).contains(team.editor().id());
    assertThat(last.before()).contains("\"death");
    assertThat(last.after()).contains("\"minor");
    assertThat(last.source()).isEqualTo(Edit.ANSWERS);
    assertThat(last.version()).isEqualTo(2);
  }

  @Test
  void theDatabaseRefusesToChangeOrToShortenAHistory() {
    assertThatThrownBy(() -> alter("update projects.change set after = '\"x' where project = :id"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only added to");
    assertThatThrownBy(() -> alter("delete from projects.change where project = :id"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only added to");
  }

  private void alter(String sql) {
    db.sql(sql).param("id", id.value()).update();
  }

  @Test
  void whoeverComesLateIsToldAndNothingIsOverwrittenSilently() {
    aProject.save(new Seen(id, team.owner(), 1), "m0:harm", "\"serious");
    aProject.save(new Seen(id, team.editor(), 1), "all:remote", "+");

    assertThatThrownBy(() -> aProject.save(new Seen(id, team.editor(), 1), "m0:harm", "\"minor"))
        .isInstanceOfSatisfying(
            EditConflict.class,
            conflict -> {
              assertThat(conflict.version()).isEqualTo(3);
              assertThat(conflict.clashes().getFirst().theirs()).contains("\"serious");
            });
    var kept = projects.get(id, team.owner().id()).facts();
    assertThat(kept.find("m0:harm")).contains("\"serious");
    assertThat(kept.find("all:remote")).contains("+");
  }

  @Test
  void whoeverChoosesAfterAConflictChangesWhatHeHasSeen() {
    aProject.save(new Seen(id, team.owner(), 1), "m0:harm", "\"serious");

    aProject.save(new Seen(id, team.editor(), 2), "m0:harm", "\"minor");

    assertThat(projects.get(id, team.owner().id()).facts().find("m0:harm")).contains("\"minor");
  }

  @Test
  void toWhoIsNotOfTheTeamThereIsNoSuchProject() {
    var stranger = APerson.with(db, Role.ADMINISTRATOR).id();
    for (Runnable attempt : everything(stranger)) {
      assertThatThrownBy(attempt::run)
          .isInstanceOf(Refusal.class)
          .hasMessage("projects.project.unknown");
    }
  }

  @Test
  void whoIsInvitedSeesNothingBeforeHeAccepts() {
    var invited = APerson.with(db, Role.INNOVATOR);
    aProject.invite(id, team.owner(), invited, TeamRole.EDITOR);

    assertThatThrownBy(() -> projects.get(id, invited.id())).hasMessage("projects.project.unknown");
    assertThat(projects.list(invited.id())).singleElement().matches(card -> card.invited());
    teams.accept(id, invited.id());
    assertThat(projects.get(id, invited.id()).me().role()).isEqualTo(TeamRole.EDITOR);
  }

  private List<Runnable> everything(PersonId who) {
    var edit = new Edit(id, who, 1, List.of(), Edit.ANSWERS, "");
    return List.of(
        () -> projects.get(id, who),
        () -> projects.getToEdit(id, who),
        () -> projects.getToManage(id, who),
        () -> projects.save(edit),
        () -> projects.history(id, who),
        () -> projects.changesOfOthers(id, who, 0),
        () -> projects.findVariant(id, who),
        () -> projects.keepVariant(id, who, new Variant('A', Answers.none())),
        () -> projects.deleteVariant(id, who),
        () -> projects.revive(id, who),
        () -> projects.delete(id, who),
        () -> teams.list(id, who),
        () -> teams.accept(id, who),
        () -> teams.leave(id, who),
        () -> teams.remove(id, team.owner().id(), who),
        () -> teams.change(new RoleChange(id, team.owner().id(), TeamRole.VIEWER), who),
        () -> lifeLines.list(id, who));
  }

  @Test
  void aViewerChangesNothing() {
    for (Runnable attempt :
        List.<Runnable>of(
            () -> aProject.save(new Seen(id, team.viewer(), 1), "all:remote", "+"),
            () -> projects.keepVariant(id, team.viewer().id(), new Variant('A', Answers.none())),
            () -> projects.deleteVariant(id, team.viewer().id()),
            () -> projects.revive(id, team.viewer().id()))) {
      assertThatThrownBy(attempt::run).hasMessage("projects.role.forbidden");
    }
  }

  @Test
  void anEditorNeitherManagesTheTeamNorDeletes() {
    var stranger = APerson.with(db, Role.INNOVATOR);
    for (Runnable attempt :
        List.<Runnable>of(
            () -> aProject.invite(id, team.editor(), stranger, TeamRole.VIEWER),
            () -> teams.remove(id, team.viewer().id(), team.editor().id()),
            () ->
                teams.change(
                    new RoleChange(id, team.editor().id(), TeamRole.OWNER), team.editor().id()),
            () -> projects.delete(id, team.editor().id()))) {
      assertThatThrownBy(attempt::run).hasMessage("projects.role.forbidden");
    }
  }

  @Test
  void theLastOwnerNeitherLeavesNorBecomesLess() {
    assertThatThrownBy(() -> teams.leave(id, team.owner().id()))
        .hasMessage("projects.team.last-owner");
    assertThatThrownBy(() ->
            teams.change(new RoleChange(id, team.owner().id(), TeamRole.EDITOR), team.owner().id()))
        .hasMessage("projects.team.last-owner");
    assertThatThrownBy(() -> teams.remove(id, team.owner().id(), team.owner().id()))
        .hasMessage("projects.team.last-owner");

    teams.change(new RoleChange(id, team.editor().id(), TeamRole.OWNER), team.owner().id());
    teams.leave(id, team.owner().id());
    assertThat(teams.list(id, team.editor().id())).hasSize(2);
  }

  @Test
  void anOwnerWhoHasNotAcceptedDoesNotCount() {
    aProject.invite(id, team.owner(), APerson.with(db, Role.INNOVATOR), TeamRole.OWNER);

    assertThatThrownBy(() -> teams.leave(id, team.owner().id()))
        .hasMessage("projects.team.last-owner");
  }

  @Test
  void deletingErasesEverythingAndTheAuditKeepsThatItWas() {
    aProject.save(new Seen(id, team.owner(), 1), "all:remote", "+");
    projects.delete(id, team.owner().id());

    for (String table : List.of("member", "computed", "change", "notice", "life_line_entry")) {
      var rows =
          db.sql("select count(*) from projects.%s where project = :id".formatted(table))
              .param("id", id.value())
              .query(Integer.class)
              .single();
      assertThat(rows).as(table).isZero();
    }
    assertThat(
            db.sql("select count(*) from audit.entry where subject = :subject and action = :action")
                .param("subject", "project:" + id)
                .param("action", "projects.deleted")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void anEntryOfTheLifeLineToldTwiceStandsOnceAsLastTold() {
    listener.keep(entry("Dossier déposé"));
    listener.keep(entry("Dossier accepté"));

    assertThat(lifeLines.list(id, team.viewer().id()))
        .singleElement()
        .matches(entry -> entry.title().fr().equals("Dossier accepté"));
  }

  @Test
  void whatAnotherModulePublishesStandsOnTheLifeLine(Scenario scenario) {
    scenario
        .publish(entry("Dossier déposé"))
        .andWaitForStateChange(
            () -> lifeLines.list(id, team.viewer().id()), entries -> !entries.isEmpty())
        .andVerify(entries ->
            assertThat(entries).singleElement().extracting("origin").isEqualTo("funding:1"));
  }

  private LifeLineEntry entry(String title) {
    return new LifeLineEntry(
        id, "funding:1", 3, LocalDate.of(2026, 11, 2), new Text(title, title), "");
  }

  @Test
  void whatTwoVariantsAreIsKeptWithTheProject() {
    var aside = new Variant('A', ASavedProject.answers());
    projects.keepVariant(id, team.editor().id(), aside);

    var found = projects.findVariant(id, team.viewer().id()).orElseThrow();

    assertThat(found.letter()).isEqualTo('A');
    assertThat(found.answers().modules()).isEqualTo(aside.answers().modules());
    projects.deleteVariant(id, team.editor().id());
    assertThat(projects.findVariant(id, team.viewer().id())).isEmpty();
  }

  @Test
  void aVariantWithMoreOrFewerFunctionsCanTakeTheProjectsPlace() {
    var edition = editions.getInForce();
    var one = projects.get(id, team.owner().id()).answers(edition);
    var three =
        one.withModules(
                List.of(
                    new ProductModule("A", Facts.none()),
                    new ProductModule("B", Facts.none().with("harm", Value.of("minor"))),
                    new ProductModule("C", Facts.none())),
                2)
            .named("Avec alertes");

    exchange(three);
    assertThat(projects.get(id, team.owner().id()).answers(edition).modules())
        .isEqualTo(three.modules());
    assertThat(projects.get(id, team.owner().id()).answers(edition).name())
        .isEqualTo("Avec alertes");
    exchange(one);
    assertThat(projects.get(id, team.owner().id()).answers(edition).modules())
        .isEqualTo(one.modules());
  }

  private void exchange(Answers answers) {
    var now = projects.get(id, team.owner().id());
    var wanted = now.facts().changesTo(answers, "mnew");
    projects.save(new Edit(id, team.owner().id(), now.version(), wanted, Edit.ANSWERS, ""));
  }

  @Test
  void whatWaitsForAPersonComesFirstInHisList() {
    var quiet = aProject.ownedBy(team.editor());
    aProject.save(new Seen(id, team.owner(), 1), "all:remote", "+");

    assertThat(projects.list(team.editor().id()))
        .extracting(card -> card.id())
        .containsExactly(id, quiet);
    assertThat(projects.list(team.editor().id()).getFirst().unseen()).isOne();
    projects.see(id, team.editor().id(), 2);
    assertThat(projects.list(team.editor().id()).getFirst().isWaiting()).isFalse();
  }
}
