package org.essor.grants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.applications.Doors;
import org.essor.grants.ATerms;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementId;
import org.essor.grants.AgreementState.Running;
import org.essor.grants.AgreementState.Sent;
import org.essor.grants.AgreementState.Settled;
import org.essor.grants.Agreements;
import org.essor.grants.internal.AnAgreement;
import org.essor.grants.internal.AnAgreement.Case;
import org.essor.kernel.Euros;
import org.essor.kernel.Paris;
import org.essor.platform.CsvTable;
import org.essor.platform.Language;
import org.essor.platform.Translations;
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
class GrantsPageTests {

  private static final Euros AID = new Euros(100_000_01);
  private static final String DESK = "/operateur/conventions";

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired AnAgreement made;
  @Autowired Agreements agreements;
  @Autowired Doors doors;

  private Case of;

  @BeforeEach
  void apply() {
    of = made.open();
  }

  private MvcTestResult get(Person who, String path) {
    return Visit.of(browser, who).get(path);
  }

  private String open(Person who, String path) {
    var answer = get(who, path);
    assertThat(answer).as(path).hasStatusOk();
    return body(answer);
  }

  private String openAsAnyone(String path, String language) {
    var answer = browser.get().uri(path).header("Accept-Language", language).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return body(answer);
  }

  private static String body(MvcTestResult page) {
    return Visit.text(page).replace('\u00a0', ' ');
  }

  private Agreement agreement(AgreementId id) {
    return agreements.get(id, of.operator().id());
  }

