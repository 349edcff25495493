package org.essor.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.essor.PostgresTestConfiguration;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.AnswersCodec;
import org.essor.journeys.Editions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class AnswersPageTests {

  @Autowired MockMvcTester browser;
  @Autowired AnswersCodec codec;
  @Autowired Editions editions;
  @Autowired Clock clock;

  @Test
  void answersAreKeptInACookieThatScriptsCannotRead() {
    var sent = AVisitor.french(browser).post("/parcours/project/questions/use", "answer", "store");

    assertThat(sent.getResponse().getHeaders("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("essor_answers=")
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=2592000", "Path=/"));
  }

  @Test
  void listsAllAnswersEachWithAWayToChangeIt() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "analyse");
    visitor.answer("patients", "12");

    assertThat(visitor.open("/reponses"))
        .bodyText()
        .containsSubsequence(
            "Que fait votre logiciel", "Il les analyse", "questions/use", "12 patients");
  }

  @Test
  void erasesThemForGood() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "analyse");

    assertThat(visitor.post("/reponses/effacer")).hasStatus3xxRedirection();

    assertThat(visitor.token()).isEmpty();
    assertThat(visitor.open("/reponses"))
        .bodyText()
        .contains("Vous n’avez encore répondu à aucune question.");
  }

  @Test
  void changedAnswersAreRefusedClearlyOnceAndNeverBreakThePages() {
    var visitor = AVisitor.french(browser);
    visitor.answer("use", "analyse");
    visitor.holds(visitor.token().orElseThrow() + "x");

    assertThat(visitor.open("/resultat"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Vos réponses n’ont pas pu être relues");
    assertThat(visitor.open("/resultat")).hasStatusOk();
  }

  @Test
  void expiredAnswersAreErasedAndSaidSo() {
    var visitor = AVisitor.french(browser);
    var old = clock.instant().minus(AnswersCookie.LIFE).minus(Duration.ofHours(1));
    visitor.holds(codec.write(Answers.none().under(editions.getInForce(), old)));

    assertThat(visitor.open("/projet"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Vos réponses ont expiré");
    assertThat(visitor.open("/projet")).hasStatusOk();
  }

  @Test
  void answersOfAnOlderEditionAreUsedAsFarAsTheyStillMeanSomething() {
    var visitor = AVisitor.french(browser);
    var facts =
        Facts.none()
            .with("use", Value.of("forgotten_value"))
            .with("forgotten_input", Value.TRUE)
            .with("remote", Value.TRUE);
    var question = editions.getInForce().regulation().asking("remote");
    visitor.holds(
        codec.write(
            Answers.none()
                .answering(question, _ -> facts)
                .under(editions.getInForce(), clock.instant())));

    assertThat(visitor.open("/resultat")).hasStatusOk();
    assertThat(visitor.open("/reponses")).hasStatusOk().bodyText().contains("Oui");
  }
}
