package org.essor.experts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
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
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.experts.AnExpert;
import org.essor.experts.AssignmentDesk;
import org.essor.experts.AssignmentOptions;
import org.essor.experts.Invitations;
import org.essor.experts.Organisation;
import org.essor.experts.PanelDesk;
import org.essor.experts.Profiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axe on every page of experts and of those who run their panel. */
class ExpertsBrowserTests extends BrowserTestSupport {

  @Autowired JdbcClient db;
  @Autowired ExamplePeople people;
  @Autowired CallDesk calls;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Screening screening;
  @Autowired Profiles profiles;
  @Autowired PanelDesk panelDesk;
  @Autowired Invitations invitations;
  @Autowired AssignmentDesk desk;

  static Stream<Look> looks() {
    return Stream.of(Look.PHONE, Look.DESKTOP.english().dark());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageIsAccessible(Look look) {
    var operator = people.get(Role.OPERATOR);
    var expert = people.get(Role.EXPERT);
    var made = new AnApplication(calls, applications, deposits);
    var call = made.call(operator, AnApplication.listedForm());
    var application = made.deposited(APerson.with(db, Role.INNOVATOR), call, "Hôpital " + call);
    screening.findEligible(application, operator.id());
    join(expert, call, operator);
    var experts = new AnExpert(db, profiles, panelDesk, invitations);
    var barred = experts.member("Hôpital " + call, call, operator);
    var run = desk.propose(call, AssignmentOptions.usual(3).withReviewers(1), operator.id());
    desk.accept(call, run, operator.id());
    var impossible = desk.propose(call, AssignmentOptions.usual(3), operator.id());

    visit(signedIn(Role.EXPERT, look), ofAnExpert(call, application));
    visit(
        signedIn(Role.OPERATOR, look),
        List.of(
            at(call, "/experts"),
            at(call, "/experts/conflits"),
            at(call, "/experts/conflits/" + application + "/" + barred.id()),
            at(call, "/affectation"),
            at(call, "/affectation/" + run),
            at(call, "/affectation/" + impossible),
            at(call, "/affectation/remplacement?sans=" + expert.id()),
            at(call, "/affectation/affinite/" + application + "/" + expert.id())));
  }

  /** With a profile, a tie and a place in the panel. */
  private void join(Person expert, CallId call, Person operator) {
    profiles.save(AnExpert.profile(expert, "Institut d’exemple", "Télésurveillance"));
    if (profiles.listTies(expert.id()).isEmpty()) {
      var tied = new Organisation("Organisation liée", Optional.empty());
      profiles.addTie(expert.id(), tied, "Conseil");
    }
    new AnExpert(db, profiles, panelDesk, invitations).join(expert, call, operator);
  }

  private static String at(CallId call, String page) {
    return "/operateur/appels/" + call + page;
  }

  private static List<String> ofAnExpert(CallId call, ApplicationId application) {
    return List.of(
        "/expert/profil",
        "/expert/invitations",
        "/expert/invitations/" + call,
        "/expert/liens/" + application);
  }

  private Page signedIn(Role role, Look look) {
    var page = open("/connexion", look);
    page.locator("button[value=" + role + "]").click();
    return page;
  }

  private static void visit(Page page, List<String> paths) {
    for (var path : paths) {
      assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
      assertAccessible(page);
    }
  }
}