  private MvcTestResult post(Person who, AgreementId id, String path, String... fields) {
    var start = who.equals(of.operator()) ? DESK : "/conventions";
    var all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("seen", "" + agreement(id).edition()));
    return postTo(who, start + "/" + id + path, all.toArray(String[]::new));
  }

  private MvcTestResult postTo(Person who, String path, String... fields) {
    var request = browser.post().uri(path).with(csrf()).with(AsPerson.of(who));
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult handIn(AgreementId id, int deliverable, String name, String content) {
    return browser
        .post()
        .uri("/conventions/" + id + "/livrables/" + deliverable)
        .multipart()
        .file(
            new MockMultipartFile(
                "file-" + deliverable,
                name,
                "text/plain",
                content.getBytes(StandardCharsets.UTF_8)))
        .with(csrf())
        .with(AsPerson.of(of.lead()))
        .param("seen", "" + agreement(id).edition())
        .exchange();
  }

  private void succeeds(MvcTestResult answer) {
    assertThat(answer).hasStatus3xxRedirection();
  }

  /** The form as a browser sends it. */
  private static String[] form(Typed typed, String... more) {
    var all = new ArrayList<String>();
    var names =
        List.of(
            "title",
            "purpose",
            "start",
            "end",
            "funder.name",
            "funder.siret",
            "parties.0.organisation",
            "parties.0.siret",
            "parties.0.postcode",
            "parties.0.share",
            "parties.1.organisation",
            "parties.1.siret",
            "parties.1.postcode",
            "parties.1.share",
            "deliverables.0.title",
            "deliverables.0.due",
            "deliverables.1.title",
            "deliverables.1.due",
            "instalments.0.title",
            "instalments.0.amount",
            "instalments.0.due",
            "instalments.0.needs",
            "instalments.1.title",
            "instalments.1.amount",
            "instalments.1.due",
            "instalments.1.needs",
            "instalments.2.title",
            "instalments.2.amount",
            "instalments.2.due",
            "instalments.2.needs");
    for (var name : names) {
      all.add(name);
      all.add(typed.get(name));
    }
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static Typed typed() {
    var texts = Translations.read(Language.FR);
    return TermsForm.of(ATerms.of(AID), texts);
  }

  @Test
  void anAgreementIsWrittenSignedPaidAndSettledOnThePages() {
    var id = made.prepared(of, AID);
    assertThat(open(of.operator(), DESK + "?etat=prepared&tri=aid"))
        .contains("Une convention", "Société d’essai", "100 000,01 €", "Crédits par appel");
    assertThat(open(of.operator(), DESK + "/" + id + "/texte"))
        .contains("points à compléter avant d’envoyer", "href=\"#funder.siret\"");
    var wrong = post(of.operator(), id, "/texte", form(typed().with("start", "demain")));
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong)).contains("Saisissez une date", "value=\"Avance\"", "Erreur");
    var more = post(of.operator(), id, "/texte", form(typed().with("parties.0.share", "900000")));
    assertThat(more).hasStatus(422);
    assertThat(body(more)).contains("L’aide dépasse celle qui a été décidée");
    assertThat(post(of.operator(), id, "/envoyer")).hasRedirectedUrl(DESK + "/" + id + "/texte");
    succeeds(post(of.operator(), id, "/texte", form(typed())));
    assertThat(agreement(id).draft()).contains(ATerms.of(AID));
    assertThat(get(of.lead(), "/conventions/" + id)).hasStatus(404);
    succeeds(post(of.operator(), id, "/envoyer"));
    assertThat(open(of.operator(), DESK + "/" + id))
        .as("nothing is over before it is signed")
        .contains("prévu")
        .doesNotContain("plus attendu");
    assertThat(agreement(id).state()).isEqualTo(new Sent());

    assertThat(open(of.lead(), "/conventions")).contains("Projet d’essai", "Envoyée");
    assertThat(open(of.lead(), "/candidatures/" + of.application())).contains("/conventions/" + id);
    assertThat(open(of.lead(), "/conventions/" + id))
        .contains("Déclarer que nous approuvons : Convention", "1.pdf", "aujourd’hui");
    succeeds(post(of.lead(), id, "/approuver"));
    assertThat(post(of.operator(), id, "/signature", "signedOn", "")).hasStatus(422);
    succeeds(post(of.operator(), id, "/signature", "signedOn", "2026-01-05"));

    succeeds(handIn(id, 1, "protocole.txt", "Le protocole."));
    var page = open(of.operator(), DESK + "/" + id);
    assertThat(page).contains("en attente de décision", "protocole.txt", "Convention (PDF)");
    assertThat(open(of.operator(), DESK + "/" + id + "/remises/1")).isEqualTo("Le protocole.");
    var refusal = post(of.operator(), id, "/livrables/1", "outcome", "refuse", "reason-1", "");
    assertThat(refusal).hasStatus(422);
    assertThat(body(refusal)).contains("href=\"#reason-1\"");
    succeeds(
        post(of.operator(), id, "/livrables/1", "outcome", "refuse", "reason-1", "Il manque tout"));
    assertThat(open(of.lead(), "/conventions/" + id))
        .contains("refusé", "Raison du refus : <span lang=\"fr\">Il manque tout");
    succeeds(handIn(id, 1, "protocole.txt", "Tout le protocole."));
    succeeds(post(of.operator(), id, "/livrables/1", "outcome", "accept"));

    var late = post(of.operator(), id, "/versements/1", "on-1", "");
    assertThat(body(late)).contains("href=\"#on-1\"");
    var unsure = pay(id, 1, "2026-02-02", "reference-1", "M-1");
    isRefusedAt("sure-1", "33 333,33 € sont payés à Société d’essai", unsure);
    assertThat(body(unsure)).contains("value=\"2026-02-02\"", "value=\"M-1\"");
    assertThat(agreement(id).money().paid()).isEqualTo(Euros.ZERO);
    succeeds(pay(id, 1, "2026-02-02", "reference-1", "M-1", "sure-1", "yes"));
    succeeds(pay(id, 2, "2026-08-03", "sure-2", "yes"));
    assertThat(agreement(id).state()).isEqualTo(new Running());
    assertThat(open(of.lead(), "/conventions/" + id)).contains("payé le 2 février 2026");
    var settled = new String[] {"final", "50000", "on-s", "2026-09-01"};
    isRefusedAt(
        "sure-s",
        "16 666,66 € sont à reverser par Société d’essai",
        post(of.operator(), id, "/solde", settled));
    assertThat(agreement(id).state()).isEqualTo(new Running());
    succeeds(sure(id, "/solde", "s", settled));
    assertThat(agreement(id).state()).isEqualTo(new Settled());
    assertThat(open(of.operator(), DESK + "/" + id)).contains("Reste à reverser", "16 666,66 €");
    var back = new String[] {"amount", "16666,66", "on-r", "2026-10-01"};
    isRefusedAt(
        "sure-r", "est revenue de Société d’essai", post(of.operator(), id, "/reversement", back));
    succeeds(sure(id, "/reversement", "r", back));
    assertThat(agreement(id).money().paid()).isEqualTo(Euros.of(50_000));
    assertThat(post(of.operator(), id, "/avenant")).hasStatus(422);
  }

  private MvcTestResult pay(AgreementId id, int instalment, String on, String... more) {
    var fields = new ArrayList<>(List.of("on-" + instalment, on));
    fields.addAll(List.of(more));
    return post(of.operator(), id, "/versements/" + instalment, fields.toArray(String[]::new));
  }

  private MvcTestResult sure(AgreementId id, String act, String end, String... fields) {
    var all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("sure-" + end, "yes"));
    return post(of.operator(), id, act, all.toArray(String[]::new));
  }

  private void isRefusedAt(String field, String told, MvcTestResult answer) {
    assertThat(answer).hasStatus(422);
    assertThat(body(answer))
        .contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"", told);
  }

  @Test
  void aDayToComeAndAnAmountTooLargeAreToldAtTheirFields() {
    var sent = made.sent(of, ATerms.of(AID));
    var tomorrow = LocalDate.now(Paris.ZONE).plusDays(1).toString();
    var future = "Cette date est dans l’avenir";
    var signature = post(of.operator(), sent, "/signature", "signedOn", tomorrow);
    isRefusedAt("signedOn", future, signature);
    assertThat(body(signature)).contains("value=\"" + tomorrow + "\"");
    succeeds(post(of.operator(), sent, "/signature", "signedOn", "2026-01-05"));
    isRefusedAt(
        "sure-t",
        "Cochez cette case pour résilier",
        post(of.operator(), sent, "/resiliation", "kept", "0", "reason", "Arrêt"));
    var kept = sure(sent, "/resiliation", "t", "kept", "1", "reason", "Arrêt");
    isRefusedAt("kept", "L’aide finale dépasse", kept);

    succeeds(handIn(sent, 1, "protocole.txt", "Le protocole."));
    succeeds(post(of.operator(), sent, "/livrables/1", "outcome", "accept"));
    isRefusedAt("on-1", future, pay(sent, 1, tomorrow, "sure-1", "yes"));
    succeeds(pay(sent, 1, "2026-02-02", "sure-1", "yes"));
    var more = sure(sent, "/solde", "s", "final", "200000", "on-s", "2026-09-01");
    isRefusedAt("final", "Le paiement dépasse ce qui est engagé", more);
    isRefusedAt(
        "final",
        "Saisissez un montant",
        sure(sent, "/solde", "s", "final", "90000000000000000", "on-s", "2026-09-01"));
    succeeds(sure(sent, "/solde", "s", "final", "0", "on-s", "2026-09-01"));

    var back =
        sure(
            sent,
            "/reversement",
            "r",
            "amount",
            "99999",
            "on-r",
            "2026-10-01",
            "reference-r",
            "R-7");
    isRefusedAt("amount", "Le reversement dépasse ce qui doit revenir", back);
    assertThat(body(back)).contains("value=\"99999\"", "value=\"R-7\"");
    assertThat(post(of.operator(), sent, "/avenant")).as("not of a field").hasStatus(422);
  }

  @Test
  void anAmendmentIsSaidToTakeAidThatIsPaidAndIsNotSignedAfterAPaymentItChanges() {
    var id = made.signed(of, AID);
    succeeds(handIn(id, 1, "protocole.txt", "Le protocole."));
    succeeds(post(of.operator(), id, "/livrables/1", "outcome", "accept"));
    succeeds(post(of.operator(), id, "/avenant"));
    var less = ATerms.of(Euros.of(20_000));
    agreements.write(made.edit(of, id), less);
    agreements.send(made.edit(of, id));
    succeeds(pay(id, 1, "2026-02-02", "sure-1", "yes"));
    isRefusedAt(
        "signedOn",
        "Un versement ou un livrable a été décidé depuis l’envoi",
        post(of.operator(), id, "/signature", "signedOn", "2026-03-01"));
    succeeds(post(of.operator(), id, "/reprendre"));
    succeeds(post(of.operator(), id, "/avenant"));
    agreements.write(made.edit(of, id), less);
    assertThat(open(of.operator(), DESK + "/" + id + "/texte"))
        .contains("L’aide est inférieure à ce qui est déjà payé", "Un versement déjà payé");
  }

  @Test
  void whatIsSignedIsPublishedAtOnceAndItsCorrectionsAreDated() {
    var prepared = made.sent(of, ATerms.of(AID));
    var number = agreement(prepared).number();
    assertThat(browser.get().uri("/laureats/" + number).exchange()).hasStatus(404);
    assertThat(openAsAnyone("/laureats/subventions-scdl.csv", "fr")).doesNotContain(number);
    agreements.sign(made.edit(of, prepared), LocalDate.of(2026, 1, 5));

    assertThat(openAsAnyone("/laureats?annee=2026&region=REG-76", "fr"))
        .contains("/laureats/" + number, "Occitanie", "convention publiée");
    assertThat(openAsAnyone("/laureats/" + number, "fr"))
        .contains("Signée le", "5 janvier 2026", "5 avril 2026", "Société d’essai", ATerms.LEAD);
    var scdl = CsvTable.read(body(browser.get().uri("/laureats/subventions-scdl.csv").exchange()));
    assertThat(scdl.rows())
        .filteredOn(row -> row.get("referenceDecision").equals(number))
        .extracting(row -> row.get("nomBeneficiaire") + " " + row.get("dispositifAide"))
        .containsExactly("Société d’essai " + of.call(), "Hôpital d’essai " + of.call());
    assertThat(openAsAnyone("/laureats/subventions.csv", "fr")).contains("2026-02-01_2028-02-01");
    assertThat(openAsAnyone("/laureats/360giving.json", "fr")).contains(number + "-0");

    succeeds(correct(prepared, "ORGANISATION.0", "Société d’essai SAS", "Forme sociale oubliée."));
    assertThat(openAsAnyone("/laureats/" + number, "fr"))
        .contains("« Société d’essai » devient « Société d’essai SAS ». Forme sociale oubliée.");
    assertThat(openAsAnyone("/laureats/subventions-scdl.csv", "fr"))
        .contains("Société d’essai SAS");
    assertThat(browser.get().uri("/api/v1/grants/" + number).exchange())
        .bodyJson()
        .hasPathSatisfying("$.award.aidCents", cents -> cents.assertThat().isEqualTo(100_000_01))
        .hasPathSatisfying(
            "$.award.corrections[0].reason",
            reason -> reason.assertThat().isEqualTo("Forme sociale oubliée."));
    var wrong = correct(prepared, "SIRET.0", "123", "Faux.");
    assertThat(body(wrong)).contains("Saisissez un SIRET", "value=\"123\"");
    isRefusedAt("after", "", correct(prepared, "TITLE.0", " ", "Vidé."));
    isRefusedAt(
        "after",
        "C’est déjà ce qui est publié",
        correct(prepared, "SIRET.0", ATerms.LEAD, "Le même."));
  }

  private MvcTestResult correct(AgreementId id, String field, String after, String why) {
    return post(of.operator(), id, "/correction", "field", field, "after", after, "why", why);
  }

  @Test
  void laureatesOfEarlierCallsStandThereWithTheirSources() {
    assertThat(openAsAnyone("/laureats?q=personne", "fr"))
        .contains("Aucun lauréat", "Élargissez les filtres");
    assertThat(openAsAnyone("/laureats?q=SOCIETE PASSEE", "fr"))
        .contains("Un lauréat", "Société passée", "2 M€ publics", "source secondaire", "viewBox")
        .contains("data-label=\"Aides publiées\"", "href=\"#map-by-region\"");
    assertThat(openAsAnyone("/laureats/laureat-essai", "fr"))
        .contains("Grenoble", "source secondaire", "/bibliotheque/textes/lexicon", "vérifié le");
    assertThat(openAsAnyone("/laureats?region=REG-84&annee=2022", "en"))
        .contains("Test laureate", "Past company", "One laureate");
    assertThat(openAsAnyone("/laureats?region=REG-53&annee=2022", "en")).contains("No laureate");
    assertThat(browser.get().uri("/api/v1/grants?q=societe passee").exchange())
        .bodyJson()
        .hasPathSatisfying("$[0].origin", each -> each.assertThat().isEqualTo("publication"))
        .hasPathSatisfying("$[0].regions[0]", each -> each.assertThat().isEqualTo("REG-84"))
        .hasPathSatisfying("$[0].sources[0].evidence", each -> each.assertThat().isEqualTo("S"));
    assertThat(browser.get().uri("/laureats/aucun").exchange()).hasStatus(404);
  }

  @Test
  void whoMayNotSeesNothingOnAnyPage() {
    var id = made.signed(of, AID);
    var other = APerson.with(db, Role.OPERATOR);
    doors.bar(of.operator(), of.application());
    for (var who : List.of(other, of.operator())) {
      assertThat(get(who, DESK + "/" + id)).hasStatus(404);
      assertThat(get(who, DESK + "/" + id + "/versions/1.pdf")).hasStatus(404);
      assertThat(open(who, DESK)).contains("Aucune convention");
    }
    var stranger = APerson.with(db, Role.INNOVATOR);
    assertThat(get(stranger, "/conventions/" + id)).hasStatus(404);
    assertThat(get(stranger, "/conventions/" + id + "/versions/1.pdf")).hasStatus(404);
    assertThat(get(other, DESK + "/credits/" + of.call())).hasStatus(404);
    assertThat(open(of.lead(), "/conventions/" + id)).contains("Avance");
  }

  @Test
  void creditsAreOpenedWithAReasonAndNeverBelowWhatIsUsed() {
    made.signed(of, AID);
    var path = DESK + "/credits/" + of.call();
    assertThat(open(of.operator(), path)).contains("5 000 000 €", "4 899 999,99 €");
    assertThat(change(path, "1000", "", "")).hasStatus(422);
    succeeds(change(path, "1000", "", "Rallonge"));
    assertThat(open(of.operator(), path))
        .contains("5 001 000 €", "Rallonge", "Enveloppe publiée de l’appel");
    var refused = change(path, "-5000000", "-1", "Retrait");
    isRefusedAt("commitments", "On retire au plus 4 900 999,99 €", refused);
    assertThat(body(refused)).contains("value=\"-5000000\"", "value=\"-1\"", "Retrait");
    isRefusedAt("payments", "On retire au plus", change(path, "", "-9999999", "Retrait"));
    isRefusedAt("payments", "Saisissez", change(path, "", "90000000000000000", "Trop"));
  }

  private MvcTestResult change(String path, String commitments, String payments, String reason) {
    return postTo(
        of.operator(), path, "commitments", commitments, "payments", payments, "reason", reason);
  }

  @Test
  void theStrategyShowsWhatIsRecordedAndTheCallsOfAnAction() {
    made.signed(of, AID);
    assertThat(openAsAnyone("/strategie/actions/A4-03", "fr"))
        .contains("Lauréats et délai de décision", "Calculé sur ce qui est enregistré")
        .contains("Appels de cette action", "Appel d’essai", "engagés (AE)");
    assertThat(openAsAnyone("/strategie/axes/A4", "en"))
        .contains("Laureates and time to decision", "Computed from what is recorded");
    assertThat(openAsAnyone("/strategie", "fr")).contains("Délai médian");
    assertThat(openAsAnyone("/strategie/actions/A1-01", "fr"))
        .contains("Aucune décision sur une candidature");
    var actions =
        CsvTable.read(body(browser.get().uri("/strategie/donnees/actions.csv").exchange()));
    assertThat(actions.rows())
        .filteredOn(row -> row.get("code").equals("A4-03"))
        .singleElement()
        .satisfies(row -> assertThat(Integer.parseInt(row.get("laureates"))).isPositive());
  }
}
