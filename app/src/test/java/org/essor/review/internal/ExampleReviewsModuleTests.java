package org.essor.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationState;
import org.essor.applications.Applications;
import org.essor.applications.Deposits;
import org.essor.applications.Screening;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.calls.Call;
import org.essor.calls.CallDesk;
import org.essor.calls.Calls;
import org.essor.kernel.Paris;
import org.essor.platform.Job;
import org.essor.review.ADossier;
import org.essor.review.Decisions;
import org.essor.review.Juries;
import org.essor.review.Outcome;
import org.essor.review.ReviewDesk;
import org.essor.review.Reviews;
import org.essor.review.Reviews.Step;
import org.essor.review.Standing.Zone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: other tests find the example call as it was. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@Transactional
class ExampleReviewsModuleTests {

  private static final int EACH = 3;

  @Autowired JdbcClient db;
  @Autowired CallDesk desk;
  @Autowired Calls calls;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Screening screening;
  @Autowired Submissions submissions;
  @Autowired ExamplePeople people;
  @Autowired ExampleReviews examples;
  @Autowired ReviewDesk reviews;
  @Autowired Decisions decisions;
  @Autowired Juries juries;
  @Autowired Reviews opinions;
  @Autowired List<Job> jobs;

  private Call closedCall() {
    jobs.stream()
        .filter(job -> job.name().equals("applications.examples"))
        .forEach(job -> job.work().run());
    return calls.listPublic().stream()
        .filter(call -> call.example() && submissions.listOf(call.id()).size() > EACH * EACH)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Each eligible application to three of sixty experts, the first ones to the example expert too.
   */
  private void assign(Call call, int toExampleExpert) {
    db.sql("delete from experts.assignment where call = :call")
        .param("call", call.id().value())
        .update();
    var dossier = new ADossier(db, new AnApplication(desk, applications, deposits), screening);
    var random = new Random(3);
    var experts = new ArrayList<Person>();
    for (int i = 0; i < 60; i++) {
      experts.add(APerson.with(db, Role.EXPERT));
    }
    var eligible = eligible(call);
    eligible.stream()
        .limit(toExampleExpert)
        .forEach(each -> dossier.give(each.id(), call.id(), people.get(Role.EXPERT)));
    for (var submission : eligible) {
      int first = random.nextInt(experts.size());
      for (int i = 0; i < EACH; i++) {
        dossier.give(submission.id(), call.id(), experts.get((first + i * 7) % experts.size()));
      }
    }
  }

  private List<Submission> eligible(Call call) {
    return submissions.listOf(call.id()).stream()
        .filter(each -> each.state() instanceof ApplicationState.Eligible)
        .toList();
  }

  @Test
  void theClosedCallIsReviewedAndDecidedButForTheGreyZoneAndAnAppealIsOpen() {
    var call = closedCall();
    assign(call, Integer.MAX_VALUE);
    for (int twice = 0; twice < 2; twice++) {
      examples.review();
      examples.decide();
    }

    var operator = people.get(Role.OPERATOR).id();
    var standing = reviews.standing(call.id(), operator).orElseThrow();
    assertThat(standing.alpha().orElseThrow()).isBetween(0.1, 0.9);
    assertThat(decisions.listAppeals(call.id(), operator)).hasSize(1);
    assertThat(decisions.list(call.id(), operator))
        .extracting(each -> each.decision().outcome())
        .contains(Outcome.SELECT, Outcome.REJECT);
    var open = decisions.listProposals(call.id(), operator);
    assertThat(open).isNotEmpty();
    // The reviews left to the example expert are taken out after the decisions: ranks then move.
    assertThat(standing.rows())
        .filteredOn(row -> row.zone() == Zone.GREY)
        .extracting(row -> row.submission().state().code())
        .contains("under-review");
    assertThat(opinions.list(people.get(Role.EXPERT).id()))
        .filteredOn(card -> card.step() == Step.BEGUN)
        .hasSizeGreaterThan(1);
    var session = juries.list(call.id(), operator).getFirst();
    assertThat(session.items()).hasSizeGreaterThan(5);
    var at = session.at().atZone(Paris.ZONE);
    assertThat(at.toLocalTime()).isEqualTo(LocalTime.of(14, 0));
    assertThat(at.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
  }

  @Test
  void theExampleExpertHasReviewsToSubmitWhateverHeWasGiven() {
    var call = closedCall();
    assign(call, 3);
    examples.review();
    examples.decide();

    assertThat(opinions.list(people.get(Role.EXPERT).id()))
        .filteredOn(card -> card.step() == Step.BEGUN)
        .hasSize(2);
  }
}
