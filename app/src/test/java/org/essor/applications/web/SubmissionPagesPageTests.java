package org.essor.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationId;
import org.essor.applications.Applications;
import org.essor.applications.Deposits;
import org.essor.applications.Doors;
import org.essor.applications.Submissions;
import org.essor.calls.ACall;
import org.essor.calls.CallDesk;
import org.essor.calls.CallDesk.Correction;
import org.essor.calls.CallEdit;
import org.essor.calls.CallId;
import org.essor.calls.Round;
import org.essor.calls.form.AForm;
import org.essor.journeys.Text;
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
class SubmissionPagesPageTests {

  private static final byte[] PDF = "%PDF-1.7 étude".getBytes(StandardCharsets.UTF_8);

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired CallDesk desk;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Submissions submissions;
  @Autowired Doors doors;

  private AnApplication made;
  private Person lead;
  private Person operator;
  private CallId call;
  private String list;

  @BeforeEach
  void openCall() {
    made = new AnApplication(desk, applications, deposits);
    lead = APerson.with(db, Role.INNOVATOR);
    operator = APerson.with(db, Role.OPERATOR);
    call = made.call(operator, AnApplication.listedForm());
    list = "/operateur/appels/" + call + "/candidatures";
  }

  private MvcTestResult open(Person who, String path) {
    return browser.get().uri(path).with(AsPerson.of(who)).exchange();
  }

  private static String body(MvcTestResult page) {
    return Visit.written(page);
  }

  private String page(String path) {
    return body(open(operator, path));
  }

  private MvcTestResult decide(Person who, List<ApplicationId> ids, String... fields) {
    var request = browser.post().uri(list + "/selection").with(csrf()).with(AsPerson.of(who));
    for (var id : ids) {
      request = request.param("id", id.toString());
    }
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void theListIsReachedFromTheCallFilteredSortedAndSaysHowMany() {
    made.deposited(lead, call, "Émile");
    made.deposited(lead, call, "Anaïs");

    assertThat(page("/operateur/appels/" + call)).contains(list, "Candidatures reçues");
    assertThat(page(list)).contains("2 candidatures", "Projet de Émile", "Déposée (2)");
    assertThat(page(list + "?q=emile"))
        .contains(
            "Une candidature", "Projet de Émile", "Voir toutes les candidatures", "value=\"emile\"")
        .doesNotContain("Projet de Anaïs");
    assertThat(page(list + "?etat=eligible")).contains("Aucune candidature ne répond");
    assertThat(page(list + "?tri=organisation"))
        .containsSubsequence("aria-sort=\"ascending\"", "Projet de Anaïs", "Projet de Émile");
    assertThat(page(list + "?tri=nimporte&page=0&releve=x&etat=%22")).contains("2 candidatures");
    assertThat(page(list + "?page=7")).contains("Page 7 sur 1");
    assertThat(page(list + "?cocher=1")).contains("checked");
    var english =
        browser.get().uri(list).header("Accept-Language", "en").with(AsPerson.of(operator));
    assertThat(body(english.exchange())).contains("2 applications", "Deposited");
  }

  @Test
  void anApplicationIsReadWithItsReceiptAndFoundEligible() {
    var id = made.deposited(lead, call, "Société d’essai");
    var path = list + "/" + id;
    var number = submissions.get(id, operator.id()).number();
    assertThat(page(path))
        .contains("Projet de Société d’essai", number, "Récépissé " + number, lead.email())
        .contains("Dépôt " + number, "La relève prend encore des dépôts", "Pas de réponse");
    assertThat(open(operator, path + "/recepisse.json"))
        .bodyJson()
        .extractingPath("$.receipt.number")
        .isEqualTo(number);
    assertThat(page(path + "/contenu.json")).contains("Société d’essai");

    assertThat(decide(operator, List.of(id), "act", "eligible"))
        .hasRedirectedUrl(path + "?fait=applications.decided");
    assertThat(page(path)).contains("Déclarée recevable", operator.name());
    assertThat(page(path)).doesNotContain("name=\"act\"");
    assertThat(decide(operator, List.of(id), "act", "eligible")).hasStatus(422);
    assertThat(body(open(lead, "/candidatures/" + id))).contains("sera expertisé");
  }

  @Test
  void whatIsMissingIsSaidAndTheApplicantReadsWhatToDo() {
    var id = made.deposited(lead, call, "Société");
    var wrong =
        decide(operator, List.of(id), "act", "returned", "reason", "", "day", "hier", "time", "9h");
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong))
        .contains("Erreur", "Écrivez un motif", "Saisissez un jour", "value=\"hier\"")
        .contains("value=\"9h\"", "value=\"" + id + "\"");
    assertThat(body(decide(operator, List.of(id)))).contains("Choisissez une décision");
    var past =
        decide(
            operator,
            List.of(id),
            "act",
            "returned",
            "reason",
            "x",
            "day",
            "1/1/2020",
            "time",
            "12 h");
    assertThat(body(past)).contains("Choisissez un instant à venir");

