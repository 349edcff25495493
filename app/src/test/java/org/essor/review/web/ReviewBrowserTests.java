package org.essor.review.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.BrowserTestSupport;
import org.essor.accounts.APerson;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationId;
import org.essor.applications.Applications;
import org.essor.applications.Deposits;
import org.essor.applications.Screening;
import org.essor.calls.ACall;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;
import org.essor.platform.Language;
import org.essor.review.ADossier;
import org.essor.review.AReview;
import org.essor.review.Decisions;
import org.essor.review.Decisions.Edit;
import org.essor.review.Juries;
import org.essor.review.Juries.NewMember;
import org.essor.review.Juries.Plan;
import org.essor.review.Outcome;
import org.essor.review.ReviewDesk;
import org.essor.review.Reviews;
import org.essor.review.Reviews.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Expert, operator, juror and applicant at work, by keyboard; axe on every page. */
class ReviewBrowserTests extends BrowserTestSupport {

  @Autowired JdbcClient db;
  @Autowired ExamplePeople people;
  @Autowired CallDesk calls;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Screening screening;
  @Autowired Reviews reviews;
  @Autowired ReviewDesk desk;
  @Autowired Decisions decisions;
  @Autowired Juries juries;
  @Autowired Clock clock;

  private ADossier dossier;
  private Person operator;
  private Person expert;
  private CallId call;
  private ApplicationId id;

  static Stream<Look> looks() {
    return Stream.of(Look.PHONE.dark(), Look.DESKTOP.english());
  }

  @BeforeEach
  void anApplicationOfTheExampleInnovator() {
    dossier = new ADossier(db, new AnApplication(calls, applications, deposits), screening);
    operator = people.get(Role.OPERATOR);
    expert = people.get(Role.EXPERT);
    call = dossier.made().call(operator, ACall.roundAround(clock.instant()));
    id = dossier.eligible(people.get(Role.INNOVATOR), call, operator);
    dossier.request(id, Euros.of(100_000));
    dossier.give(id, call, expert);
    desk.setGrid(AReview.grid(call), operator.id());
    desk.begin(call, operator.id());
  }

  @Test
  void anExpertMarksAndSubmitsByKeyboardWithoutScripts() {
    var page = signedIn(Role.EXPERT, Look.DESKTOP.withoutScripts());
    page.navigate("/expertises/" + id);
    for (var number : List.of(0, 1)) {
      var mark = page.getByLabel("Note").nth(number);
      tabTo(page, mark);
      page.keyboard().type("4");
    }
    tabTo(page, page.getByLabel("Avis général"));
    page.keyboard().type("Un bon projet.");
    pressOn(page, button(page, "Soumettre l’avis"));
    assertThat(page.getByText("Avis soumis")).isVisible();
  }

  /** No button is pressed: neither a reload nor an end of the session loses a word. */
  @Test
  void whatAnExpertTypesIsKeptWhileHeTypes() {
    var page = signedIn(Role.EXPERT, Look.DESKTOP);
    page.navigate("/expertises/" + id);
    page.getByLabel("Note").first().selectOption("4");
    page.getByLabel("Avis général").pressSequentially("Un bon");
    assertThat(page.getByText("Enregistré au fil de la saisie")).isVisible();
    page.reload();
    assertThat(page.getByLabel("Note").first()).hasValue("4");
    assertThat(page.getByLabel("Avis général")).hasValue("Un bon");

    page.context().clearCookies(new ClearCookiesOptions().setName("essor_session"));
    page.getByLabel("Avis général").fill("Un bon projet.");
    assertThat(page.getByText("Votre session a expiré")).isVisible();
    page.navigate("/connexion");
    page.locator("button[value=" + Role.EXPERT + "]").click();
    page.navigate("/expertises/" + id);
    assertThat(page.getByLabel("Avis général")).hasValue("Un bon projet.");
    assertThat(page.getByText("Enregistré au fil de la saisie")).isVisible();
    pressOn(page, button(page, "Enregistrer le brouillon"));
    assertThat(page.getByLabel("Avis général")).hasValue("Un bon projet.");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageOfTheReviewIsAccessible(Look look) {
    var juror = juries.plan(new Plan(call, "Comité", "Paris", clock.instant()), operator.id());
    juries.add(new NewMember(call, expert.email(), Language.FR), operator.id());
    juries.putOn(juror, id, operator.id());
    var page = signedIn(Role.EXPERT, look);
    visit(page, "/expertises", "/expertises/" + id);
    submit(expert, "4");
    var second = APerson.with(db, Role.EXPERT);
    dossier.give(id, call, second);
    submit(second, "3");
    visit(page, "/expertises/" + id, "/jury", "/jury/" + juror, "/jury/" + juror + "/" + id);
    operatorPages(juror, signedIn(Role.OPERATOR, look));
    reject();
    visit(signedIn(Role.INNOVATOR, look), "/candidatures/" + id + "/decision");
    decisions.appeal(id, "Relisez.", people.get(Role.INNOVATOR).id());
    visit(
        signedIn(Role.OPERATOR, look),
        "/operateur/appels/" + call + "/decisions",
        "/operateur/appels/" + call + "/decisions/statistiques");
  }

  private void operatorPages(UUID session, Page page) {
    var start = "/operateur/appels/" + call;
    visit(
        page,
        start + "/grille",
        start + "/avis",
        start + "/avis/" + id,
        start + "/classement",
        start + "/tirages",
        start + "/jury",
        start + "/jury/" + session,
        start + "/jury/" + session + "/" + id,
        start + "/selection",
        start + "/decisions",
        start + "/decisions/" + id);
  }

  private void submit(Person who, String mark) {
    var entries =
        AReview.entries(mark, mark).entrySet().stream()
            .map(each -> new Entry(each.getKey(), 0, each.getValue()))
            .toList();
    reviews.save(id, who.id(), entries);
    reviews.submit(id, who.id());
  }

  private void reject() {
    decisions.prepare(
        new Edit(id, 0, Outcome.REJECT, Optional.empty(), "Hors sujet."), operator.id());
    decisions.pronounce(call, operator.id());
  }

  private Page signedIn(Role role, Look look) {
    var page = open("/connexion", look);
    page.locator("button[value=" + role + "]").click();
    return page;
  }

  private static void visit(Page page, String... paths) {
    for (var path : paths) {
      page.navigate(path);
      assertAccessible(page);
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
