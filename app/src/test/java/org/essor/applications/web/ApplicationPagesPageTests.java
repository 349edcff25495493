package org.essor.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationId;
import org.essor.applications.Applications;
import org.essor.applications.Consortium;
import org.essor.applications.Consortium.Invitation;
import org.essor.applications.Deposits;
import org.essor.applications.PartRight;
import org.essor.calls.ACall;
import org.essor.calls.CallDesk;
import org.essor.calls.CallEdit;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.calls.form.AForm;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Condition;
import org.essor.calls.form.Condition.Operator;
import org.essor.calls.form.Eligibility;
import org.essor.calls.form.Eligibility.Criterion;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.receipts.SignedReceipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ApplicationPagesPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired CallDesk desk;
  @Autowired Calls calls;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Consortium consortium;
  @Autowired Clock clock;

  private AnApplication made;
  private Person lead;
  private Person partner;
  private CallId call;
  private ApplicationId id;

  @BeforeEach
  void begin() {
    made = new AnApplication(desk, applications, deposits);
    lead = APerson.with(db, Role.INNOVATOR);
    partner = APerson.with(db, Role.INNOVATOR);
    call = made.call(APerson.with(db, Role.OPERATOR), ACall.roundAround(clock.instant()));
    id = made.of(lead, call);
  }

  private MvcTestResult open(Person who, String path) {
    return browser.get().uri("/candidatures" + path).with(AsPerson.of(who)).exchange();
  }

  private MvcTestResult post(Person who, String path, String... fields) {
    return Visit.of(browser, who).post("/candidatures" + path, fields);
  }

  private static String body(MvcTestResult page) {
    return Visit.written(page);
  }

  private static String target(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  @Test
  void whatIsWrongInARowIsToldAboveAndANewRowIsWhereOneGoesOn() {
    var each = made.of(lead, made.call(APerson.with(db, Role.OPERATOR), AForm.ofEachKind()));
    var tables = "/" + each + "/organisations/0/two";
    var row =
        new String[] {
          "seen.budget", "0",
          "budget.0.category", "a",
          "budget.0.label", "Équipe",
          "budget.0.cost", "100",
          "budget.0.aid", "120"
        };
    post(lead, tables, row);
    assertThat(body(open(lead, tables)))
        .contains(
            "href=\"#budget.0.aid\"",
            "Erreur",
            "<select class=\"fr-select\" id=\"budget.0.category\"");
    row[9] = "40";
    row[1] = "1";
    var more = Arrays.copyOf(row, row.length + 2);
    more[row.length] = "add";
    more[row.length + 1] = "budget";
    assertThat(body(post(lead, tables, more)))
        .containsPattern("tabindex=\"-1\" autofocus aria-label=\"[^\"]*Ligne 2\"");
  }

  @Test
  void whatARevisionSetAsideIsReadInTheWordsOfItsForm() {
    db.sql(
            """
            insert into applications.aside (application, part, field, revision, value)
            values (:id, 0, 'titre', 1, '"Ancien titre"')
            """)
        .param("id", id.value())
        .update();
    assertThat(body(open(lead, "/" + id))).contains("titre\u202f: Ancien titre");
  }

  private String section() {
    return "/" + id + "/organisations/0/projet";
  }

  @Test
  void anApplicationBeginsOnTheCallAndEndsWithAReceipt() throws IOException {
    var slug = calls.get(call).slug().toString();
    assertThat(body(open(lead, "/nouvelle?appel=" + slug)))
        .contains("Commencer une candidature", "heure de Paris");
    var begun = target(post(lead, "/nouvelle", "appel", slug, "title", "Mon dossier"));
    var path = begun.substring("/candidatures".length());
    assertThat(body(open(lead, path))).contains("Brouillon\u202f: rien n’est déposé");

    post(lead, path + "/organisations/0/projet", "seen.titre", "0", "titre", "Mon projet");
    var check = body(open(lead, path + "/deposer"));
    assertThat(check).contains("Rien ne manque");
    var receipt =
        target(post(lead, path + "/deposer", "token", UUID.randomUUID().toString()))
            .substring("/candidatures".length());

    assertThat(body(open(lead, receipt))).contains("C’est ce dépôt qui compte", "SHA-256");
    assertThat(open(lead, receipt + "/recepisse.json"))
        .bodyJson()
        .extractingPath("$.receipt.kind")
        .isEqualTo("deposit");
    theReceiptIsPrinted(receipt);
    assertThat(body(open(lead, receipt + "/contenu.json"))).contains("\"titre\":\"Mon projet\"");
    assertThat(body(open(lead, path))).contains("Déposée sous le numéro D-");
    assertThat(body(open(lead, ""))).contains("Mon dossier", "Déposée");
  }

  /** In both languages, tagged, with what is signed and how to verify it; to members alone. */
  private void theReceiptIsPrinted(String receipt) throws IOException {
    var signed = SignedReceipt.read(body(open(lead, receipt + "/recepisse.json")));
    for (var language : List.of("fr", "en")) {
      var printed = open(lead, receipt + "/recepisse.pdf?lang=" + language).getResponse();
      try (var pdf = Loader.loadPDF(printed.getContentAsByteArray())) {
        assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
        assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
            .contains(signed.receipt().number(), signed.receipt().at().toString())
            .contains(signed.receipt().contentSha256(), signed.signature(), signed.key().id())
            .contains(language.equals("fr") ? "(heuredeParis)" : "(Paristime)", "/recepisses")
            .contains("./essorverify-receipt");
      }
    }
    assertThat(open(APerson.with(db, Role.INNOVATOR), receipt + "/recepisse.pdf")).hasStatus(404);
  }

  @Test
  void withoutATitleNothingBeginsAndWhatWasTypedStays() {
    var slug = calls.get(call).slug().toString();
    var refused = post(lead, "/nouvelle", "appel", slug, "title", " ");
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("Donnez un titre", "Erreur");
    assertThat(open(lead, "/nouvelle?appel=aucun")).hasStatus(404);
  }

  @Test
  void whatIsWrongIsKeptAndSaid() {
    post(lead, section(), "seen.titre", "0", "titre", "x".repeat(120));
    var page = body(open(lead, section()));
    assertThat(page).contains("x".repeat(120), "20 de trop");
    assertThat(body(open(lead, "/" + id + "/deposer")))
        .contains("Une réponse à corriger ou à compléter avant de déposer", "projet#titre");
  }

  @Test
  void aSecondTabOverwritesNothingAndShowsBothValues() {
    post(lead, section(), "seen.titre", "0", "titre", "Premier");
    var conflict = post(lead, section(), "seen.titre", "0", "titre", "Second");
    assertThat(conflict).hasStatus(409);
    assertThat(body(conflict))
        .contains("a changé cette réponse", "Premier", "value=\"Second\"", "value=\"1\"");
    assertThat(made.answers(id, lead, "titre")).containsExactly(AnswerValue.of("Premier"));

    post(lead, section(), "seen.titre", "1", "titre", "Second");
    assertThat(made.answers(id, lead, "titre")).containsExactly(AnswerValue.of("Second"));
  }

  @Test
  void whatWasChangedAfterADepositIsSaidNotToBeDeposited() {
    post(lead, section(), "seen.titre", "0", "titre", "Un");
    made.deposit(id, lead);
    post(lead, section(), "seen.titre", "1", "titre", "Deux");
    assertThat(body(open(lead, "/" + id))).contains("Des modifications ne sont pas déposées");
    assertThat(body(open(lead, ""))).contains("Déposée, modifications non déposées");
  }

  @Test
  void depositedTooLateIsSaidAndKeepsEverything() {
    post(lead, section(), "seen.titre", "0", "titre", "Un");
    db.sql("update calls.round set closes_at = clock_timestamp() where call = :call")
        .param("call", call.value())
        .update();
    var late = post(lead, "/" + id + "/deposer", "token", UUID.randomUUID().toString());
    assertThat(late).hasStatus(422);
    assertThat(body(late)).contains("Le dépôt est clos", "vos réponses");
    assertThat(body(open(lead, "/" + id + "/deposer"))).contains("n’est pas ouvert en ce moment");
  }

  @Test
  void aCriterionThatIsNotMetIsToldWhereOneDeposits() {
    var operator = APerson.with(db, Role.OPERATOR);
    var other = made.call(operator, ACall.roundAround(clock.instant()));
    var draft = desk.getDraftForm(other, operator.id()).version();
    var criterion =
        new Criterion(
            "critere_1",
            AForm.text("Le projet vise un diagnostic"),
            Text.NONE,
            Condition.all(
                new Condition.Test("intended_diagnosis", Operator.EQUAL, List.of("true"))));
    desk.saveEligibility(
        new CallEdit(other, operator.id(), draft), new Eligibility(List.of(criterion), ""));
    desk.publishForm(new CallEdit(other, operator.id(), draft + 1));
    var path = "/" + made.complete(lead, other) + "/deposer";
    assertThat(body(open(lead, path)))
        .containsSubsequence("ne sont pas tous remplis", "vise un diagnostic", "Rien ne manque");
  }

  @Test
  void aPartnerIsInvitedAcceptsAndFillsHisPart() {
    post(lead, "/" + id + "/consortium/organisations", "organisation", "Hôpital d’essai");
    post(
        lead,
        "/" + id + "/consortium/inviter",
        "email",
        partner.email(),
        "part",
        "1",
        "right",
        "WRITER");
    assertThat(open(partner, "/" + id)).hasStatus(404);
    assertThat(body(open(partner, ""))).contains("Invitations", "Dossier d’essai");
    post(partner, "/" + id + "/accepter");
    post(
        partner,
        "/" + id + "/organisations/1/projet",
        "seen.apport",
        "0",
        "apport",
        "Des lits",
        "seen.titre",
        "0",
        "titre",
        "Pas à lui");

    assertThat(body(open(lead, "/" + id + "/organisations/1/projet"))).contains("Des lits");
    assertThat(made.answers(id, lead, "titre")).isEmpty();
    assertThat(post(partner, section(), "seen.titre", "0", "titre", "A")).hasStatus(403);
    assertThat(body(open(partner, section()))).doesNotContain("name=\"titre\"");
    assertThat(post(lead, "/" + id + "/consortium/inviter", "email", "rien")).hasStatus(422);
  }

  @Test
  void whoChangesAConsortiumReadsWhatWasDoneAndLeavingSaysFirstWhatItMeans() {
    var added = post(lead, "/" + id + "/consortium/organisations", "organisation", "Hôpital");
    assertThat(added)
        .hasRedirectedUrl("/candidatures/" + id + "/consortium?fait=applications.partner-added");
    assertThat(body(open(lead, "/" + id + "/consortium?fait=applications.partner-added")))
        .contains("Le partenaire est ajouté");
    consortium.invite(
        new Invitation(id, partner.email(), 1, PartRight.WRITER, Language.FR), lead.id());
    consortium.accept(id, partner.id());
    assertThat(body(open(partner, "/" + id + "/consortium")))
        .containsSubsequence("Seul un responsable peut vous inviter", "/" + id + "/quitter");
    assertThat(post(partner, "/" + id + "/quitter"))
        .hasRedirectedUrl("/candidatures?fait=applications.left");
  }

  @Test
  void aReaderReadsAndIsShownNoControl() {
    consortium.invite(
        new Invitation(id, partner.email(), 0, PartRight.READER, Language.FR), lead.id());
    consortium.accept(id, partner.id());
    assertThat(body(open(partner, section()))).contains("Pas de réponse").doesNotContain("seen.");
    assertThat(post(partner, "/" + id + "/supprimer")).hasStatus(403);
  }

  @Test
  void everyKindOfFieldIsDrawnAndSavedAndAFileIsJoined() {
    var each = eachKind();
    for (var language : new String[] {"fr", "en"}) {
      for (var section : new String[] {"one", "two"}) {
        var page =
            browser
                .get()
                .uri("/candidatures/" + each + "/organisations/0/" + section)
                .header("Accept-Language", language)
                .with(AsPerson.of(lead))
                .exchange();
        assertThat(page).hasStatusOk();
      }
    }
    var more =
        post(
            lead,
            "/" + each + "/organisations/0/two",
            "seen.block",
            "0",
            "block.0.in_text",
            "x",
            "add",
            "block");
    assertThat(body(more)).contains("block.1.in_text");

    var pdf = "%PDF-1.7 étude".getBytes(StandardCharsets.UTF_8);
    var joined = join(each, new MockMultipartFile("file", "étude.pdf", "application/pdf", pdf));
    assertThat(joined).hasStatus3xxRedirection();
    var page = body(open(lead, "/" + each + "/organisations/0/one"));
    var start = page.indexOf("/fichiers/");
    var file = page.substring(start, start + "/fichiers/".length() + 36);
    assertThat(open(lead, "/" + each + file).getResponse().getContentAsByteArray()).isEqualTo(pdf);
    assertThat(open(partner, "/" + each + file)).hasStatus(404);
    var wrong =
        new MockMultipartFile(
            "file", "étude.pdf", "application/pdf", "x".getBytes(StandardCharsets.UTF_8));
    assertThat(join(each, wrong)).hasStatus(422);
  }

  private MvcTestResult join(ApplicationId each, MockMultipartFile file) {
    return browser
        .post()
        .uri("/candidatures/" + each + "/joindre/0/file")
        .multipart()
        .file(file)
        .with(csrf())
        .with(AsPerson.of(lead))
        .exchange();
  }

  private ApplicationId eachKind() {
    return made.of(lead, made.call(APerson.with(db, Role.OPERATOR), AForm.ofEachKind()));
  }

  @Test
  void aDraftIsErasedAndADepositWithdrawn() {
    assertThat(target(post(lead, "/" + id + "/supprimer")))
        .isEqualTo("/candidatures?fait=applications.deleted");
    assertThat(open(lead, "/" + id)).hasStatus(404);
    var other = made.complete(lead, call);
    made.deposit(other, lead);
    assertThat(body(open(lead, "/" + other))).contains("Un retrait est définitif");
    var tooLong = post(lead, "/" + other + "/retirer", "reason", "x".repeat(4_001));
    assertThat(body(tooLong)).contains("Le motif est trop long");
    post(lead, "/" + other + "/retirer", "reason", "Un associé est parti.");
    assertThat(body(open(lead, "/" + other)))
        .contains("Vous avez retiré cette candidature", "Motif du retrait", "Un associé est parti.")
        .doesNotContain("/retirer");
  }
}