    decide(
        operator,
        List.of(id),
        "act",
        "returned",
        "reason",
        "Il manque\nle SIRET",
        "day",
        "31/03/2096",
        "time",
        "12 h 30");
    assertThat(page(list + "/" + id)).contains("À compléter", "le SIRET");
    assertThat(body(open(lead, "/candidatures/" + id)))
        .contains("À compléter", "31 mars 2096 à 12\u202fh\u202f30 (heure de Paris)", "le SIRET");
    assertThat(body(open(lead, "/candidatures/" + id + "/deposer")))
        .contains("<p>Le dépôt est possible jusqu’au 31 mars 2096 à 12\u202fh\u202f30");
    assertThat(body(open(lead, "/candidatures/" + id + "?lang=en")))
        .contains("What the operator says (in French): <span lang=\"fr\">Il manque\nle SIRET");
  }

  @Test
  void theEndOfACompletionIsReadAndToldInTheZoneOfItsRound() {
    var first = ACall.openRound();
    var overseas =
        new Round(
            1, first.opensAt(), first.closesAt(), first.grace(), ZoneId.of("America/Martinique"));
    var next =
        new Round(
            2,
            first.closesAt().plusSeconds(1),
            first.closesAt().plusSeconds(90),
            first.grace(),
            first.zone());
    var edit = new CallEdit(call, operator.id(), desk.get(call, operator.id()).version());
    desk.correct(
        edit,
        new Correction(
            desk.get(call, operator.id()).sheet(),
            List.of(overseas, next),
            new Text("Deux relèves", "")));
    var id = made.deposited(lead, call, "Société");
    assertThat(page(list + "/" + id)).contains("heure de la Martinique");
    decide(
        operator, List.of(id), "act", "returned", "reason", "x", "day", "31/03/2096", "time", "9h");
    assertThat(body(open(lead, "/candidatures/" + id)))
        .contains("31 mars 2096 à 09\u202fh\u202f00 (heure de la Martinique)");
    assertThat(
            db.sql(
                    """
                    select array_to_string(facts, ' ') from platform.mail
                    where recipient = :to and text_key = 'applications.mail.returned'
                    """)
                .param("to", lead.email())
                .query(String.class)
                .single())
        .contains("31 mars 2096, 09\u202fh\u202f00 (heure de la Martinique)");
  }

  @Test
  void severalAreDecidedAtOnceAndThoseThatChangedMeanwhileAreLeft() {
    var ids = List.of(made.deposited(lead, call, "Un"), made.deposited(lead, call, "Deux"));
    var selection = list + "/selection?id=" + ids.getFirst() + "&id=" + ids.getLast();
    assertThat(page(selection)).contains("Examiner 2 candidatures", "Projet de Un");
    applications.withdraw(ids.getFirst(), "", lead.id());
    assertThat(page(selection)).contains("Examiner une candidature");

    var done =
        decide(
            operator,
            ids,
            "act",
            "ineligible",
            "reason",
            "Hors du territoire",
            "english",
            "Outside the territory");
    assertThat(body(open(lead, "/candidatures/" + ids.getLast() + "?lang=en")))
        .contains("What the operator says: <span lang=\"en\">Outside the territory");
    assertThat(done).hasRedirectedUrl(list + "?faits=1&restes=1");
    assertThat(page(Objects.requireNonNull(done.getResponse().getRedirectedUrl())))
        .contains("enregistrée pour une candidature", "avait changé d’état", "Irrecevable");
    assertThat(open(operator, list + "/selection")).hasRedirectedUrl(list);
  }

  @Test
  void whoIsBarredFindsNothingOfItOnAnyPage() {
    var each = made.call(operator, AForm.ofEachKind());
    var path = "/operateur/appels/" + each + "/candidatures";
    var id = withFile(each);
    var file = submissions.content(id, operator.id()).files().getFirst().id().value();
    var address = "/candidatures/" + id + "/depot/fichiers/" + file;
    assertThat(page(path + "/" + id)).contains(address, "étude.pdf");
    assertThat(open(operator, address).getResponse().getContentAsByteArray()).isEqualTo(PDF);
    doors.bar(operator, id);

    assertThat(page(path)).contains("Aucune candidature").doesNotContain("Dossier d’essai");
    assertThat(page(path + "?q=dossier")).doesNotContain("Dossier d’essai");
    for (var closed :
        List.of(
            address,
            path + "/" + id,
            path + "/" + id + "/recepisse.json",
            path + "/" + id + "/contenu.json",
            path + "/" + id + "/dossier.pdf",
            path + "/selection?id=" + id)) {
      assertThat(open(operator, closed)).as(closed).hasStatus(404);
    }
    assertThat(decide(operator, List.of(id), "act", "eligible")).hasStatus(404);
  }

  @Test
  void theListIsTakenAsFilesWithItsFiltersAndWithoutWhatOneIsBarredFrom() throws Exception {
    var each = made.call(operator, AForm.ofEachKind());
    var path = "/operateur/appels/" + each + "/candidatures";
    var id = withFile(each);
    var number = submissions.get(id, operator.id()).number();
    var hidden = made.titled(lead, each, "Dossier caché");
    made.answer(hidden, lead, "short_text", "=HYPERLINK(1)");
    made.answer(hidden, lead, "day", "2027-03-31");
    var hiddenNumber = made.deposit(hidden, lead).number();
    assertThat(page(path)).contains(path + "/donnees.csv", path + "/donnees.zip?pdf=1");

    assertThat(page(path + "/donnees.csv"))
        .startsWith("Numéro,Relève,État,Motif,Titre")
        .contains(number, "Dossier d’essai", "étude.pdf", "'=HYPERLINK(1)", ",2027-03-31,");
    assertThat(page(path + "/donnees.csv?q=cache")).contains(hiddenNumber).doesNotContain(number);
    doors.bar(operator, hidden);
    for (var kind : List.of("csv", "json")) {
      assertThat(page(path + "/donnees." + kind))
          .contains(number)
          .doesNotContain(hiddenNumber, "Dossier caché");
    }
    assertThat(open(operator, path + "/donnees.json"))
        .bodyJson()
        .extractingPath("$.applications[0].content.title")
        .isEqualTo("Dossier d’essai");
    assertThat(entries(open(operator, path + "/donnees.zip?pdf=1")))
        .containsOnlyKeys(
            number + "/contenu.json",
            number + "/recepisse.json",
            number + "/fichiers/01-étude.pdf",
            number + "/dossier.pdf")
        .containsEntry(number + "/fichiers/01-étude.pdf", new String(PDF, StandardCharsets.UTF_8));
    assertThat(entries(open(operator, path + "/donnees.ods")).get("content.xml"))
        .contains(number, "office:value-type=\"float\" office:value=\"1\"")
        .doesNotContain(hiddenNumber);
    var printed = open(operator, path + "/" + id + "/dossier.pdf").getResponse();
    assertThat(new String(printed.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
    for (var kind : List.of("csv", "ods", "json", "zip")) {
      var stranger = APerson.with(db, Role.OPERATOR);
      assertThat(open(stranger, path + "/donnees." + kind)).hasStatus(404);
    }
  }

  private static Map<String, String> entries(MvcTestResult answer) throws IOException {
    var entries = new TreeMap<String, String>();
    var bytes = new ByteArrayInputStream(answer.getResponse().getContentAsByteArray());
    try (var zip = new ZipInputStream(bytes)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  private ApplicationId withFile(CallId each) {
    var id = made.of(lead, each);
    var file = new MockMultipartFile("file", "étude.pdf", "application/pdf", PDF);
    browser
        .post()
        .uri("/candidatures/" + id + "/joindre/0/file")
        .multipart()
        .file(file)
        .with(csrf())
        .with(AsPerson.of(lead))
        .exchange();
    made.deposit(id, lead);
    return id;
  }

  @Test
  void aReaderTakesTheFilesAndHasNoPageOfTheOperator() {
    var each = made.call(operator, AForm.ofEachKind());
    var id = withFile(each);
    var reader = APerson.with(db, Role.OPERATOR);
    var file = submissions.content(id, operator.id()).files().getFirst().id().value();
    var address = "/candidatures/" + id + "/depot/fichiers/" + file;
    assertThat(open(reader, address)).hasStatus(404);
    doors.admit(reader, id);
    assertThat(open(reader, address)).hasStatusOk();
    assertThat(open(reader, "/operateur/appels/" + each + "/candidatures/" + id)).hasStatus(404);
    assertThat(open(reader, "/operateur/appels/" + each + "/candidatures")).hasStatus(404);
    assertThat(open(lead, address)).hasStatus(404);
  }
}
