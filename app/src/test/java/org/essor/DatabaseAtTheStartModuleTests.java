package org.essor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.essor.accounts.APerson;
import org.essor.accounts.Role;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class DatabaseAtTheStartModuleTests {

  @Autowired DatabaseAtTheStart database;
  @Autowired AuditLog audit;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  private String first(String question) {
    return db.sql(question).query(String.class).single();
  }

  private String all(String table) {
    return first(
        "select coalesce(string_agg(t::text, ' ' order by t::text), '') from %s t"
            .formatted(table));
  }

  @Test
  void rowsAddedChangedAndTakenAwayAreAsTheyWereAndSoAreHistoriesThatNobodyMayChange() {
    var persons = all("accounts.person");
    var projects = all("projects.project");
    var entries = all("audit.entry");

    APerson.with(db, Role.EXPERT);
    db.sql("update accounts.person set name = 'Autre'").update();
    db.sql("delete from projects.project").update();
    transactions.executeWithoutResult(
        _ -> audit.append(new AuditEntry("test.done", "test", Optional.empty(), Map.of())));

    assertThat(database.putBack())
        .contains("accounts.person", "projects.project", "projects.change", "audit.entry")
        .doesNotContain("strategy.statement");
    assertThat(all("accounts.person")).isEqualTo(persons);
    assertThat(all("projects.project")).isEqualTo(projects);
    assertThat(all("audit.entry")).isEqualTo(entries);
    assertThat(database.putBack()).isEmpty();
  }

  @Test
  void aSequenceGivesTheSameNumberAgain() {
    var number = first("select nextval('grants.agreement_number')");
    database.putBack();
    assertThat(first("select nextval('grants.agreement_number')")).isEqualTo(number);
  }
}
