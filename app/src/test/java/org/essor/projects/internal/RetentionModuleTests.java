package org.essor.projects.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.projects.ASavedProject;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.essor.projects.TeamRole;
import org.essor.projects.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class RetentionModuleTests {

  private static final int YEAR = 365;

  @Autowired Retention retention;
  @Autowired NoticeMails noticeMails;
  @Autowired Projects projects;
  @Autowired Teams teams;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  private Person owner;
  private ASavedProject aProject;
  private ProjectId id;

  @BeforeEach
  void aProject() {
    owner = APerson.with(db, Role.INNOVATOR);
    aProject = new ASavedProject(projects, teams);
    id = aProject.ownedBy(owner);
  }

  @Test
  void aProjectIsRemindedOnceAfterAYearAndItsOwnersAlone() {
    var viewer = APerson.with(db, Role.INNOVATOR);
    aProject.join(id, owner, viewer, TeamRole.VIEWER);
    ago("active_at", YEAR + 2);

    retention.run();
    retention.run();

    assertThat(mailsTo(owner, "reminder")).isOne();
    assertThat(mailsTo(viewer, "reminder")).isZero();
    assertThat(projects.get(id, owner.id()).archivedAt()).isEmpty();
  }

  @Test
  void oneThatSomebodyStillChangesIsLeftAlone() {
    ago("active_at", YEAR - 10);

    retention.run();

    assertThat(mailsTo(owner, "reminder")).isZero();
  }

  @Test
  void itIsArchivedThenErasedAndTheAuditSaysSoWithoutAName() {
    ago("active_at", 3 * YEAR);
    retention.run();
    assertThat(projects.get(id, owner.id()).archivedAt()).as("only just reminded").isEmpty();

    ago("reminded_at", 31);
    retention.run();
    assertThat(projects.get(id, owner.id()).archivedAt()).isPresent();

    ago("archived_at", 31);
    retention.run();
    assertThatThrownBy(() -> projects.get(id, owner.id())).hasMessage("projects.project.unknown");
    assertThat(audited("projects.archived")).isOne();
    assertThat(audited("projects.erased")).isOne();
  }

  @Test
  void whoTakesItBackKeepsIt() {
    ago("active_at", 3 * YEAR);
    ago("reminded_at", 400);
    ago("archived_at", 200);
    projects.revive(id, owner.id());

    retention.run();

    assertThat(projects.get(id, owner.id()).archivedAt()).isEmpty();
  }

  @Test
  void anExampleOfADemonstrationIsNeverErased() {
    ago("active_at", 3 * YEAR);
    ago("archived_at", 200);
    db.sql("update projects.project set example = true where id = :id")
        .param("id", id.value())
        .update();

    retention.run();

    assertThat(projects.get(id, owner.id()).example()).isTrue();
  }

  @Test
  void theTeamIsToldOnceByMailThatTheRulesChangedItsResult() {
    db.sql(
            """
            insert into projects.notice
              (project, made_at, old_edition, old_fingerprint, new_edition, new_fingerprint, changes)
            values (:id, now(), 'a', 'a', 'b', 'b', '[]')
            """)
        .param("id", id.value())
        .update();

    noticeMails.run();
    noticeMails.run();

    assertThat(mailsTo(owner, "notice")).isOne();
  }

  @Test
  void periodsInTheWrongOrderAreRefused() {
    assertThatThrownBy(() ->
            new ProjectSettings(Period.ofMonths(18), Period.ofMonths(12), Period.ofMonths(24)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("essor.projects");
  }

  private void ago(String column, int days) {
    db.sql("update projects.project set %s = :then where id = :id".formatted(column))
        .param("then", Timestamp.from(clock.instant().minus(Duration.ofDays(days))))
        .param("id", id.value())
        .update();
  }

  private int audited(String action) {
    return db.sql("select count(*) from audit.entry where subject = :subject and action = :action")
        .param("subject", "project:" + id)
        .param("action", action)
        .query(Integer.class)
        .single();
  }

  private int mailsTo(Person person, String text) {
    return db.sql("select count(*) from platform.mail where recipient = :to and text_key = :text")
        .param("to", person.email())
        .param("text", "projects.mail." + text)
        .query(Integer.class)
        .single();
  }
}
