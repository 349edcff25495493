package org.essor.experts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.experts.AssignmentDesk;
import org.essor.experts.Conflict;
import org.essor.experts.ConflictDesk;
import org.essor.experts.ConflictKind;
import org.essor.experts.Panels;
import org.essor.experts.ReviewAssignment;
import org.essor.experts.Run;
import org.essor.experts.Seat;
import org.essor.platform.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@RecordApplicationEvents
@Transactional
class ExampleExpertsModuleTests {

  @Autowired List<Job> jobs;
  @Autowired Calls calls;
  @Autowired Panels panels;
  @Autowired SeatRows seats;
  @Autowired ConflictDesk conflicts;
  @Autowired AssignmentDesk desk;
  @Autowired Benches benches;
  @Autowired ExamplePeople people;
  @Autowired Clock clock;

  private void run(String job) {
    jobs.stream().filter(each -> each.name().equals(job)).forEach(each -> each.work().run());
  }

  @Test
  void sixtyExpertsJudgeTheClosedExampleWithoutAConflictOfInterest() {
    run("applications.examples");
    run("experts.examples");
    run("experts.examples");

    var call =
        calls.listPublic().stream()
            .filter(each -> each.example() && each.intake(clock.instant()) == Call.Intake.CLOSED)
            .findFirst()
            .orElseThrow()
            .id();
    var operator = people.get(Role.OPERATOR).id();
    assertThat(panels.members(call)).hasSize(60).contains(people.get(Role.EXPERT).id());
    assertThat(panels.listTo(people.get(Role.EXPERT).id())).isNotEmpty();

    assertThat(seats.ofPerson(people.get(Role.EXPERT).id()))
        .extracting(Seat::state)
        .contains(Seat.State.ACCEPTED, Seat.State.INVITED);

    var given = panels.listOf(call);
    assertThat(given).hasSize(3 * benches.applications(call).size());
    var found = conflicts.list(call, operator);
    assertThat(found.stream().map(Conflict::kind).collect(Collectors.toSet()))
        .contains(ConflictKind.TIE, ConflictKind.PARTNER, ConflictKind.CO_APPLICATION);
    assertThat(found.stream().map(each -> each.application() + " " + each.person()))
        .doesNotContainAnyElementsOf(given.stream().map(ExampleExpertsModuleTests::pair).toList());

    var run = desk.findLatest(call, operator).orElseThrow();
    assertThat(run.state()).isEqualTo(Run.State.ACCEPTED);
    assertThat(run.result().proof().orElseThrow().best()).isTrue();
  }

  private static String pair(ReviewAssignment given) {
    return given.application() + " " + given.expert();
  }
}
