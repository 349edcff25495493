package org.essor.frameworks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.frameworks.Frameworks;
import org.essor.frameworks.exchange.CaseNames;
import org.essor.platform.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Versions, their editing and CASE; rolled back after each test. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@Transactional
class FrameworkPageTests {

  private static final String DRAFT = "/competences/referentiels/projet";

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired Frameworks frameworks;

  private static String body(MvcTestResult answer) {
    return Visit.text(answer);
  }

  private String open(String path, String language) {
    var answer = browser.get().uri(path).header("Accept-Language", language).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return body(answer);
  }

  private String open(String path, Person person) {
    var answer = browser.get().uri(path).with(AsPerson.of(person)).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return body(answer);
  }

  private MvcTestResult send(String path, Person person, Map<String, String> fields) {
    var request = browser.post().uri(path).with(AsPerson.of(person)).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }

  private String revision(Person person) {
    var page = open(DRAFT, person);
    int at = page.indexOf("name=\"revision\" value=\"") + 23;
    return page.substring(at, page.indexOf('"', at));
  }

  private Map<String, String> competence(String id, String french, String revision) {
    return Map.of(
        "domain",
        "d1",
        "competence",
        id,
        "french",
        french,
        "english",
        "Host data",
        "wording",
        "own",
        "revision",
        revision);
  }

