package org.essor.certification.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essor.BrowserTestSupport;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.certification.Accommodations;
import org.essor.certification.Session.Format;
import org.essor.certification.Session.Plan;
import org.essor.certification.SessionId;
import org.essor.certification.Sessions;
import org.essor.certification.Sessions.Registration;
import org.essor.institutions.Duty;
import org.essor.institutions.StaffDesk;
import org.essor.institutions.StaffDesk.Founding;
import org.essor.institutions.StaffDesk.Naming;
import org.essor.platform.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CertificationBrowserTests extends BrowserTestSupport {

  @Autowired ExamplePeople people;
  @Autowired Sessions sessions;
  @Autowired StaffDesk desk;

  /** A session that the example expert runs, with two candidates. */
  private SessionId planned(Person... candidates) {
    var manager = people.get(Role.COORDINATOR);
    var supervisor = people.get(Role.EXPERT);
    var name = "Université " + UUID.randomUUID();
    var where =
        desk.found(new Founding(name, "Rennes", manager.email(), Language.FR, false), manager).id();
    desk.name(where, new Naming(supervisor.email(), Set.of(Duty.SUPERVISOR), Language.FR), manager);
    var opens = Instant.parse("2020-01-01T00:00:00Z");
    var plan =
        new Plan(
            where,
            "Session de juin",
            "Amphithéâtre B",
            opens,
            opens.plus(Duration.ofDays(36_500)),
            new Format(5, Duration.ofMinutes(30)),
            Optional.empty(),
            false);
    var session = sessions.plan(plan, Set.of(supervisor.id()), manager.id()).id();
    for (var candidate : candidates) {
      var registration = new Registration(candidate.id(), Accommodations.NONE, List.of());
      sessions.register(session, registration, manager.id());
    }
    return session;
  }

  @Test
  void aSupervisorRunsASessionWithTwoCandidatesByKeyboard() {
    var first = people.get(Role.INNOVATOR);
    var second = people.get(Role.ASSESSOR);
    var id = planned(first, second);
    var supervisor = signedIn(Role.EXPERT, "/certification/sessions/" + id, Look.DESKTOP);
    var seat = "/certification/convocations/" + id;
    var one = signedIn(Role.INNOVATOR, seat, Look.DESKTOP.withoutScripts());
    var two = signedIn(Role.ASSESSOR, seat, Look.PHONE.english().dark());
    assertAccessible(supervisor);
    pressOn(supervisor, button(supervisor, "Ouvrir la session"));
    assertThat(supervisor.getByText("Code à donner dans la salle")).isVisible();
    var code = sessions.find(id).orElseThrow().code();
    one.reload();
    one.getByLabel("Code de la session").fill(code.toLowerCase(Locale.ROOT));
    button(one, "Valider le code").click();
    two.reload();
    assertAccessible(two);
    tabTo(two, two.getByLabel("Code of the session"));
    two.keyboard().type(code);
    pressOn(two, button(two, "Check the code"));
    supervisor.reload();
    for (var person : List.of(first, second)) {
      var admit = "Identité contrôlée : admettre".replace(" :", "\u202f:");
      pressOn(supervisor, button(supervisor, admit + " " + person.displayName()));
      assertThat(button(supervisor, admit + " " + person.displayName())).hasCount(0);
    }
    one.reload();
    button(one, "Commencer l’épreuve").click();
    two.reload();
    follow(two, button(two, "Begin the test"));
    assertAccessible(two);
    assertThat(two.locator("#clock")).containsText(Pattern.compile("Time left: \\d\\d:\\d\\d"));
    for (int question = 1; question <= 5; question++) {
      button(one, "Je ne sais pas").click();
      if (question < 3) {
        follow(two, button(two, "I don’t know"));
      }
    }
    assertThat(heading(one)).hasText("Votre épreuve est terminée");
    supervisor.reload();
    assertThat(supervisor.getByText("Question 3 sur 5")).isVisible();
    assertAccessible(supervisor);
    supervisor.navigate("/certification/sessions/" + id + "/candidats/" + second.id());
    assertAccessible(supervisor);
    assertThat(supervisor.getByText("quittée 0 fois")).isVisible();
    supervisor.getByLabel("Minutes rendues").fill("10");
    supervisor.getByLabel("Motif").first().fill("Panne du réseau");
    pressOn(supervisor, button(supervisor, "Rendre ce temps"));
    assertThat(supervisor.getByText("10 min – Panne du réseau")).isVisible();
    follow(two, two.getByText("Hand in before the end"));
    assertAccessible(two);
    follow(two, button(two, "Hand in for good"));
    assertThat(heading(two)).hasText("Your test is handed in");
    assertAccessible(two);
  }

  @Test
  void aPageThatWaitsIsToldWhatChangesAndOtherwiseStaysAsItIs() {
    var waiting = people.get(Role.INNOVATOR);
    var id = planned(waiting);
    var supervisor = signedIn(Role.EXPERT, "/certification/sessions/" + id, Look.DESKTOP);
    var candidate = open("/connexion", Look.PHONE);
    candidate.clock().install();
    signIn(candidate, Role.INNOVATOR, "/certification/convocations/" + id);
    var early = candidate.locator("#live").elementHandle();
    candidate.clock().runFor(20_000);
    assertThat(early.evaluate("part => part.isConnected")).isEqualTo(true);
    assertThat(candidate.getByRole(AriaRole.STATUS)).hasText("");
    button(supervisor, "Ouvrir la session").click();
    assertThat(supervisor.getByText("Code à donner dans la salle")).isVisible();
    candidate.clock().runFor(10_000);
    assertThat(candidate.getByRole(AriaRole.STATUS)).hasText("Saisissez le code");
    assertThat(candidate.getByLabel("Code de la session")).isVisible();
    assertAccessible(candidate);
  }

  private Page signedIn(Role role, String path, Look look) {
    return signIn(open("/connexion", look), role, path);
  }

  private static Page signIn(Page page, Role role, String path) {
    page.locator("button[value=" + role + "]").click();
    page.navigate(path);
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }
}
