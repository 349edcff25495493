package org.essor.applications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.applications.Applications;
import org.essor.applications.Deposits;
import org.essor.applications.ExampleApplicationsDeposited;
import org.essor.applications.Submission;
import org.essor.applications.SubmissionQuery;
import org.essor.applications.Submissions;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.calls.form.Part;
import org.essor.calls.form.Siret;
import org.essor.receipts.Receipts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back after each test. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@RecordApplicationEvents
@Transactional
class ExampleApplicationsModuleTests {

  @Autowired ExampleApplications examples;
  @Autowired Applications applications;
  @Autowired Submissions submissions;
  @Autowired Deposits deposits;
  @Autowired Receipts receipts;
  @Autowired Calls calls;
  @Autowired ExamplePeople people;
  @Autowired Clock clock;
  @Autowired ApplicationEvents events;

  private Call closed() {
    return calls.listPublic().stream()
        .filter(call -> call.example() && call.intake(clock.instant()) == Call.Intake.CLOSED)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theClosedExampleIsFilledOnceWithApplicationsThatNothingIsMissingOf() {
    examples.load();
    examples.load();

    var operator = people.get(Role.OPERATOR).id();
    var page = submissions.list(SubmissionQuery.of(closed().id(), 1_000), operator);
    assertThat(page.total()).isEqualTo(ExampleApplications.COUNT);
    assertThat(page.states().get("eligible")).isGreaterThan(150);
    assertThat(page.states()).containsOnlyKeys("eligible", "ineligible", "submitted");
    var form = calls.getRevision(closed().id(), 1).form();
    for (var row : page.rows()) {
      var content = submissions.content(row.id(), operator);
      assertThat(content.form()).isEqualTo(form);
      for (var part : content.parts()) {
        assertThat(content.of(part).problems(Part.LEAD)).isEmpty();
        assertThat(content.of(part).problems(Part.EACH)).isEmpty();
      }
      assertThat(row.lead().siret()).hasValueSatisfying(s -> assertThat(Siret.isValid(s)).isTrue());
    }
    assertThat(new HashSet<>(page.rows().stream().map(Submission::choices).toList())).hasSize(18);
    assertThat(events.stream(ExampleApplicationsDeposited.class)).hasSize(1);
  }

  @Test
  void theInnovatorHasSomeWithReceiptsThatVerify() {
    examples.load();
    var innovator = people.get(Role.INNOVATOR).id();
    var mine =
        applications.list(innovator).stream()
            .filter(card -> card.call().equals(closed().id()))
            .toList();
    assertThat(mine).hasSize(3);
    var deposit = applications.get(mine.getFirst().id(), innovator).findDeposit().orElseThrow();
    var receipt = deposits.receipt(mine.getFirst().id(), deposit.number(), innovator);
    assertThat(receipt.isSignedBy(receipts.keys().getFirst())).isTrue();
  }
}
