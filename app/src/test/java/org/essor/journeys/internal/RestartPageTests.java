package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.essor.EssorApplication;
import org.essor.PostgresTestConfiguration;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.AnswersCodec;
import org.essor.journeys.Edition;
import org.essor.journeys.Edition.Status;
import org.essor.journeys.Editions;
import org.essor.journeys.content.RegulationFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.FileSystemUtils;

/** What outlives a server: answers on the visitor's device, and rules of the past. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class RestartPageTests {

  @Autowired MockMvcTester browser;
  @Autowired AnswersCodec codec;
  @Autowired Editions editions;
  @Autowired JdbcClient db;
  @Autowired Environment environment;
  @TempDir Path folder;

  @Test
  void answersGivenBeforeARestartAreReadAfterIt() {
    String token;
    try (var before =
        new SpringApplicationBuilder(EssorApplication.class)
            .properties("server.port=0")
            .run(
                "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                "--spring.datasource.username=postgres",
                "--spring.main.banner-mode=off")) {
      token = before.getBean(AnswersCodec.class).write(answers(editions.getInForce()));
    }

    assertThat(browser.get().uri("/reponses").cookie(new Cookie("essor_answers", token)))
        .hasStatusOk()
        .bodyText()
        .contains("Que fait votre logiciel des données", "Il les conserve");
  }

  @Test
  void aPastResultIsShownAgainUnderTheRulesItWasGivenUnder() throws IOException {
    var past =
        pastRules(
            "Votre logiciel n’est pas un dispositif médical.", "Ce n’était pas un dispositif.");
    var path = "/partage/" + codec.write(answers(past));

    assertThat(browser.get().uri(path))
        .bodyText()
        .contains("Les règles ont changé depuis", path + "/regles-d-alors")
        .contains("Votre logiciel n’est pas un dispositif médical.");
    assertThat(browser.get().uri(path + "/regles-d-alors"))
        .hasStatusOk()
        .bodyText()
        .contains("Ce n’était pas un dispositif.", "Ce résultat suit les règles d’alors");
  }

  @Test
  void aResultUnderTodaysRulesHasNoOther() {
    var path = "/partage/" + codec.write(answers(editions.getInForce()));

    assertThat(browser.get().uri(path)).bodyText().doesNotContain("regles-d-alors");
    assertThat(browser.get().uri(path + "/regles-d-alors")).hasRedirectedUrl(path);
  }

  @Test
  void adoptedRulesComeIntoForceAtMidnightInParisWhileEssorRuns() {
    var now = new AtomicReference<>(Instant.parse("2027-08-01T21:59:59Z"));
    var clock =
        new Clock() {
          @Override
          public Instant instant() {
            return Objects.requireNonNull(now.get());
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    adoptFrom("2027-08-02");
    var running = new StoredEditions(db, ReadEditions.of(folder), clock);

    assertThat(running.getInForce().id()).isEqualTo("now");
    now.set(Instant.parse("2027-08-01T22:00:00Z"));

    assertThat(running.getInForce().id()).isEqualTo("stricter");
    assertThat(running.find("now"))
        .hasValueSatisfying(past -> assertThat(past.status()).isEqualTo(Status.PAST));
  }

  private void adoptFrom(String day) {
    var fixture = RegulationFiles.read(Path.of("src/test/resources/regulation-fixture"));
    AnAdoptedEdition.from(fixture, day).contents().forEach(this::write);
  }

  private void write(String path, byte[] content) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.write(folder.resolve(path), content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Archives the rules of the tests with other words, as a server of the past did. */
  private Edition pastRules(String words, String others) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("src/test/resources/regulation-fixture"), folder);
    var texts = folder.resolve("device/outcomes.yaml");
    Files.writeString(texts, Files.readString(texts).replace(words, others));
    return new StoredEditions(db, ReadEditions.of(folder), Clock.systemUTC()).getInForce();
  }

  private static Answers answers(Edition edition) {
    var question = edition.regulation().asking("use");
    return Answers.none()
        .answering(question, facts -> facts.with("use", Value.of("store")))
        .under(edition, Instant.parse("2026-11-21T21:14:05Z"));
  }
}
