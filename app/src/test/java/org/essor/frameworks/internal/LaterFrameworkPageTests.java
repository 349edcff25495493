package org.essor.frameworks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.FrameworkVersion.Edit;
import org.essor.journeys.Text;
import org.essor.platform.SiteSettings;
import org.essor.skills.Bank;
import org.essor.skills.Framework;
import org.essor.skills.Framework.Competence;
import org.essor.skills.Framework.Domain;
import org.essor.skills.Skills;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A later Essor brings words of its own where a person published others. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class LaterFrameworkPageTests {

  private static final String PATH = "/competences/referentiels";

  @Autowired SiteSettings site;
  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired VersionRows rows;
  @Autowired Skills skills;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transactions;

  /** The bank of today, and what a later Essor came with. */
  private record Updated(Bank getBank, Optional<Bank> replaced) implements Skills {
    @Override
    public Optional<Bank> findBank(String fingerprint) {
      return Optional.empty();
    }

    @Override
    public Bank bankWith(Map<String, String> files) {
      throw new UnsupportedOperationException();
    }
  }

  /** Nothing of what is done stays: a version that is published can never be taken away. */
  private void passing(Runnable test) {
    transactions.executeWithoutResult(status -> {
      status.setRollbackOnly();
      test.run();
    });
  }

  private Framework more(String name) {
    var today = skills.getBank().framework();
    var first = today.domains().getFirst();
    var competences = new ArrayList<>(first.competences());
    competences.add(new Competence("d1.c99", new Text("Archiver", "Archive"), true));
    var domains = new ArrayList<>(today.domains());
    domains.set(
        0, new Domain(first.id(), first.name(), first.hours(), first.evidence(), competences));
    return new Framework(name, today.source(), domains, today.levels());
  }

  /** Somebody published today’s words; then a later Essor is started. */
  private StoredVersions updated(String name) {
    var today = skills.getBank().framework();
    var edited =
        new Framework("edit-" + UUID.randomUUID(), today.source(), today.domains(), today.levels());
    var why = new Edit(Optional.empty(), "Pour essayer");
    rows.add(new FrameworkVersion(UUID.randomUUID(), edited, Optional.of(why), clock.instant()));
    var bank = skills.getBank();
    var came = new Bank("later", more(name), bank.items(), bank.pictures());
    var inForce = new Bank("now", edited, bank.items(), bank.pictures());
    return new StoredVersions(rows, new Updated(inForce, Optional.of(came)), site, clock);
  }

  @Test
  void whatCameLaterIsKeptTakesNoEffectAndIsToldOnce() {
    passing(() -> {
      var versions = updated("2027-01-01");
      assertThat(versions.inForce().name()).startsWith("edit-");
      assertThat(versions.later()).get().extracting(FrameworkVersion::name).isEqualTo("2027-01-01");
      var count = rows.list().size();
      new StoredVersions(
          rows,
          new Updated(
              new Bank("now", versions.inForce().framework(), skills.getBank().items(), Map.of()),
              Optional.of(
                  new Bank("later", more("2027-01-01"), skills.getBank().items(), Map.of()))),
          site,
          clock);
      assertThat(rows.list()).hasSize(count);
    });
  }

  @Test
  void otherWordsUnderAKnownNameGetANameOfTheirOwn() {
    passing(() -> {
      var taken = skills.getBank().framework().version();
      assertThat(updated(taken).later().orElseThrow().name()).isEqualTo(taken + "-essor");
    });
  }

  private String open(Role role, String language) {
    var page =
        browser
            .get()
            .uri(PATH)
            .with(AsPerson.of(APerson.with(db, role)))
            .header("Accept-Language", language)
            .exchange();
    assertThat(page).hasStatusOk();
    return Visit.written(page);
  }

  @Test
  void whoMayActIsToldAndPreparesItsPublication() {
    passing(() -> {
      updated("2027-01-01");
      db.sql("delete from frameworks.draft").update();
      assertThat(open(Role.INNOVATOR, "fr")).doesNotContain("version plus récente");
      assertThat(open(Role.ADMINISTRATOR, "fr"))
          .contains("version plus récente", "2027-01-01/differences/")
          .doesNotContain("Préparer sa publication");
      assertThat(open(Role.COORDINATOR, "en")).contains("later version", "Prepare its publication");
      var coordinator = APerson.with(db, Role.COORDINATOR);
      var taken =
          browser
              .post()
              .uri(PATH + "/projet")
              .param("version", "2027-01-01")
              .with(AsPerson.of(coordinator))
              .with(csrf())
              .exchange();
      assertThat(taken).hasStatus(302);
      assertThat(db.sql("select content from frameworks.draft").query(String.class).single())
          .contains("d1.c99");
    });
  }
}
