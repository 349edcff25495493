package org.essor.projects.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.projects.ASavedProject;
import org.essor.projects.ASavedProject.Seen;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class PersonalDataModuleTests {

  @Autowired ProjectsOfAPerson data;
  @Autowired Projects projects;
  @Autowired Teams teams;
  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;

  private Person person;
  private Person other;
  private ASavedProject aProject;
  private ProjectId alone;
  private ProjectId shared;

  @BeforeEach
  void projects() {
    person = APerson.with(db, Role.INNOVATOR);
    other = APerson.with(db, Role.INNOVATOR);
    aProject = new ASavedProject(projects, teams);
    alone = aProject.ownedBy(person);
    shared = aProject.ownedBy(person);
    aProject.join(shared, person, other, TeamRole.EDITOR);
  }

  private void erase() {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> data.erase(person.id()));
  }

  @Test
  void whatAPersonTakesAwayHoldsEachProjectWithItsHistory() {
    assertThat(data.export(person.id()).toString())
        .contains(alone.toString(), shared.toString(), "history", "m0:harm");
  }

  @Test
  void aProjectThatOnlyHeWorkedOnGoesWithHim() {
    erase();

    assertThat(rows("project", alone)).isZero();
  }

  @Test
  void oneOfATeamStaysAndAnotherAnswersForIt() {
    erase();

    assertThat(projects.get(shared, other.id()).me().role()).isEqualTo(TeamRole.OWNER);
    assertThat(teams.list(shared, other.id())).hasSize(1);
    assertThatThrownBy(() -> projects.get(shared, person.id()))
        .hasMessage("projects.project.unknown");
  }

  @Test
  void theHistoryKeepsTheFactsAndForgetsWhoToldThem() {
    aProject.save(new Seen(shared, person, 1), "all:remote", "+");

    erase();

    assertThat(projects.history(shared, other.id()))
        .hasSizeGreaterThan(3)
        .allMatch(change -> change.who().isEmpty());
  }

  @Test
  void nothingInTheTablesNamesHimAnyMoreAlsoWhenDoneTwice() {
    erase();
    erase();

    for (String column : List.of("member.person", "member.invited_by", "change.person")) {
      var at = column.split("\\.");
      assertThat(
              db.sql("select count(*) from projects.%s where %s = :person".formatted(at[0], at[1]))
                  .param("person", person.id().value())
                  .query(Integer.class)
                  .single())
          .as(column)
          .isZero();
    }
  }

  private int rows(String table, ProjectId id) {
    return db.sql("select count(*) from projects.%s where id = :id".formatted(table))
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }
}
