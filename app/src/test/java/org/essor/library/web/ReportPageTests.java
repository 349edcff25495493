package org.essor.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import java.util.UUID;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ReportPageTests {

  private static final String TERM = "/bibliotheque/glossaire/essai";
  private static final String WORDS = "Le texte cité a changé en mars.";

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;

  private MvcTestResult send(String words, String email, String network) {
    return browser
        .post()
        .uri(TERM + "/signaler")
        .with(csrf())
        .with(from -> {
          from.setRemoteAddr(network);
          return from;
        })
        .param("reason", "OUTDATED")
        .param("words", words)
        .param("email", email)
        .exchange();
  }

  /** Sends a report from a network of its own; returns the address where its author follows it. */
  private String sent(String words, String email) {
    var answer = send(words, email, "network " + UUID.randomUUID());
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private long number(String follow) {
    var secret = UUID.fromString(follow.substring(follow.lastIndexOf('/') + 1));
    return db.sql("select number from library.report where secret = ?")
        .param(secret)
        .query(Long.class)
        .single();
  }

  private MvcTestResult answer(long number, String outcome, String text, boolean publish) {
    var request =
        browser
            .post()
            .uri("/bibliotheque/signalements/" + number)
            .with(csrf())
            .with(AsPerson.of(APerson.with(db, Role.COORDINATOR)))
            .param("outcome", outcome)
            .param("text", text);
    return (publish ? request.param("publish", "yes") : request).exchange();
  }

  private MvcTestResult open(String address) {
    return browser.get().uri(address).exchange();
  }

  @Test
  void anyReaderReportsWithoutAnAccountAndFollowsHisReport() {
    var follow = sent(WORDS, "");
    assertThat(open(follow))
        .hasStatusOk()
        .bodyText()
        .contains("Votre signalement", WORDS, "Votre message n’est pas public.")
        .doesNotContain("Effacer mon adresse");
  }

  @Test
  void aReportIsNotPublicBeforeAnEditorAnswers() {
    var follow = sent("Une phrase que personne ne doit lire.", "");
    assertThat(open(TERM)).bodyText().doesNotContain("personne ne doit lire");

    assertThat(answer(number(follow), "CORRECTED", "Corrigé dans la liste.", false))
        .hasStatus3xxRedirection();
    assertThat(open(TERM))
        .bodyText()
        .contains("Corrigé dans la liste.", "Signalements des lecteurs")
        .doesNotContain("personne ne doit lire");
    assertThat(open("/bibliotheque")).bodyText().contains("ESSAI, épreuve d’un dispositif");
  }

  @Test
  void theWordsOfTheReaderArePublicWhereTheEditorSaysSo() {
    var follow = sent("Ce passage-ci date de 2024.", "");
    answer(number(follow), "KEPT", "Le texte de 2024 s’applique encore.", true);
    assertThat(open(TERM)).bodyText().contains("Ce passage-ci date de 2024.");
    assertThat(open(follow)).bodyText().contains("Le texte de 2024 s’applique encore.");
  }

  @Test
  void nothingOfADismissedReportIsPublicOrKept() {
    var follow = sent("Achetez mes pilules tout de suite.", "");
    answer(number(follow), "DISMISSED", "", true);
    assertThat(open(TERM)).bodyText().doesNotContain("pilules");
    assertThat(open(follow)).bodyText().contains("lu et écarté").doesNotContain("pilules");
    assertThat(
            db.sql("select words from library.report where number = ?")
                .param(number(follow))
                .query(String.class)
                .single())
        .isEmpty();
  }

  @Test
  void writesTheAnswerToTheReaderAndForgetsHisAddress() {
    var email = UUID.randomUUID() + "@example.org";
    var follow = sent(WORDS, email);
    answer(number(follow), "CORRECTED", "C’est fait, merci.", false);
    assertThat(mailsTo(email)).isEqualTo(1);
    assertThat(emailOf(follow)).isZero();
  }

  private int mailsTo(String email) {
    return db.sql("select count(*) from platform.mail where recipient = ?")
        .param(email)
        .query(Integer.class)
        .single();
  }

  private int emailOf(String follow) {
    return db.sql("select count(email) from library.report where number = ?")
        .param(number(follow))
        .query(Integer.class)
        .single();
  }

  @Test
  void theReaderErasesHisAddressHimself() {
    var follow = sent(WORDS, "lecteur@example.org");
    assertThat(open(follow)).bodyText().contains("lecteur@example.org", "Effacer mon adresse");
    assertThat(browser.post().uri(follow + "/effacer").with(csrf())).hasRedirectedUrl(follow);
    assertThat(open(follow)).bodyText().doesNotContain("lecteur@example.org");
    assertThat(emailOf(follow)).isZero();
  }

  @Test
  void aReportIsAnsweredOnce() {
    var number = number(sent(WORDS, ""));
    answer(number, "CORRECTED", "Première réponse.", false);
    assertThat(answer(number, "KEPT", "Seconde réponse.", false))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Ce signalement a déjà sa réponse");
  }

  @Test
  void editorsReadAndAnswerInBothLanguages() {
    var number = number(sent(WORDS, "lecteur@example.org"));
    var editor = AsPerson.of(APerson.with(db, Role.ADMINISTRATOR));
    assertThat(browser.get().uri("/bibliotheque/signalements?lang=en").with(editor))
        .hasStatusOk()
        .bodyText()
        .contains("Waits for an answer", "/bibliotheque/signalements/" + number);
    assertThat(browser.get().uri("/bibliotheque/signalements/" + number).with(editor))
        .hasStatusOk()
        .bodyText()
        .contains(WORDS, "Le lecteur a demandé la réponse")
        .doesNotContain("lecteur@example.org");
  }

  @Test
  void anEditorIsToldWhatIsMissing() {
    assertThat(answer(number(sent(WORDS, "")), "", "", false))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("href=\"#outcome\"", "Choisissez ce que vous avez fait", "Écrivez votre réponse");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "court|lecteur@example.org|Écrivez votre message en 10 caractères au moins",
        "Un message assez long|pas une adresse|Saisissez une adresse telle que"
      })
  void keepsWhatWasTypedAndSaysHowToCorrectIt(String words, String email, String error) {
    assertThat(send(words, email, "192.0.2.200"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Erreur – Signaler une erreur", error, words, "value=\"" + email + "\"");
  }

  @Test
  void refusesTheEleventhReportOfANetworkInAnHourAndKeepsItsWords() {
    for (int i = 0; i < 10; i++) {
      assertThat(send(WORDS, "", "192.0.2.7")).hasStatus3xxRedirection();
    }
    assertThat(send("Un message de trop.", "", "192.0.2.7"))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
        .bodyText()
        .contains("Beaucoup de signalements", "Un message de trop.");
  }

  @Test
  void whatIsDoneIsInTheAuditWithoutPersonalData() {
    var number = number(sent(WORDS, "lecteur@example.org"));
    answer(number, "CORRECTED", "Corrigé.", false);
    assertThat(
            db.sql("select action from audit.entry where subject = ? order by number")
                .param("library-report:" + number)
                .query(String.class)
                .list())
        .containsExactly("library.report-sent", "library.report-answered");
  }

  @Test
  void asksForATokenAndForAReportThatExists() {
    assertThat(browser.post().uri(TERM + "/signaler")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(open("/bibliotheque/glossaire/nothing/signaler")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(open("/bibliotheque/signalements/suivi/" + UUID.randomUUID()))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(open("/bibliotheque/signalements/suivi/x")).hasStatus(HttpStatus.NOT_FOUND);
  }
}
