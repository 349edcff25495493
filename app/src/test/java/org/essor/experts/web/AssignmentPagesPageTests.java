package org.essor.experts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
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
import org.essor.applications.Screening;
import org.essor.applications.Submissions;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.experts.AnExpert;
import org.essor.experts.Anonymity;
import org.essor.experts.Conflicts;
import org.essor.experts.Invitations;
import org.essor.experts.PanelDesk;
import org.essor.experts.Panels;
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
class AssignmentPagesPageTests {

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired CallDesk calls;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Submissions submissions;
  @Autowired Screening screening;
  @Autowired Profiles profiles;
  @Autowired PanelDesk panelDesk;
  @Autowired Invitations invitations;
  @Autowired Panels panels;
  @Autowired Conflicts conflicts;

  private Person operator;
  private CallId call;
  private ApplicationId application;
  private List<Person> experts;
  private String path;

  @BeforeEach
  void anApplicationAndThreeExperts() {
    var made = new AnExpert(db, profiles, panelDesk, invitations);
    var anApplication = new AnApplication(calls, applications, deposits);
    operator = APerson.with(db, Role.OPERATOR);
    call = anApplication.call(operator, AnApplication.listedForm());
    application =
        anApplication.deposited(APerson.with(db, Role.INNOVATOR), call, "Hôpital " + call);
    screening.findEligible(application, operator.id());
    experts =
        List.of("A", "B", "C").stream()
            .map(name -> made.member("Institut " + name + " " + call, call, operator))
            .toList();
    path = "/operateur/appels/" + call + "/affectation";
  }

  private MvcTestResult open(Person who, String address) {
    return browser.get().uri(address).with(AsPerson.of(who)).exchange();
  }

  private MvcTestResult post(Person who, String address, String... fields) {
    return Visit.of(browser, who).post(address, fields);
  }

  private static String body(MvcTestResult page) {
    return Visit.written(page);
  }

  private MvcTestResult compute(String reviewers, String most, String objective) {
    return post(
        operator,
        path,
        "reviewers",
        reviewers,
        "leastLoad",
        "0",
        "mostLoad",
        most,
        "objective",
        objective,
        "cap",
        "100",
        "seed",
        "graine");
  }

  /** Gives the application to two of the three experts. */
  private void give() {
    var run = Objects.requireNonNull(compute("2", "4", "TOTAL").getResponse().getRedirectedUrl());
    post(operator, run + "/accepter");
  }