  @Test
  void everyoneReadsTheVersionsInBothLanguages() {
    var name = frameworks.inForce().name();
    assertThat(open("/competences/referentiels", "fr"))
        .contains("en vigueur", "Version fournie avec Essor.", name)
        .doesNotContain("Commencer un projet");
    assertThat(open("/competences/referentiels", "en")).contains("in force", name);
    assertThat(open("/competences/referentiels/" + name, "fr"))
        .contains("Arrêté d’essai", "rédaction du projet", "/ims/case/v1p0/CFItems/");
    assertThat(browser.get().uri("/competences/referentiels/1999")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aCoordinatorWordsAddsAndPublishesWithAReason() {
    var person = APerson.with(db, Role.COORDINATOR);
    var base = frameworks.inForce().name();
    assertThat(send(DRAFT, person, Map.of())).hasStatus(HttpStatus.FOUND);
    assertThat(send(DRAFT + "/competence", person, competence("", " ", "1")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .body()
        .asString(StandardCharsets.UTF_8)
        .contains("Écrivez l’énoncé en français", "Host data");
    assertThat(send(DRAFT + "/competence", person, competence("", "Héberger", revision(person))))
        .hasStatus(HttpStatus.FOUND);
    assertThat(send(DRAFT + "/competence", person, competence("", "Encore", "1")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .body()
        .asString(StandardCharsets.UTF_8)
        .contains("entre-temps", "Encore");
    assertThat(open(DRAFT, person)).contains("Héberger", "nouvelle");
    assertThat(send(DRAFT + "/publication", person, Map.of("reason", "", "revision", "2")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    var published =
        send(
            DRAFT + "/publication",
            person,
            Map.of("reason", "Il manquait l’hébergement", "revision", revision(person)));
    assertThat(published).hasStatus(HttpStatus.FOUND);
    var address = Objects.requireNonNull(published.getResponse().getRedirectedUrl());
    assertThat(open(address, "fr")).contains("Il manquait l’hébergement", "Héberger");
    assertThat(open(address + "/differences/" + base, "en")).contains("Host data", "new");
    assertThat(frameworks.list()).hasSizeGreaterThan(1);
  }

  @Test
  void aCompetenceThatItemsAskAboutCannotBeLost() {
    var person = APerson.with(db, Role.COORDINATOR);
    send(DRAFT, person, Map.of());
    var asked = frameworks.inForce().framework().domains().getFirst().competences().getFirst().id();
    assertThat(open(DRAFT + "/competence?competence=" + asked, person))
        .contains("Elle ne peut pas être retirée");
    assertThat(
            send(
                DRAFT + "/competence/retrait",
                person,
                Map.of("competence", asked, "revision", revision(person))))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .body()
        .asString(StandardCharsets.UTF_8)
        .contains("Questions concernées");
    assertThat(
            send(
                DRAFT + "/publication",
                person,
                Map.of("reason", "Pour voir", "revision", revision(person))))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .body()
        .asString(StandardCharsets.UTF_8)
        .contains("la même chose");
    assertThat(send(DRAFT + "/abandon", person, Map.of("revision", revision(person))))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(
            send(DRAFT + "/abandon", person, Map.of("revision", revision(person), "sure", "yes")))
        .hasStatus(HttpStatus.FOUND);
  }

  private MvcTestResult upload(Person person, byte[] file) {
    return browser
        .post()
        .uri("/competences/referentiels/import")
        .multipart()
        .file(new MockMultipartFile("file", "case.json", "application/json", file))
        .with(AsPerson.of(person))
        .with(csrf())
        .exchange();
  }

  @Test
  void aCasePackageBeginsADraftAndAWrongFileSaysWhy() {
    var person = APerson.with(db, Role.COORDINATOR);
    assertThat(upload(person, "<xml/>".getBytes(StandardCharsets.UTF_8)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .body()
        .asString(StandardCharsets.UTF_8)
        .contains("pas du JSON");
    assertThat(upload(person, new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    var document = CaseNames.document(frameworks.inForce(), Language.FR);
    var sent =
        open(CaseNames.BASE + "/CFPackages/" + document, "fr").replace("Reconnaître", "Voir");
    assertThat(upload(person, sent.getBytes(StandardCharsets.UTF_8))).hasStatus(HttpStatus.FOUND);
    assertThat(open(DRAFT, person)).contains("Voir", "modifiée", "anglais manquant");
    assertThat(upload(person, sent.getBytes(StandardCharsets.UTF_8)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private JsonNode json(String path) {
    return JsonMapper.builder().build().readTree(open(CaseNames.BASE + path, "en"));
  }

  @Test
  void theCaseServiceGivesPagesAndResolvesEveryAddressThatItNames() {
    var first =
        browser
            .get()
            .uri(CaseNames.BASE + "/CFDocuments?limit=1&fields=identifier,title")
            .exchange();
    assertThat(first)
        .hasStatusOk()
        .headers()
        .hasValue("X-Total-Count", "" + 2 * frameworks.list().size());
    assertThat(first.getResponse().getHeader("Link"))
        .contains(
            "limit=1&offset=1&fields=identifier,title>; rel=\"next\"",
            "rel=\"last\"",
            "rel=\"first\"");
    assertThat(body(first)).contains("title").doesNotContain("creator");
    var document = json("/CFDocuments").path("CFDocuments").path(0);
    var whole = json("/CFPackages/" + document.path("identifier").asString());
    assertThat(whole.path("CFItems").size()).isGreaterThan(4);
    for (var list : List.of("CFItems", "CFAssociations")) {
      var thing = whole.path(list).path(0);
      assertThat(json("/" + list + "/" + thing.path("identifier").asString()).path("uri"))
          .isEqualTo(thing.path("uri"));
    }
    var item = whole.path("CFItems").path(1);
    assertThat(
            json("/CFItemAssociations/" + item.path("identifier").asString())
                .path("CFAssociations")
                .size())
        .isPositive();
    var type = item.path("CFItemTypeURI").path("identifier").asString();
    assertThat(json("/CFItemTypes/" + type).path("CFItemTypes")).hasSize(1);
    for (var wrong : List.of("/CFItems/" + type, "/CFPackages/nothing")) {
      assertThat(browser.get().uri(CaseNames.BASE + wrong))
          .hasStatus(HttpStatus.NOT_FOUND)
          .bodyText()
          .contains("imsx_codeMajor");
    }
    assertThat(browser.get().uri(CaseNames.BASE + "/CFDocuments?limit=0"))
        .hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(browser.get().uri(CaseNames.BASE + "/CFDocuments?fields=nothing"))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }
}
