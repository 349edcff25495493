package org.essor.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.AnswersCodec;
import org.essor.journeys.Editions;
import org.essor.journeys.ProductModule;
import org.essor.projects.ASavedProject;
import org.essor.projects.ASavedProject.Seen;
import org.essor.projects.Edit;
import org.essor.projects.NewProject;
import org.essor.projects.Notices;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.essor.projects.TeamRole;
import org.essor.projects.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ProjectPageTests {

  @Autowired MockMvcTester browser;
  @Autowired Projects projects;
  @Autowired Teams teams;
  @Autowired Notices notices;
  @Autowired Editions editions;
  @Autowired AnswersCodec codec;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  private Person owner;
  private Person editor;
  private ASavedProject aProject;
  private ProjectId id;

  @BeforeEach
  void aTeam() {
    owner = APerson.with(db, Role.INNOVATOR);
    editor = APerson.with(db, Role.INNOVATOR);
    aProject = new ASavedProject(projects, teams);
    id = aProject.ownedBy(owner);
    aProject.join(id, owner, editor, TeamRole.EDITOR);
  }

  private MvcTestResult open(Person who, String path) {
    return browser.get().uri("/projets/" + id + path).with(AsPerson.of(who)).exchange();
  }

  private MvcTestResult post(Person who, String path, String... fields) {
    return Visit.of(browser, who).post("/projets/" + id + path, fields);
  }

  private static String body(MvcTestResult page) {
    return Visit.written(page);
  }

  @Test
  void theMenuOfTheReadersOwnPagesIsForWhoIsSignedIn() {
    assertThat(browser.get().uri("/")).bodyText().doesNotContain("Votre espace");
    assertThat(browser.get().uri("/").with(AsPerson.of(APerson.with(db, Role.INNOVATOR))))
        .bodyText()
        .contains("aria-label=\"Votre espace\"", "href=\"/projets\"")
        .doesNotContain("href=\"/operateur/appels\"");
    assertThat(browser.get().uri("/").with(AsPerson.of(APerson.with(db, Role.OPERATOR))))
        .bodyText()
        .contains("href=\"/operateur/appels\"", "href=\"/operateur/conventions\"");
  }

  @Test
  void anAnswerThatIsRedirectedDoesNotSwallowWhatOthersHaveChanged() {
    aProject.save(new Seen(id, editor, 1), "all:remote", "+");
    var saved = post(owner, "/parcours/project/questions/patients", "answer", "30", "seen", "1.m0");
    assertThat(saved).hasStatus3xxRedirection();
    assertThat(body(open(owner, "/resultat"))).contains("a modifié");
    assertThat(body(open(owner, "/resultat"))).doesNotContain("a modifié");
  }

  @Test
  void aFormThatIsSentTwiceMakesOneProject() {
    var first = newProject("Mon carnet");
    assertThat(newProject("Mon carnet")).isEqualTo(first);
    assertThat(newProject("Un autre")).isNotEqualTo(first);
    assertThat(projects.list(owner.id()))
        .extracting(card -> card.name())
        .containsOnlyOnce("Mon carnet", "Un autre");
  }

  private String newProject(String name) {
    var sent =
        browser
            .post()
            .uri("/projets/nouveau")
            .with(csrf())
            .with(AsPerson.of(owner))
            .param("draft", new UUID(1, id.value().getLeastSignificantBits()).toString())
            .param("name", name)
            .exchange();
    return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
  }

  @Test
  void savingLeadsThroughSignInAndLosesNothing() {
    var told = ASavedProject.answers().under(editions.getInForce(), clock.instant());
    var cookie = new Cookie("essor_answers", codec.write(told));

    assertThat(browser.get().uri("/projets/nouveau").cookie(cookie))
        .hasRedirectedUrl("/connexion?suite=/projets/nouveau");
    var saved =
        browser
            .post()
            .uri("/projets/nouveau")
            .cookie(cookie)
            .with(csrf())
            .with(AsPerson.of(owner))
            .param("name", "Mon carnet")
            .exchange();
    var address = Objects.requireNonNull(saved.getResponse().getRedirectedUrl());

    assertThat(browser.get().uri(address + "/reponses").with(AsPerson.of(owner)))
        .bodyText()
        .contains("Mon carnet", "Il les analyse", "La mort");
    assertThat(browser.get().uri(address + "/resultat").with(AsPerson.of(owner)))
        .bodyText()
        .contains("Il est de classe III.");
  }

  @Test
  void aProjectOfWhichNothingIsKnownLeadsToItsQuestions() {
    var next = newProject("Tout neuf");
    assertThat(next).endsWith("/parcours/project/suite");

    var address = next.replace("/parcours/project/suite", "");
    assertThat(browser.get().uri(address).with(AsPerson.of(owner)))
        .bodyText()
        .contains("Essor ne sait pas encore ce qu’est votre produit", "fr-btn", "/suite");
    assertThat(browser.get().uri(address + "/historique").with(AsPerson.of(owner)))
        .bodyText()
        .contains("Tout neuf", "Ce qui a été dit")
        .doesNotContain("sans nom", "Avant", "pas de réponse");
  }

  @Test
  void aLongSaveIsFoldedInTheHistory() {
    assertThat(open(owner, "/historique")).bodyText().doesNotContain("fr-accordion", "Avant");

    var facts = Facts.none();
    for (var input : List.of("care_use", "sends_documents", "snds_use", "warehouse_use")) {
      facts = facts.with(input, Value.TRUE);
    }
    facts = facts.with("use", Value.of("analyse")).with("harm", Value.of("death"));
    var answers = Answers.none().withModules(List.of(new ProductModule("", facts)), 0);
    id = projects.create(new NewProject("Long", answers, owner.id(), Edit.SAVED, false));

    assertThat(open(owner, "/historique"))
        .bodyText()
        .contains("fr-accordion", "Ce qui a été dit (7 réponses)");
  }

  @Test
  void aProjectWithoutANameIsNotSavedAndSaysWhy() {
    assertThat(
            browser
                .post()
                .uri("/projets/nouveau")
                .with(csrf())
                .with(AsPerson.of(owner))
                .param("name", " "))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Erreur – ", "href=\"#name\"", "Saisissez le nom du projet");
  }

  @Test
  void thePagesOfJourneysWorkOnAProjectAndStayInIt() {
    var base = "/projets/" + id;
    for (String page :
        new String[] {
          "/projet",
          "/parcours",
          "/parcours/project/questions/use",
          "/resultat",
          "/reponses",
          "/modules",
          "/variantes",
          "/partage",
          "/editions/compare",
          "/feuille-de-route",
          "/feuille-de-route/ajuster"
        }) {
      var shown = open(owner, page);
      assertThat(shown).as(page).hasStatusOk();
      assertThat(body(shown))
          .as(page)
          .contains("href=\"" + base + "/resultat\"")
          .doesNotContain("href=\"/resultat\"", "href=\"/feuille-de-route\"", "action=\"/parcours");
    }
  }

  @Test
  void anAnswerOnAProjectIsKeptInItsHistoryAndLeadsToTheNextQuestion() {
    var sent = post(editor, "/parcours/project/questions/harm", "answer", "minor");

    assertThat(sent).hasStatus3xxRedirection();
    assertThat(sent.getResponse().getRedirectedUrl()).startsWith("/projets/" + id + "/");
    assertThat(open(owner, "/historique"))
        .bodyText()
        .contains("Que causerait une erreur", "La mort", "Peu de chose", editor.displayName());
  }

  @Test
  void aProjectThatNobodyChangesSaysWhatBecomesOfIt() {
    mark("reminded_at");
    assertThat(open(owner, "")).bodyText().contains("il sera archivé, puis effacé");
    mark("archived_at");
    assertThat(open(owner, ""))
        .bodyText()
        .contains("Ce projet sera effacé si personne ne le garde")
        .doesNotContain("il sera archivé");
  }

  private void mark(String column) {
    db.sql("update projects.project set %s = now() where id = :id".formatted(column))
        .param("id", id.value())
        .update();
  }

  @Test
  void whatOthersChangedIsToldOnceToEachMember() {
    post(editor, "/parcours/project/questions/harm", "answer", "minor");

    assertThat(open(owner, "/resultat"))
        .bodyText()
        .contains(editor.displayName() + " a modifié", "La mort → Peu de chose");
    assertThat(open(owner, "/resultat")).bodyText().doesNotContain("a modifié");
    assertThat(open(editor, "/resultat")).bodyText().doesNotContain("a modifié");
  }

  @Test
  void twoWhoAnswerOneQuestionAtOnceGetBothValuesToChooseFrom() {
    var question = "/parcours/project/questions/harm";
    post(editor, question, "answer", "minor", "seen", "1.m0");

    var conflict = post(owner, question, "answer", "serious", "seen", "1.m0");

    assertThat(conflict).hasStatus(HttpStatus.CONFLICT);
    assertThat(body(conflict))
        .contains(
            "Quelqu’un a modifié la même chose",
            "Peu de chose",
            "Un dommage sérieux",
            "name=\"wanted.m0:harm\" value=\"&#34;serious\"",
            "name=\"seen\" value=\"2.m0\"");
    assertThat(projects.get(id, owner.id()).facts().find("m0:harm")).contains("\"minor");

    var chosen =
        post(
            owner,
            "/conflit",
            "seen",
            "2.m0",
            "wanted.m0:harm",
            "\"serious",
            "choice.m0:harm",
            "mine",
            "next",
            "/parcours/project/suite");
    assertThat(chosen).hasRedirectedUrl("/projets/" + id + "/parcours/project/suite");
    assertThat(projects.get(id, owner.id()).facts().find("m0:harm")).contains("\"serious");
    assertThat(open(owner, "/resultat")).bodyText().doesNotContain("a modifié");
  }

  @Test
  void whoKeepsTheValueOfTheOtherChangesNothing() {
    post(editor, "/parcours/project/questions/harm", "answer", "minor");

    post(
        owner,
        "/conflit",
        "seen",
        "2.m0",
        "wanted.m0:harm",
        "\"serious",
        "choice.m0:harm",
        "theirs");

    assertThat(projects.get(id, owner.id()).version()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "m0:harm, '\"nonsense'",
    "m0:unknown, +",
    "m9:harm, '\"minor'",
    "done:nowhere, @2026-01-01",
    "start, @2026-99-01",
    "name, '\" '"
  })
  void aChoiceThatNoPageOfferedIsRefused(String key, String word) {
    assertThat(post(owner, "/conflit", "wanted." + key, word, "seen", "1.m0"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(projects.get(id, owner.id()).version()).isEqualTo(1);
  }

  @Test
  void anAnswerAboutAFunctionThatWasRemovedIsRefusedWithAnExplanation() {
    assertThat(post(owner, "/parcours/project/questions/harm", "answer", "minor", "seen", "1.m9"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Cette fonction du produit a été retirée");
  }

  @Test
  void twoWhoAnswerAboutDifferentFunctionsDoNotDisturbEachOther() {
    post(owner, "/modules/ajouter", "name", "Alertes");
    var alerts = projects.get(id, owner.id()).facts().modules().getLast();
    post(owner, "/parcours/project/questions/harm", "answer", "serious");
    post(editor, "/parcours/project/questions/harm", "answer", "minor");

    var facts = projects.get(id, owner.id()).facts();

    assertThat(facts.find(alerts + ":harm")).contains("\"serious");
    assertThat(facts.find("m0:harm")).contains("\"minor");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Les règles ont changé, Classe, Tout autre logiciel., Passer devant un organisme notifié,"
        + " Plus aucune règle ne le demande.",
    "en, The rules have changed, Class, Any other software., Go before a notified body, No rule"
        + " asks for it any more."
  })
  void aChangeOfTheRulesSaysWhatChangedAndWhy(
      String lang, String title, String decision, String why, String duty, String gone) {
    aProject.save(new Seen(id, owner, 1), "m0:harm", "\"minor");
    computedUnderStricterRules();
    notices.recompute();

    assertThat(open(owner, "?lang=" + lang))
        .bodyText()
        .contains(title, decision, "IIa", why)
        .containsSubsequence(duty, gone);
    var last = notices.list(id, owner.id()).getFirst().id();
    post(owner, "/avis", "last", Long.toString(last));
    assertThat(open(owner, "?lang=" + lang)).bodyText().doesNotContain(title);
    assertThat(open(editor, "?lang=" + lang)).bodyText().contains(title);
  }

  private void computedUnderStricterRules() {
    var stricter = editions.find("stricter").orElseThrow();
    db.sql(
            """
            update projects.computed set edition = :edition, fingerprint = :fingerprint,
              result = (result::jsonb || jsonb_build_object(
                'device_class', jsonb_build_array('IIa'),
                'duties', jsonb_build_array('notified_body') || (result::jsonb -> 'duties')))::json
            where project = :id
            """)
        .param("edition", stricter.id())
        .param("fingerprint", stricter.fingerprint())
        .param("id", id.value())
        .update();
  }

  @Test
  void theLifeLineSaysWhatIsNextWhoActsAndWhatIsDone() {
    var step = step();
    assertThat(open(owner, "")).bodyText().contains("À faire maintenant", "Qui agit", "on." + step);

    assertThat(post(owner, "/etapes/" + step, "on." + step, "2026-03-01"))
        .hasStatus3xxRedirection();

    assertThat(open(owner, "")).bodyText().contains("faite le 1er mars 2026");
    post(owner, "/etapes/" + step, "undo", "1");
    assertThat(open(owner, "")).bodyText().doesNotContain("faite le 1er mars 2026");
  }

  @Test
  void aDayToComeOrNoDayIsRefusedAtItsField() {
    var step = step();
    assertThat(post(owner, "/etapes/" + step, "on." + step, "2090-03-01"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("href=\"#on." + step + "\"", "Le jour doit être passé", "value=\"2090-03-01\"")
        .contains("<details class=\"fr-accordion\" open>");
    assertThat(post(owner, "/etapes/" + step, "on." + step, "demain"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Saisissez le jour");
  }

  private String step() {
    var page = body(open(owner, ""));
    var start = page.indexOf("/etapes/") + "/etapes/".length();
    return page.substring(start, page.indexOf('"', start));
  }

  @Test
  void anInvitationIsAcceptedOnTheListOfProjects() {
    var invited = APerson.with(db, Role.INNOVATOR);
    post(owner, "/equipe/inviter", "email", invited.email(), "role", "VIEWER");

    assertThat(browser.get().uri("/projets").with(AsPerson.of(invited)))
        .bodyText()
        .contains(owner.displayName() + " vous invite à rejoindre", "/projets/" + id + "/accepter");
    post(invited, "/accepter");
    assertThat(open(invited, "")).hasStatusOk().bodyText().contains("Vous lisez ce projet");
  }

  @Test
  void anInvitationThatCannotBeIsRefusedAtItsField() {
    for (var address : List.of("nobody", "x".repeat(300) + "@example.org", editor.email())) {
      assertThat(post(owner, "/equipe/inviter", "email", address, "role", "VIEWER"))
          .as(address)
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
          .bodyText()
          .contains("href=\"#email\"", "value=\"" + address + "\"");
    }
  }

  @Test
  void theDataOfAProjectCanBeTakenAway() {
    post(editor, "/parcours/project/questions/harm", "answer", "minor");

    assertThat(open(owner, "/export.json"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying(
            "$.project.modules[0].facts.harm", v -> v.assertThat().isEqualTo("minor"))
        .hasPathSatisfying("$.history.length()", v -> v.assertThat().isEqualTo(6));
    assertThat(open(owner, "/feuille-de-route.pdf"))
        .hasStatusOk()
        .hasContentType("application/pdf");
  }

  @Test
  void aDocumentIsAddedTakenAndRemovedByThoseWhoMay() {
    var text = "Protocole".getBytes(StandardCharsets.UTF_8);
    var viewer = APerson.with(db, Role.INNOVATOR);
    aProject.join(id, owner, viewer, TeamRole.VIEWER);
    assertThat(upload(editor, "protocole.txt", text))
        .hasRedirectedUrl("/projets/" + id + "/documents");
    var page = body(open(owner, "/documents"));
    assertThat(page).contains("protocole.txt", editor.displayName());
    var at = page.indexOf("/documents/") + "/documents/".length();
    var document = page.substring(at, page.indexOf('"', at));

    assertThat(open(owner, "/documents/" + document).getResponse().getContentAsByteArray())
        .isEqualTo(text);
    var elsewhere = aProject.ownedBy(owner);
    assertThat(
            browser
                .get()
                .uri("/projets/" + elsewhere + "/documents/" + document)
                .with(AsPerson.of(owner)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(open(viewer, "/documents/" + document + "/retirer")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(open(editor, "/documents/" + document + "/retirer"))
        .bodyText()
        .contains("Retirer « protocole.txt »", "ne pourra pas être récupéré", "Garder le document");
    assertThat(open(owner, "/documents/" + document)).hasStatusOk();
    post(editor, "/documents/" + document + "/retirer");
    assertThat(open(owner, "/documents/" + document)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            db.sql("select action from audit.entry where subject = :subject order by number")
                .param("subject", "project:" + id)
                .query(String.class)
                .list())
        .endsWith("projects.document-added", "projects.document-removed");
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefusedAtItsField() {
    assertThat(upload(editor, "x.pdf", "no".getBytes(StandardCharsets.UTF_8)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("href=\"#file\"", "de 10 Mo au plus");
    assertThat(upload(editor, "", new byte[0])).bodyText().contains("Choisissez un fichier</a>");
  }

  @Test
  void theDocumentsOfADeletedProjectAreErasedFromTheDatabase() {
    upload(editor, "a-effacer.txt", "Protocole".getBytes(StandardCharsets.UTF_8));
    post(owner, "/supprimer");

    assertThat(
            db.sql("select count(*) from platform.document where name = 'a-effacer.txt'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private MvcTestResult upload(Person who, String name, byte[] content) {
    return browser
        .post()
        .uri("/projets/" + id + "/documents")
        .multipart()
        .file(new MockMultipartFile("file", name, null, content))
        .with(csrf())
        .with(AsPerson.of(who))
        .exchange();
  }

  @Test
  void aProjectIsDeletedAfterThePageThatSaysWhatIsErased() {
    assertThat(open(owner, "/supprimer")).bodyText().contains("Seront effacés", "l’historique");

    assertThat(post(owner, "/supprimer")).hasRedirectedUrl("/projets?fait=projects.deleted");
    assertThat(browser.get().uri("/projets?fait=projects.deleted").with(AsPerson.of(owner)))
        .bodyText()
        .contains("fr-alert--success", "Le projet est supprimé");
    assertThat(browser.get().uri("/projets?fait=projects.<b>").with(AsPerson.of(owner)))
        .bodyText()
        .doesNotContain("fr-alert--success");

    assertThat(open(owner, "")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void anEmptyListSaysWhatWouldFillIt() {
    assertThat(browser.get().uri("/projets").with(AsPerson.of(APerson.with(db, Role.INNOVATOR))))
        .bodyText()
        .contains("Vous n’avez encore aucun projet", "href=\"/projet\"");
  }

  @Test
  void anAddressThatIsNoIdentifierIsThatOfNoProject() {
    assertThat(browser.get().uri("/projets/x").with(AsPerson.of(owner)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void whoReadsAProjectIsShownAnswersAndNoForm() {
    var viewer = APerson.with(db, Role.INNOVATOR);
    aProject.join(id, owner, viewer, TeamRole.VIEWER);
    var question = "/parcours/project/questions/harm";
    assertThat(body(open(editor, question))).contains("action=\"/projets/" + id + question);
    var page = body(open(viewer, question));
    assertThat(page).contains("Vous lisez ce projet", "<strong>La mort</strong>");
    assertThat(page).doesNotContain("action=\"/projets/" + id);
    assertThat(body(open(viewer, "/parcours/project/questions/patients")))
        .contains("Pas encore de réponse");
    for (var path : List.of("/feuille-de-route/ajuster", "/variantes", "/reponses", "")) {
      assertThat(body(open(viewer, path))).as(path).doesNotContain("action=\"/projets/" + id);
    }
    assertThat(body(open(viewer, "/modules"))).doesNotContain("/modules/renommer");
    assertThat(body(open(viewer, "/feuille-de-route"))).doesNotContain("/ajuster");
  }

  @Test
  void theOnlyOwnerIsToldWhyHeCannotLeave() {
    var leave = "action=\"/projets/" + id + "/quitter\"";
    assertThat(body(open(owner, "/equipe")))
        .contains("Vous êtes seul responsable")
        .containsOnlyOnce("Changer le rôle de ")
        .doesNotContain(leave);
    assertThat(body(open(editor, "/equipe"))).contains(leave).doesNotContain("Vous êtes seul");
    var second = APerson.with(db, Role.INNOVATOR);
    aProject.join(id, owner, second, TeamRole.OWNER);
    assertThat(body(open(owner, "/equipe"))).contains(leave).doesNotContain("Vous êtes seul");
  }

  @Test
  void aYearThatIsATypingErrorIsCalledOne() {
    assertThat(post(owner, "/etapes/" + step(), "on." + step(), "1900-01-01"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("L’année semble une faute de frappe", "1er janvier 2000")
        .doesNotContain("Le jour doit être passé");
  }

  /** What each member, a stranger and a visitor get: a status. */
  @ParameterizedTest
  @CsvFileSource(resources = "/projects/by-team-role.csv", numLinesToSkip = 1)
  void eachRoleMayDoWhatTheTableSays(
      String method, String path, String fields, int owns, int edits, int views, int strange) {
    var viewer = APerson.with(db, Role.INNOVATOR);
    aProject.join(id, owner, viewer, TeamRole.VIEWER);
    var stranger = APerson.with(db, Role.ADMINISTRATOR);

    assertThat(status(stranger, method, path, fields)).as("stranger").isEqualTo(strange);
    assertThat(status(viewer, method, path, fields)).as("viewer").isEqualTo(views);
    assertThat(status(editor, method, path, fields)).as("editor").isEqualTo(edits);
    assertThat(status(owner, method, path, fields)).as("owner").isEqualTo(owns);
  }

  private int status(Person who, String method, String path, String fields) {
    var request =
        browser
            .method(HttpMethod.valueOf(method))
            .uri("/projets/" + id + (path.equals("/") ? "" : path.replace("{step}", step())))
            .with(csrf())
            .with(AsPerson.of(who));
    for (String field : fields.equals("-") ? new String[0] : fields.split("&")) {
      var parts = field.split("=", 2);
      request = request.param(parts[0].replace("{step}", step()), parts[1]);
    }
    return request.exchange().getResponse().getStatus();
  }
}
