package org.essor.skills.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.skills.DiagnosisId;
import org.essor.skills.Item;
import org.essor.skills.Task;
import org.essor.skills.Task.Numeric;
import org.essor.skills.Task.Ordering;
import org.essor.skills.internal.Diagnoses;
import org.essor.skills.internal.Diagnosis;
import org.essor.skills.question.ALearner;
import org.essor.skills.question.ShownItem;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class DiagnosisPageTests {

  private static final String START = "/competences/diagnostic";

  @Autowired MockMvcTester browser;
  @Autowired Diagnoses diagnoses;
  @Autowired JdbcClient db;

  private Optional<Person> reader = Optional.empty();

  private MvcTestResult get(String path) {
    var request = browser.get().uri(path).header("Accept-Language", "fr");
    return reader.map(person -> request.with(AsPerson.of(person))).orElse(request).exchange();
  }

  private MvcTestResult post(String path, Map<String, List<String>> fields) {
    var request = browser.post().uri(path).with(csrf()).header("Accept-Language", "fr");
    if (reader.isPresent()) {
      request = request.with(AsPerson.of(reader.get()));
    }
    for (var field : fields.entrySet()) {
      request = request.param(field.getKey(), field.getValue().toArray(String[]::new));
    }
    return request.exchange();
  }

  private static String body(MvcTestResult page) {
    return Visit.text(page).replace("&#39;", "'");
  }

  private static String target(MvcTestResult answer) {
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private Diagnosis begin(String... needs) {
    var first = target(post(START, Map.of("needs", List.of(needs))));
    assertThat(first).endsWith("/questions/1");
    return read(DiagnosisId.find(first.split("/")[3]).orElseThrow());
  }

  private Diagnosis read(DiagnosisId id) {
    return diagnoses.get(id, reader.map(Person::id));
  }

  private static String question(Diagnosis diagnosis, int number) {
    return START + "/" + diagnosis.id() + "/questions/" + number;
  }

  private MvcTestResult answer(Diagnosis at, Map<String, List<String>> fields) {
    return post(question(at, at.position() + 1), fields);
  }

  private Map<String, List<String>> right(Diagnosis at) {
    return ALearner.right(ShownItem.of(diagnoses.bank(at), diagnoses.item(at).id(), at.seed()));
  }

  private Diagnosis finished(Diagnosis begun) {
    var at = begun;
    while (!at.isFinished()) {
      answer(at, right(at));
      at = read(at.id());
    }
    return at;
  }

  @Test
  void eachAnswerBringsTheNextQuestionAtOnceUntilTheResult() {
    var at = begin();
    var types = new HashSet<String>();
    while (!at.isFinished()) {
      var item = diagnoses.item(at);
      types.add(item.task().getClass().getSimpleName());
      assertThat(body(get(question(at, at.position()))))
          .contains(item.question().fr().replace('\u202f', ' '), "Je ne sais pas")
          .doesNotContain(item.explanation().fr());
      var refused = answer(at, wrong(item));
      assertThat(refused).hasStatus(422);
      assertThat(body(refused)).contains("<title>Erreur – ");
      var answered = answer(at, right(at));
      var then = read(at.id());
      assertThat(then.answers()).hasSize(at.answers().size() + 1);
      if (then.isFinished()) {
        assertThat(target(answered)).endsWith("/resultat");
      } else {
        assertThat(answered).hasStatusOk();
        assertThat(body(answered))
            .contains(diagnoses.item(then).question().fr().replace('\u202f', ' '));
        assertThat(answered.getResponse().getHeader("Cache-Control"))
            .isEqualTo("private, no-cache");
      }
      at = then;
    }
    assertThat(types).hasSize(7);
    assertThat(at.answers()).hasSize(9).allMatch(Diagnosis.Answered::right);
    assertThat(at.answers()).extracting(Diagnosis.Answered::item).doesNotHaveDuplicates();
  }

  /** Nothing; for an order, which has a place for each line from the start, one place twice. */
  private static Map<String, List<String>> wrong(Item item) {
    return item.task() instanceof Ordering
        ? Map.of("line-0", List.of("1"), "line-1", List.of("1"))
        : Map.of();
  }

  @Test
  void theFirstAnswerStandsHoweverOftenAndWhateverIsSentAgain() {
    var at = begin();
    var right = right(at);
    answer(at, right);
    var then = read(at.id());
    var again = answer(at, right);
    assertThat(again).hasStatusOk();
    assertThat(body(again)).contains("Question 2,").doesNotContain("Vous aviez déjà répondu");
    var other = answer(at, Map.of("unknown", List.of("1")));
    assertThat(body(other)).contains("Question 2,", "Vous aviez déjà répondu à la question 1");
    assertThat(read(at.id())).isEqualTo(then);

    answer(then, Map.of("unknown", List.of("1")));
    assertThat(target(answer(at, Map.of("unknown", List.of("1")))))
        .endsWith("/questions/3?premiere=1");
    assertThat(body(get(question(at, 3) + "?premiere=1"))).contains("question 1");
    assertThat(target(get(question(at, 1)))).endsWith("/questions/3");
    assertThat(target(post(question(at, 9), right))).endsWith("/questions/3");
    assertThat(read(at.id()).answers().get(1).isUnknown()).isTrue();
  }

  @Test
  void aLineThatWasMovedHasTheFocusAndTheOutermostMoveNoFurther() {
    var at = upTo(Ordering.class);
    var moved = body(answer(at, Map.of("move", List.of("1-down"))));
    assertThat(moved).containsPattern("id=\"line-0\" name=\"line-0\" autofocus");
    assertThat(moved.split(" autofocus", -1)).hasSize(2);
    assertThat(moved).contains("value=\"1-up\"").doesNotContain("value=\"2-up\"");
  }

  @Test
  void theUnitOfANumberIsTiedToItsField() {
    var at = upTo(Numeric.class);
    assertThat(body(get(question(at, at.position()))))
        .contains("aria-describedby=\"answer-unit\"", "id=\"answer-unit\"");
  }

  /** A diagnosis that asks a question of a type. */
  private Diagnosis upTo(Class<? extends Task> type) {
    var at = begin();
    while (!type.isInstance(diagnoses.item(at).task())) {
      answer(at, right(at));
      at = read(at.id());
    }
    return at;
  }

  @Test
  void aQuestionTakesThreeStatementsAtMost() {
    var at = begin();
    var fields = right(at);
    assertThat(statements(() -> answer(at, fields))).hasSizeBetween(1, 3);
  }

  /**
   * The statements that are sent to do something. Those of jobs at the same time are left out, and
   * the look for a new bank, which whoever comes first in five seconds takes.
   */
  private static List<String> statements(Supplier<MvcTestResult> what) {
    var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    log.addAppender(heard);
    log.setLevel(Level.DEBUG);
    try {
      assertThat(what.get()).hasStatusOk();
    } finally {
      log.setLevel(null);
      log.detachAppender(heard);
    }
    return heard.list.stream()
        .filter(event -> event.getThreadName().equals(Thread.currentThread().getName()))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.startsWith("Executing prepared SQL statement"))
        .filter(message -> !message.contains("from skills.bank_change"))
        .toList();
  }

  @Test
  void goesOnWhereItWasAndSaysSo() {
    var at = begin("extra-time", "accessible");
    assertThat(at.needs().extraTime()).isTrue();
    answer(at, Map.of("unknown", List.of("1")));
    assertThat(target(get(START + "/" + at.id()))).endsWith("/questions/2");
    var page =
        browser
            .get()
            .uri(START)
            .cookie(new Cookie("essor-diagnosis", at.id().toString()))
            .exchange();
    assertThat(body(page)).contains("Un diagnostic est en cours (une réponse)", "" + at.id());
    var done = finished(read(at.id()));
    assertThat(done.answers()).extracting(Diagnosis.Answered::item).doesNotContain("t-sight");
    assertThat(target(get(START + "/" + at.id()))).endsWith("/resultat");
  }

  @Test
  void theResultIsNeverABareNumber() {
    var begun = begin();
    assertThat(get(START + "/" + begun.id() + "/resultat.json")).hasStatus(422);
    var done = finished(begun);
    var page = body(get(START + "/" + done.id() + "/resultat"));
    assertThat(page)
        .contains("Votre profil de compétences", "e-skills-radar", "9 questions, 9 réponses justes")
        .contains("non calibrée", "il ne prouve rien")
        .contains("Neuf fois sur dix", "à partir de onze personnes", "Soigne", "Test source")
        .containsPattern("\\((?:\\d+ %|moins de 1 %|plus de 99 %)\\)");
    var english =
        browser
            .get()
            .uri(START + "/" + done.id() + "/resultat")
            .header("Accept-Language", "en")
            .exchange();
    assertThat(body(english)).contains("Nine times in ten", "not calibrated", "Cares");
    assertThat(get(START + "/" + done.id() + "/resultat.json"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.domains[0].interval90")
        .asArray()
        .hasSize(2);
  }

  @Test
  void stoppingEarlyGivesAResultThatSaysWhatWasMissed() {
    var at = begin();
    var end = START + "/" + at.id() + "/fin";
    assertThat(body(get(question(at, 1)))).doesNotContain(end);
    assertThat(target(get(end))).endsWith("/questions/1");
    assertThat(target(post(end, Map.of()))).endsWith("/questions/1");
    answer(at, Map.of("unknown", List.of("1")));
    assertThat(body(get(question(at, 2)))).contains("href=\"" + end);
    assertThat(body(get(end))).contains("Questions répondues : 1", "ne se reprend pas");
    assertThat(target(post(end, Map.of()))).endsWith("/resultat");
    assertThat(target(get(end))).endsWith("/resultat");
    var page = body(get(START + "/" + at.id() + "/resultat"));
    assertThat(page)
        .contains("Une question, aucune réponse juste, une réponse « Je ne sais pas »")
        .contains("une réponse manquée sur 1", "La réponse juste :")
        .contains("Où l’apprendre", "/competences/formations/a-text", "?domaine=d2");
    assertThat(target(post(question(at, 3), Map.of("unknown", List.of("1")))))
        .endsWith("/resultat");
  }

  @Test
  void theDiagnosisOfAPersonIsHisAloneAndStandsInHisList() {
    var person = APerson.with(db, Role.INNOVATOR);
    reader = Optional.of(person);
    var at = begin();
    reader = Optional.of(APerson.with(db, Role.INNOVATOR));
    assertThat(get(question(at, 1))).hasStatus(404);
    reader = Optional.empty();
    assertThat(get(question(at, 1))).hasStatus(404);
    assertThat(body(get(question(at, 1)))).contains("connectez-vous à ce compte");
    var other = finished(begin());
    reader = Optional.of(person);
    assertThat(body(get(START + "/" + other.id() + "/resultat"))).contains("/compte\"");
    post(START + "/" + other.id() + "/compte", Map.of());
    assertThat(body(get("/competences/mes-diagnostics")))
        .contains("" + at.id(), "" + other.id(), "en cours", "terminé");
    reader = Optional.empty();
    assertThat(get(START + "/" + other.id() + "/resultat")).hasStatus(404);
  }

  @Test
  void theInterfaceTellsAPersonHisResultsAndNoItem() {
    var person = APerson.with(db, Role.INNOVATOR);
    reader = Optional.of(person);
    var done = finished(begin());
    var open = begin();
    var api = "/api/v1/skills/diagnoses";
    var listed = body(program(api, person, "skills:read"));
    assertThat(listed).contains("" + done.id(), "" + open.id(), "interval90");
    var told = listed + body(program(api + "/" + done.id(), person, "skills:read"));
    for (var answer : done.answers()) {
      var item = diagnoses.bank(done).get(answer.item());
      assertThat(told)
          .doesNotContain("\"" + item.id() + "\"", item.question().fr(), item.explanation().en());
    }
    assertThat(program(api, person, "projects:read")).hasStatus(403);
    var other = APerson.with(db, Role.INNOVATOR);
    assertThat(program(api + "/" + done.id(), other, "skills:read")).hasStatus(404);
    reader = Optional.empty();
    var nobodys = finished(begin());
    assertThat(program(api + "/" + nobodys.id(), person, "skills:read")).hasStatus(404);
  }

  private MvcTestResult program(String path, Person person, String scope) {
    return browser.get().uri(path).with(AsPerson.withScopes(person, scope)).exchange();
  }

  @Test
  void theResultIsPrintedAsAnAccessibleDocument() throws IOException {
    var at = begin();
    assertThat(get(START + "/" + at.id() + "/resultat.pdf")).hasStatus(422);
    answer(at, Map.of("unknown", List.of("1")));
    post(START + "/" + at.id() + "/fin", Map.of());
    var printed = get(START + "/" + at.id() + "/resultat.pdf");
    assertThat(printed).hasStatusOk().hasContentType("application/pdf");
    try (var pdf = Loader.loadPDF(printed.getResponse().getContentAsByteArray())) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Votre profil de compétences");
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains("Neuf fois sur dix", "une réponse manquée sur 1", "Où l’apprendre")
          .contains("ne prouve rien", "À lire sur la sécurité");
    }
  }
}
