package org.essor.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.PostgresTestConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ApiTests {

  @Autowired MockMvcTester client;

  private MvcTestResult evaluate(String body) {
    return client
        .post()
        .uri("/api/v1/journeys/project/evaluate")
        .header("Accept-Language", "en")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  @Test
  void listsTheJourneys() {
    assertThat(client.get().uri("/api/v1/journeys"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.journeys[*].id")
        .asArray()
        .containsExactly("project", "device");
  }

  @Test
  void describesTheQuestionsOfAJourneyWithTheirInputsAndAllowedValues() {
    var journey = client.get().uri("/api/v1/journeys/device").exchange();

    assertThat(journey)
        .bodyJson()
        .extractingPath("$.questions[*].id")
        .asArray()
        .containsExactly("use", "intentions");
    assertThat(journey)
        .bodyJson()
        .extractingPath("$.questions[0].title")
        .asMap()
        .containsOnlyKeys("fr", "en");
    assertThat(journey)
        .bodyJson()
        .extractingPath("$.questions[0].inputs[0].allowed[*].value")
        .asArray()
        .containsExactly("analyse", "store");
    assertThat(journey)
        .bodyJson()
        .extractingPath("$.questions[1].inputs[1]")
        .asMap()
        .containsEntry("name", "intended_follow_up")
        .containsEntry("type", "boolean");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "-1", "1000001", "\"3\""})
  void aNumberIsTakenAsThePageTakesItAndItsEndsAreTold(String number) {
    assertThat(evaluate("{\"facts\": {\"patients\": " + number + "}}"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .extractingPath("$.errors[0].message")
        .isEqualTo("The value of patients must be a whole number from 0 to 1000000.");
  }

  @Test
  void decidesWhatTheFactsDecideAndKeepsTheRestOpen() {
    var result =
        evaluate(
            "{\"facts\": {\"use\": \"analyse\", \"intended_diagnosis\": true, \"harm\": null}}");

    assertThat(result).hasStatusOk();
    assertThat(result)
        .bodyJson()
        .extractingPath("$.decisions[0]")
        .asMap()
        .containsEntry("name", "device")
        .containsEntry("settled", true)
        .containsEntry("outcome", "yes")
        .doesNotContainKey("possible");
    assertThat(result)
        .bodyJson()
        .extractingPath("$.decisions[1].possible")
        .asArray()
        .containsExactly("III", "IIa", "I");
    assertThat(result)
        .bodyJson()
        .extractingPath("$.decisions[0].rules[0].why.en")
        .isEqualTo("The software analyses data for a diagnosis.");
    assertThat(result)
        .bodyJson()
        .extractingPath("$.roadmap.steps[*].id")
        .asArray()
        .containsExactly("describe", "marking");
    assertThat(result).bodyJson().extractingPath("$.sources[*].id").asArray().contains("code");
    assertThat(result).bodyJson().extractingPath("$.nextQuestion.question").isEqualTo("remote");
    assertThat(result)
        .bodyJson()
        .extractingPath("$.obligations[?(@.id == 'alerts')].certain")
        .asArray()
        .containsExactly(false);
  }

  @Test
  void evaluatesUnderAnotherEditionOnRequest() {
    assertThat(
            evaluate(
                """
                {"edition": "stricter", "facts":
                  {"use": "analyse", "intended_diagnosis": true, "harm": "minor"}}
                """))
        .bodyJson()
        .extractingPath("$.decisions[1].outcome")
        .isEqualTo("IIa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {"facts": {"usee": "store"}}          ; /facts/usee   ; use
          {"facts": {"use": "delete"}}          ; /facts/use    ; analyse
          {"facts": {"use": true}}              ; /facts/use    ; store
          {"facts": {"remote": "yes"}}          ; /facts/remote ; true
          {"facts": {"patients": "12"}}         ; /facts/patients ; from 0 to 1000000
          {"facts": {"patients": -1}}           ; /facts/patients ; from 0 to 1000000
          {"facts": {"launch": "tomorrow"}}     ; /facts/launch ; 2027-03-01
          {"facts": {"a/b~c": 1}}               ; /facts/a~1b~0c ; launch
          {"facts": {}, "edition": "next"}      ; /edition      ; stricter
          {"facts": {}, "startDate": "soon"}    ; /startDate    ; 2027-03-01
          {"facts": [], "startDate": null}      ; /facts        ; object
          {"fact": {}}                          ; /fact         ; facts
          {"facts": {}, "facts": {}}            ; detail        ; twice
          []                                    ; pointer       ; object
          """)
  void namesTheWrongFieldAndListsWhatIsAllowed(String body, String pointer, String allowed) {
    assertThat(evaluate(body))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyText()
        .contains(pointer, allowed);
  }

  @Test
  void namesAllWrongFieldsAtOnce() {
    assertThat(evaluate("{\"facts\": {\"use\": 1, \"remote\": 2}}"))
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactlyInAnyOrder("/facts/use", "/facts/remote");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "1e999999999"})
  void refusesANumberThatNobodyCanWriteOut(String number) {
    assertThat(evaluate("{\"facts\": {\"patients\": " + number + "}}"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyText()
        .contains("patients");
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThat(evaluate("{\"facts\": "))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyText()
        .contains("JSON");
    assertThat(
            client
                .post()
                .uri("/api/v1/journeys/project/evaluate")
                .contentType(MediaType.TEXT_PLAIN)
                .content("{}"))
        .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /nothing", "POST /nothing/evaluate"})
  void listsTheJourneysToWhoAsksForOneThatIsNot(String request) {
    var words = request.split(" ", 2);
    assertThat(
            client
                .method(HttpMethod.valueOf(words[0]))
                .uri("/api/v1/journeys" + words[1])
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .extractingPath("$.errors[0].allowed")
        .asArray()
        .containsExactly("project", "device");
  }

  @Test
  void answersABrowserInJson() {
    assertThat(
            client
                .get()
                .uri("/api/v1/journeys")
                .header(
                    "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
        .hasStatusOk()
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
  }

  @Test
  void anyoneMayAskFromAnySiteWithoutACookie() {
    assertThat(client.get().uri("/api/v1/journeys").header("Origin", "https://elsewhere.example"))
        .hasHeader("Access-Control-Allow-Origin", "*")
        .doesNotContainHeader("Set-Cookie");
    assertThat(
            client
                .options()
                .uri("/api/v1/journeys/project/evaluate")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type"))
        .hasStatusOk()
        .hasHeader("Access-Control-Allow-Origin", "*");
  }
}
