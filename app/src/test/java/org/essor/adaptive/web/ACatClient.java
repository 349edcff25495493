package org.essor.adaptive.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Visit;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A delivery system that has its items chosen by CAT 1.0. */
record ACatClient(MockMvcTester browser, Person person, String... scopes) {

  static final String SECTIONS = "/ims/cat/v1p0/sections";

  private static final JsonMapper JSON = new JsonMapper();

  /** Where a session stands. */
  record At(String section, String session, JsonNode turn) {

    List<String> items() {
      return turn.at("/nextItems/itemIdentifiers").valueStream().map(JsonNode::asString).toList();
    }

    String state() {
      return turn.path("sessionState").asString();
    }

    double outcome(String identifier) {
      return turn.at("/assessmentResult/testResult/outcomeVariables")
          .valueStream()
          .filter(each -> each.path("identifier").asString().equals(identifier))
          .map(each -> Double.parseDouble(each.at("/value/0/value").asString()))
          .findFirst()
          .orElseThrow();
    }
  }

  MvcTestResult ask(HttpMethod method, String path, String body) {
    return browser
        .method(method)
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(AsPerson.withScopes(person, scopes))
        .exchange();
  }

  MvcTestResult post(String path, Object body) {
    return ask(HttpMethod.POST, path, JSON.writeValueAsString(body));
  }

  static JsonNode json(MvcTestResult answer) {
    return JSON.readTree(Visit.written(answer));
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  MvcTestResult create(String configuration) {
    return post(SECTIONS, Map.of("sectionConfiguration", base64(configuration)));
  }

  String section(String configuration) {
    return json(create(configuration)).path("sectionIdentifier").asString();
  }

  At begin(String section) {
    var turn = json(post(SECTIONS + "/" + section + "/sessions", Map.of()));
    return new At(section, turn.path("sessionIdentifier").asString(), turn);
  }

  MvcTestResult submit(At at, String item, int score) {
    return submit(at, at.state(), Map.of(item, score));
  }

  MvcTestResult submit(At at, String state, Map<String, Integer> scores) {
    var results = scores.entrySet().stream().map(each -> result(each.getKey(), each.getValue()));
    return post(
        SECTIONS + "/" + at.section() + "/sessions/" + at.session() + "/results",
        Map.of("assessmentResult", Map.of("itemResult", results.toList()), "sessionState", state));
  }

  At answer(At at, int score) {
    return new At(at.section(), at.session(), json(submit(at, at.items().getFirst(), score)));
  }

  private static Map<String, Object> result(String item, int score) {
    var variable =
        Map.of(
            "identifier", "SCORE",
            "cardinality", "single",
            "baseType", "float",
            "value", List.of(Map.of("value", String.valueOf(score))));
    return Map.of(
        "identifier",
        item,
        "datestamp",
        "2026-11-22T12:00:00Z",
        "sessionStatus",
        "final",
        "outcomeVariables",
        List.of(variable));
  }
}
