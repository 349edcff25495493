package org.essor.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.projects.ASavedProject;
import org.essor.projects.ASavedProject.Seen;
import org.essor.projects.ATeam;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.essor.projects.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import tools.jackson.databind.JsonNode;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ProjectsApiTests {

  private static final String HERE = "/api/v1/projects";
  private static final String BODY =
      """
      {"name": "Carnet", "facts": {"remote": true},
       "modules": [{"id": "m0", "name": "Alertes", "facts": {"use": "analyse", "harm": null}}],
       "why": "étude relue"}
      """;

  @Autowired MockMvcTester browser;
  @Autowired Projects projects;
  @Autowired Teams teams;
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

  private MockMvcRequestBuilder as(Person who, HttpMethod method, String path) {
    return browser
        .method(method)
        .uri(HERE + path)
        .with(AsPerson.withScopes(who, "projects:read", "projects:write"))
        .contentType(MediaType.APPLICATION_JSON);
  }

  @Test
  void aProjectIsKeptAndReadBackAsItWasTold() {
    var made = as(team.owner(), HttpMethod.POST, "").content(BODY).exchange();

    assertThat(made).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"1\"");
    var address = Objects.requireNonNull(made.getResponse().getHeader("Location"));
    assertThat(as(team.owner(), HttpMethod.GET, address.substring(HERE.length())))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"name": "Carnet", "version": 1, "role": "OWNER", "facts": {"remote": true},
             "modules": [{"name": "Alertes", "facts": {"use": "analyse", "harm": null}}]}
            """);
  }

  @Test
  void replacingSaysWhyInTheHistoryAndKeepsTheDates() {
    aProject.save(new Seen(id, team.owner(), 1), "start", "@2027-01-04");

    assertThat(
            as(team.editor(), HttpMethod.PUT, "/" + id).header("If-Match", "\"2\"").content(BODY))
        .hasStatusOk()
        .hasHeader("ETag", "\"3\"")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"name": "Carnet", "facts": {"remote": true}, "start": "2027-01-04",
             "modules": [{"id": "m0", "facts": {"use": "analyse", "harm": null}}]}
            """);
    assertThat(as(team.viewer(), HttpMethod.GET, "/" + id + "/history"))
        .bodyJson()
        .hasPathSatisfying("$.changes[0].why", why -> why.assertThat().isEqualTo("étude relue"))
        .hasPathSatisfying("$.changes[0].source", source -> source.assertThat().isEqualTo("api"));
  }

  @ParameterizedTest
  @CsvSource({"all:remote, true", "m0:harm, null", "module:m0, \"Alertes\""})
  void theHistorySaysAValueAsTheProjectDoes(String key, String value) {
    as(team.editor(), HttpMethod.PUT, "/" + id)
        .header("If-Match", "\"1\"")
        .content(BODY)
        .exchange();

    assertThat(as(team.viewer(), HttpMethod.GET, "/" + id + "/history"))
        .bodyJson()
        .extractingPath("$.changes[?(@.version == 2 && @.key == '" + key + "')]['after']")
        .convertTo(JsonNode.class)
        .hasToString("[" + value + "]");
  }

  @Test
  void whateverThePagesChangeIsChangedByTheSameRules() {
    var dates =
        """
        {"name": "Carnet", "variant": "Essai", "start": "2027-01-04", "done": {"%1$s": "2026-03-01"},
         "estimates": {"%1$s": "P2W"}, "suspended": {"%1$s": 12}}
        """
            .formatted("marking");

    assertThat(
            as(team.editor(), HttpMethod.PUT, "/" + id).header("If-Match", "\"1\"").content(dates))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(dates.replace("P2W", "P14D"));

    assertThat(
            as(team.editor(), HttpMethod.PUT, "/" + id)
                .header("If-Match", "\"2\"")
                .content("{\"name\": \"Carnet\", \"start\": null, \"done\": {}}"))
        .hasStatusOk()
        .bodyJson()
        .doesNotHavePath("$.start")
        .hasPathSatisfying("$.done", done -> done.assertThat().asMap().isEmpty())
        .hasPathSatisfying("$.variant", name -> name.assertThat().isEqualTo("Essai"))
        .hasPathSatisfying("$.estimates", kept -> kept.assertThat().asMap().hasSize(1));
  }

  @Test
  void whoeverComesLateIsToldWhatOthersChanged() {
    aProject.save(new Seen(id, team.owner(), 1), "start", "@2027-01-04");

    assertThat(
            as(team.editor(), HttpMethod.PUT, "/" + id).header("If-Match", "\"1\"").content(BODY))
        .hasStatus(HttpStatus.PRECONDITION_FAILED)
        .bodyJson()
        .hasPathSatisfying("$.changes[0].key", key -> key.assertThat().isEqualTo("start"))
        .hasPathSatisfying(
            "$.changes[0].after", after -> after.assertThat().isEqualTo("2027-01-04"));
  }

  @Test
  void aChangeThatRestsOnAnOlderVersionIsRefused() {
    aProject.save(new Seen(id, team.owner(), 1), "all:remote", "+");

    assertThat(
            as(team.editor(), HttpMethod.PUT, "/" + id).header("If-Match", "\"1\"").content(BODY))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(as(team.owner(), HttpMethod.DELETE, "/" + id).header("If-Match", "\"1\""))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(as(team.editor(), HttpMethod.PUT, "/" + id).content(BODY))
        .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
    assertThat(projects.get(id, team.owner().id()).version()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \"\"} | /name",
        "{\"name\": \"x\", \"fact\": {}} | /fact",
        "{\"name\": \"x\", \"facts\": {\"remote\": \"yes\"}} | /facts/remote",
        "{\"name\": \"x\", \"facts\": {\"nothing\": true}} | /facts/nothing",
        "{\"name\": \"x\", \"start\": \"1999-12-31\"} | /start",
        "{\"name\": \"x\", \"done\": {\"marking\": \"2098-01-01\"}} | /done/marking",
        "{\"name\": \"x\", \"done\": {\"nothing\": \"2026-01-01\"}} | /done/nothing",
        "{\"name\": \"x\", \"estimates\": {\"marking\": \"three\"}} | /estimates/marking",
        "{\"name\": \"x\", \"suspended\": {\"marking\": 1000}} | /suspended/marking",
        "{\"name\": \"x\", \"modules\": [{\"facts\": {\"harm\": \"none\"}}]} | /modules/0/facts/harm"
      })
  void whatIsWrongIsNamedFieldByField(String body, String pointer) {
    assertThat(as(team.owner(), HttpMethod.POST, "").content(body))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .hasPathSatisfying("$.errors[0].pointer", at -> at.assertThat().isEqualTo(pointer));
  }

  @Test
  void aTextThatNoDatabaseCanKeepIsABadRequest() {
    assertThat(as(team.owner(), HttpMethod.POST, "").content("{\"name\": \"a\\u0000b\"}"))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void theListHoldsTheProjectsOfOnesTeamsAlone() {
    aProject.ownedBy(APerson.with(db, Role.INNOVATOR));

    assertThat(as(team.viewer(), HttpMethod.GET, ""))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.projects.length()", many -> many.assertThat().isEqualTo(1))
        .hasPathSatisfying("$.projects[0].id", is -> is.assertThat().isEqualTo(id.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    200, 200, 200, 404",
    "PUT,    200, 200, 403, 404",
    "DELETE, 204, 403, 403, 404"
  })
  void eachRoleMayDoWhatItMayOnThePages(
      String method, int owns, int edits, int views, int strange) {
    var stranger = APerson.with(db, Role.ADMINISTRATOR);
    assertThat(status(stranger, method)).isEqualTo(strange);
    assertThat(status(team.viewer(), method)).isEqualTo(views);
    assertThat(status(team.editor(), method)).isEqualTo(edits);
    assertThat(status(team.owner(), method)).isEqualTo(owns);
  }

  private int status(Person who, String method) {
    return as(who, HttpMethod.valueOf(method), "/" + id)
        .header("If-Match", "*")
        .content(BODY)
        .exchange()
        .getResponse()
        .getStatus();
  }
}
