package org.essor.certification.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.certification.decision.Decision.Appeal;
import org.essor.platform.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(PostgresTestConfiguration.class)
class ExampleDecisionsModuleTests {

  @Autowired List<Job> jobs;
  @Autowired Rooms rooms;
  @Autowired ExamplePeople people;

  @Test
  void aDemonstrationHasAnAppealAnsweredAndOneThatAnotherManagerCanAnswer() {
    var named = jobs.stream().collect(Collectors.toMap(Job::name, Job::work));
    Stream.of(
            "institutions.example",
            "standards.examples",
            "certification.examples",
            "certification.example-decisions",
            "certification.example-decisions")
        .map(named::get)
        .forEach(work -> Objects.requireNonNull(work).run());
    var other = people.get(Role.ASSESSOR).id();
    var room = rooms.get(rooms.list(other).getFirst().session().id(), other);
    assertThat(room.cases().stream().flatMap(each -> each.appeals().stream()))
        .extracting(Appeal::reply)
        .filteredOn(reply -> reply.isPresent())
        .hasSize(1);
    assertThat(room.cases().stream().flatMap(each -> each.open().stream())).hasSize(1);
  }
}