  private Person judging() {
    return experts.stream()
        .filter(each -> panels.isReviewer(application, each.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAssignmentIsShownWithItsProofBeforeItIsGiven() {
    assertThat(body(open(operator, path))).contains("Aucun dossier n’est encore confié");
    var run = Objects.requireNonNull(compute("2", "4", "TOTAL").getResponse().getRedirectedUrl());
    assertThat(body(open(operator, run)))
        .contains("Une candidature est jugée par 2 experts", "C’est prouvé")
        .contains("<svg", "1 sur 4", "Projet de Hôpital", "entree.csv");
    assertThat(body(open(operator, run + "?lang=en")))
        .contains("This is proven", "SHA-256 fingerprint")
        .doesNotContain("Affinité");
    assertThat(body(open(operator, run + "/entree.csv"))).contains("load_max,4,4,4", "demand,2");
    assertThat(body(open(operator, path))).contains("Un calcul attend votre accord");
    assertThat(post(operator, run + "/accepter")).hasRedirectedUrl(path);
    assertThat(body(open(operator, path))).contains("2 avis sont confiés, sur une candidature");
  }

  @Test
  void conditionsOfDiversityThatCannotHoldAreNamedInWords() {
    var kept =
        new String[] {
          "reviewers",
          "2",
          "leastLoad",
          "0",
          "mostLoad",
          "4",
          "objective",
          "TOTAL",
          "conditions",
          "region"
        };
    var run = Objects.requireNonNull(post(operator, path, kept).getResponse().getRedirectedUrl());
    assertThat(body(open(operator, run)))
        .contains("Aucune affectation ne respecte", "un seul expert de la région");
    kept[5] = "1.5";
    assertThat(body(post(operator, path, kept))).contains("href=\"#mostLoad\"", "value=\"1.5\"");
  }

  @Test
  void whereThereIsNoneThePageSaysWhyAndWhatWouldBeEnough() {
    var run = Objects.requireNonNull(compute("4", "4", "FAIR").getResponse().getRedirectedUrl());
    assertThat(body(open(operator, run)))
        .contains("Aucune affectation ne respecte toutes les conditions", "Il faut 4 avis")
        .contains("se contente de un expert de moins")
        .doesNotContain("Confier ces dossiers");
  }

  @Test
  void whatIsWrongInTheOptionsIsSaidAndWhatWasTypedStays() {
    var page = compute("99", "0", "");
    assertThat(page).hasStatus(422);
    assertThat(body(page)).contains("value=\"99\"", "de 1 à 20", "href=\"#objective\"");
    assertThat(
            post(
                operator,
                path,
                "reviewers",
                "1",
                "leastLoad",
                "0",
                "mostLoad",
                "3",
                "objective",
                "RANDOM",
                "cap",
                "0",
                "seed",
                ""))
        .hasStatus(422);
  }

  @Test
  void anExpertWhoLeavesIsReplacedAsThePageShowsIt() {
    give();
    var leaving = judging();
    var page = body(open(operator, path + "/remplacement?sans=" + leaving.id()));
    assertThat(page).contains("un avis se termine", "un commence", "1 restent");
    var seen = page.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1");
    post(operator, path + "/remplacement", "sans", leaving.id().toString(), "seen", seen);
    assertThat(panels.members(call)).hasSize(2).doesNotContain(leaving.id());
    assertThat(panels.listOf(call)).hasSize(2);
    assertThat(body(open(operator, path + "/remplacement"))).contains("Rien n’est à pourvoir");
  }

  @Test
  void aPairIsForcedThenNoLonger() {
    var number = submissions.get(application, operator.id()).number();
    var expert = experts.getFirst().id().toString();
    post(operator, path + "/paires", "number", number, "expert", expert, "do", "force");
    assertThat(body(open(operator, path))).contains("Imposée", number);
    post(operator, path + "/paires/" + application + "/" + expert + "/retirer");
    assertThat(body(open(operator, path))).doesNotContain("Imposée</span>");
    assertThat(post(operator, path + "/paires", "number", "D-0", "expert", expert)).hasStatus(422);
    assertThat(body(open(operator, path + "/affinite/" + application + "/" + expert)))
        .contains("L’affinité de Personne EXPERT avec " + number, "inconnue, laissée de côté");
  }

  @Test
  void anExpertSeesWhatHeWasGivenAndGivesItBackByDeclaringATie() {
    give();
    var expert = judging();
    var mine = "/expert/invitations/" + call;
    var tie = "/expert/liens/" + application;
    assertThat(body(open(expert, mine)))
        .contains("Un dossier vous est confié", "Hôpital " + call, tie);
    assertThat(open(operator, tie)).hasStatus(404);
    assertThat(post(expert, tie, "tie", " ")).hasStatus(422);
    assertThat(post(expert, tie, "tie", "Ancien collègue")).hasRedirectedUrl(mine);
    assertThat(body(open(expert, mine))).doesNotContain("Hôpital " + call);
    assertThat(open(expert, tie)).hasStatus(404);
    assertThat(body(open(operator, path))).contains("Une place est à pourvoir");
  }

  @Test
  void underDoubleAnonymityAnExpertSeesNoNames() {
    panelDesk.setAnonymity(call, Anonymity.DOUBLE, operator.id());
    give();
    var expert = judging();
    assertThat(body(open(expert, "/expert/invitations/" + call)))
        .contains("ne voient pas non plus les noms")
        .doesNotContain("· Hôpital");
    assertThat(body(open(expert, "/expert/liens/" + application)))
        .contains("Leurs noms sont cachés")
        .doesNotContain("<li>Hôpital");
  }

  @Test
  void aBarredOperatorLearnsOnNoPageWhoJudges() {
    give();
    var run = Objects.requireNonNull(compute("2", "4", "TOTAL").getResponse().getRedirectedUrl());
    var number = submissions.get(application, operator.id()).number();
    var other = APerson.with(db, Role.OPERATOR);
    calls.addManager(call, other.email(), operator.id());
    conflicts.declare(application, operator.id(), "Lien");

    assertThat(body(open(operator, path)))
        .contains("Un autre responsable fait l’affectation", "Aucun dossier n’est encore confié")
        .doesNotContain(number);
    for (var address :
        List.of(
            run,
            run + "/entree.csv",
            path + "/remplacement",
            path + "/remplacement?sans=" + experts.getFirst().id())) {
      assertThat(open(operator, address)).as(address).hasStatus(422);
    }
    assertThat(open(operator, path + "/affinite/" + application + "/" + experts.getFirst().id()))
        .hasStatus(404);
    assertThat(compute("2", "4", "TOTAL")).hasStatus(422);
    assertThat(body(open(operator, "/operateur/appels/" + call + "/experts")))
        .doesNotContain("<td data-label=\"Dossiers confiés\">1");
    assertThat(body(open(other, "/operateur/appels/" + call + "/experts")))
        .contains("<td data-label=\"Dossiers confiés\">1");
  }
}
