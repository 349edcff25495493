package org.essor.experts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import org.essor.applications.Submissions;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.experts.AnExpert;
import org.essor.experts.Conflicts;
import org.essor.experts.Invitations;
import org.essor.experts.PanelDesk;
import org.essor.experts.Profiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ExpertPagesPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired CallDesk calls;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Submissions submissions;
  @Autowired Profiles profiles;
  @Autowired PanelDesk panelDesk;
  @Autowired Invitations invitations;
  @Autowired Conflicts conflicts;

  private AnExpert made;
  private AnApplication anApplication;
  private Person operator;
  private CallId call;
  private String panel;

  @BeforeEach
  void aCall() {
    made = new AnExpert(db, profiles, panelDesk, invitations);
    anApplication = new AnApplication(calls, applications, deposits);
    operator = APerson.with(db, Role.OPERATOR);
    call = anApplication.call(operator, AnApplication.listedForm());
    panel = "/operateur/appels/" + call + "/experts";
  }

  private ApplicationId deposited(String organisation) {
    return anApplication.deposited(APerson.with(db, Role.INNOVATOR), call, organisation);
  }

  private MvcTestResult open(Person who, String path) {
    return browser.get().uri(path).with(AsPerson.of(who)).exchange();
  }

  private MvcTestResult post(Person who, String path, String... fields) {
    return Visit.of(browser, who).post(path, fields);
  }

  private static String body(MvcTestResult page) {
    return Visit.written(page);
  }

  @Test
  void anExpertIsInvitedWritesHisProfileAndAccepts() {
    var expert = APerson.with(db, Role.EXPERT);
    var invitation = "/expert/invitations/" + call;
    assertThat(open(expert, invitation)).hasStatus(404);

    assertThat(
            post(
                operator,
                panel + "/inviter",
                "email",
                expert.email(),
                "maxLoad",
                "6",
                "message",
                "Bonjour"))
        .hasRedirectedUrl(panel + "?invites=1");
    assertThat(body(open(operator, panel + "?invites=1")))
        .contains("Personne EXPERT", "Invité", "Invitation envoyée", "Personne n’a accepté.");
    assertThat(body(open(expert, invitation)))
        .contains(
            "6 dossiers", "Votre profil d’expert manque", "/expert/profil?suite=" + invitation)
        .doesNotContain("Accepter l’invitation");

    var saved =
        post(
            expert,
            "/expert/profil",
            "suite",
            invitation,
            "organisation",
            "CNRS",
            "kind",
            "RESEARCHER",
            "areas",
            "CARDIOLOGY",
            "languages",
            "FRENCH",
            "maxLoad",
            "6",
            "words",
            "Capteurs");
    assertThat(saved).hasRedirectedUrl(invitation);
    assertThat(body(post(expert, invitation + "/accepter", "maxLoad", "7")))
        .as("more than what he is asked for")
        .contains("de 1 à 6");
    assertThat(post(expert, invitation + "/accepter", "maxLoad", "4")).hasRedirectedUrl(invitation);
    assertThat(body(open(expert, invitation)))
        .contains("Aucun dossier ne vous est confié pour l’instant", "Vous jugez 4 dossiers")
        .contains("Quitter le groupe")
        .doesNotContain("Décliner");
    assertThat(body(open(operator, panel + "?lang=en")))
        .contains("One accepted.", "CNRS")
        .doesNotContain("Dossiers");
  }

  @Test
  void whatIsWrongInAProfileIsSaidAndWhatWasTypedStays() {
    var expert = APerson.with(db, Role.EXPERT);
    var page =
        post(
            expert,
            "/expert/profil",
            "organisation",
            "Laboratoire typé",
            "siret",
            "123",
            "until",
            "31/02/2027",
            "maxLoad",
            "0");
    assertThat(page).hasStatus(422);
    assertThat(body(page))
        .contains("Laboratoire typé", "vérifiez ses 14 chiffres", "href=\"#areas\"")
        .contains("Saisissez un jour comme", "Saisissez un nombre entier de 1 à 100", "Erreur");
    assertThat(profiles.find(expert.id())).isEmpty();
  }

  @Test
  void aTieIsDeclaredAndTakenBack() {
    var expert = made.at("CNRS");
    post(expert, "/expert/profil/liens", "tiedTo", "Hôpital lié", "nature", "Conseil");
    assertThat(body(open(expert, "/expert/profil"))).contains("Hôpital lié", "Conseil");
    var tie = profiles.listTies(expert.id()).getFirst().id();
    post(APerson.with(db, Role.EXPERT), "/expert/profil/liens/" + tie + "/retirer");
    assertThat(profiles.listTies(expert.id())).as("another’s").hasSize(1);
    post(expert, "/expert/profil/liens/" + tie + "/retirer");
    assertThat(profiles.listTies(expert.id())).isEmpty();
    assertThat(post(expert, "/expert/profil/liens", "tiedTo", "")).hasStatus(422);
  }

  @Test
  void knownExpertsAreFoundByWhatTheyKnowAndInvitedTogether() {
    var organisation = "Institut " + call;
    var expert = made.at(organisation);
    profiles.save(AnExpert.profile(expert, organisation, "Échographie portable"));
    assertThat(body(open(operator, panel + "?q=echographie")))
        .contains(organisation, "Télémédecine et télésurveillance");
    assertThat(body(open(operator, panel + "?q=echographie&area=ONCOLOGY")))
        .doesNotContain(organisation);
    assertThat(post(operator, panel + "/inviter", "maxLoad", "5")).hasStatus(422);
    post(operator, panel + "/inviter", "experts", expert.id().toString(), "maxLoad", "5");
    assertThat(invitations.get(call, expert.id()).maxLoad()).isEqualTo(5);
    post(operator, panel + "/" + expert.id() + "/annuler");
    assertThat(open(expert, "/expert/invitations/" + call)).hasStatus(404);
  }

  @Test
  void anOperatorAddsClearsAndRestoresAConflictWithAReason() {
    var application = deposited("CNRS");
    var expert = made.member("CNRS", call, operator);
    var number = submissions.get(application, operator.id()).number();
    var list = panel + "/conflits";
    var pair = list + "/" + application + "/" + expert.id();
    assertThat(body(open(operator, list)))
        .contains(number, "Même organisation que le porteur", "Écarté", pair);
    assertThat(post(operator, pair, "do", "clear:0")).hasStatus(422);
    post(operator, pair, "do", "clear:0", "reason-0", "Un homonyme");
    assertThat(body(open(operator, pair))).contains("Levé\u202f: Un homonyme", "Rétablir");
    assertThat(conflicts.bars(application, expert.id())).isFalse();
    theListIsFiltered(list, number);
    post(operator, pair, "do", "restore:0");
    assertThat(conflicts.bars(application, expert.id())).isTrue();

    var other = made.member("Inserm", call, operator);
    assertThat(post(operator, list, "number", number, "person", other.id().toString()))
        .hasRedirectedUrl(list + "/" + application + "/" + other.id());
    post(
        operator,
        list + "/" + application + "/" + other.id(),
        "do",
        "add",
        "reason",
        "Thèse dirigée par le porteur");
    assertThat(conflicts.bars(application, other.id())).isTrue();
    assertThat(post(operator, list, "number", "D-0", "person", "")).hasStatus(422);
  }

  /** By words, reason and effect; a page beyond the last one is empty. */
  private void theListIsFiltered(String list, String number) {
    assertThat(body(open(operator, list + "?q=cnrs organisation"))).contains(number);
    assertThat(body(open(operator, list + "?q=introuvable"))).doesNotContain(number);
    assertThat(body(open(operator, list + "?motif=ORGANISATION&effet=cleared"))).contains(number);
    assertThat(body(open(operator, list + "?motif=EMAIL"))).doesNotContain(number);
    assertThat(body(open(operator, list + "?effet=bars"))).doesNotContain(number);
    assertThat(body(open(operator, list + "?page=9"))).doesNotContain(number);
  }

  @Test
  void aBarredOperatorFindsNothingOfTheApplicationOnAnyPageNorInAnyFile() throws IOException {
    var application = deposited("Hôpital caché " + call);
    var expert = made.member("Hôpital caché " + call, call, operator);
    var number = submissions.get(application, operator.id()).number();
    var pair = panel + "/conflits/" + application + "/" + expert.id();
    assertThat(body(open(operator, panel + "/conflits"))).contains(number);

    profiles.save(AnExpert.profile(operator, "Hôpital caché " + call, ""));

    assertThat(body(open(operator, panel + "/conflits")))
        .contains("Aucun conflit d’intérêts.")
        .doesNotContain(number, application.toString());
    assertThat(body(open(operator, panel))).doesNotContain("conflits?expert=");
    assertThat(open(operator, pair)).hasStatus(404);
    assertThat(post(operator, pair, "do", "add", "reason", "x")).hasStatus(404);
    assertThat(
            post(operator, panel + "/conflits", "number", number, "person", expert.id().toString()))
        .hasStatus(422);
    var applicationsPage = "/operateur/appels/" + call + "/candidatures";
    assertThat(body(open(operator, applicationsPage))).doesNotContain(number);
    assertThat(open(operator, applicationsPage + "/" + application)).hasStatus(404);
    for (var kind : List.of("csv", "json", "ods", "zip", "zip?pdf=1")) {
      assertThat(texts(open(operator, applicationsPage + "/donnees." + kind)))
          .as(kind)
          .isNotEmpty()
          .doesNotContain(number, application.toString(), "Hôpital caché");
    }
    assertThat(open(operator, applicationsPage + "/" + application + "/dossier.pdf"))
        .hasStatus(404);
    assertThat(texts(open(expert, applicationsPage + "/donnees.csv"))).doesNotContain(number);
  }

  /** What can be read in a file, in an archive by the names and the texts of its entries. */
  private static String texts(MvcTestResult file) throws IOException {
    var bytes = file.getResponse().getContentAsByteArray();
    var texts = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.append(entry.getName());
        texts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts.toString();
  }

  @Test
  void anotherOperatorsCallIsUnknown() {
    var stranger = APerson.with(db, Role.OPERATOR);
    assertThat(open(stranger, panel)).hasStatus(404);
    assertThat(open(stranger, panel + "/conflits")).hasStatus(404);
    assertThat(open(operator, panel + "/conflits/" + UUID.randomUUID() + "/x")).hasStatus(404);
  }
}
