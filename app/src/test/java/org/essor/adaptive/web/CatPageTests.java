package org.essor.adaptive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Role;
import org.essor.adaptive.web.ACatClient.At;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** The service of CAT 1.0 as a delivery system uses it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class CatPageTests {

  private static final String THREE_ITEMS =
      """
      {"items": [{"id": "i1", "b": -1}, {"id": "i2", "b": 0}, {"id": "i3", "b": 1}],
       "length": {"most": 3}}
      """;

  /** Persons of the reference whose whole way is gone; each step is a request. */
  private static final int PERSONS = 10;

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;

  private ACatClient client;

  @BeforeEach
  void aDeliverySystem() {
    client = new ACatClient(browser, APerson.with(db, Role.INNOVATOR), "adaptive:use");
  }

  @Test
  void theServiceGoesTheWayOfTheReferenceItemByItem() throws IOException {
    var section = client.section(referenceBank());
    var responses = responses();
    var trace = trace();
    for (int person = 1; person <= PERSONS; person++) {
      var at = client.begin(section);
      for (var step : trace.getOrDefault(person, List.of())) {
        assertThat(at.items()).as("person %d, step %s", person, step[1]).containsExactly(step[2]);
        at =
            client.answer(
                at, responses.getOrDefault(person, "").charAt(Integer.parseInt(step[2]) - 1) - '0');
        assertThat(at.outcome("THETA")).isCloseTo(Double.parseDouble(step[4]), within(1e-6));
        assertThat(at.outcome("STANDARD_ERROR"))
            .isCloseTo(Double.parseDouble(step[5]), within(1e-6));
      }
      assertThat(at.items()).isEmpty();
      assertThat(at.outcome("NUM_ITEMS")).isEqualTo(32);
    }
  }

  private static String referenceBank() throws IOException {
    var items =
        lines(stream("syn3pl_bank.csv")).stream()
            .skip(1)
            .map(line -> line.split(","))
            .map(cells ->
                "{\"id\":\"%s\",\"a\":%s,\"b\":%s,\"c\":%s,\"d\":%s}".formatted((Object[]) cells))
            .toList();
    return "{\"items\":[" + String.join(",", items) + "],\"length\":{\"least\":32,\"most\":32}}";
  }

  private static Map<Integer, String> responses() throws IOException {
    var found = new HashMap<Integer, String>();
    lines(new GZIPInputStream(stream("sim_syn3pl_responses.csv.gz"))).stream()
        .skip(1)
        .map(line -> line.replace("\"", "").split(","))
        .forEach(cells -> found.put(Integer.valueOf(cells[0]), cells[2]));
    return found;
  }

  private static Map<Integer, List<String[]>> trace() throws IOException {
    return lines(new GZIPInputStream(stream("trace_syn3pl_MFI_EAP.csv.gz"))).stream()
        .skip(1)
        .map(line -> line.split(","))
        .collect(Collectors.groupingBy(cells -> Integer.valueOf(cells[0])));
  }

  private static InputStream stream(String name) {
    return CatPageTests.class.getResourceAsStream("/psychometrics/" + name);
  }

  private static List<String> lines(InputStream stream) throws IOException {
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  @Test
  void aRequestWhoseAnswerWasLostIsAnsweredAlikeWhenItComesAgain() {
    var at = client.begin(client.section(THREE_ITEMS));
    var once = client.answer(at, 1);
    var again = client.answer(at, 1);
    assertThat(again.items()).isEqualTo(once.items());
    assertThat(again.state()).isEqualTo(once.state());
    var last = client.answer(client.answer(once, 0), 1);
    assertThat(last.items()).isEmpty();
    assertThat(last.outcome("NUM_ITEMS")).isEqualTo(3);
  }

  @Test
  void earlierResultsMayComeAlongAndOthersAreRefused() {
    var at = client.begin(client.section(THREE_ITEMS));
    assertThat(at.items()).containsExactly("i2");
    var then = client.answer(at, 1);
    assertThat(then.items()).containsExactly("i3");
    assertThat(client.submit(then, then.state(), Map.of("i2", 1, "i3", 0))).hasStatus(201);
    told(client.submit(then, then.state(), Map.of("i2", 0)), 400, "invaliddata");
    told(client.submit(then, "i1", 1), 400, "invaliddata");
    told(client.submit(then, "i3", 2), 400, "invaliddata");
    told(client.submit(at, then.state() + "x", Map.of("i3", 1)), 400, "invaliddata");
    var other = client.begin(at.section());
    told(client.submit(other, then.state(), Map.of("i3", 1)), 400, "invaliddata");
  }

  @Test
  void aSectionIsReadBackEndedAndNobodyElses() {
    var section = client.section(THREE_ITEMS);
    var path = ACatClient.SECTIONS + "/" + section;
    var found = ACatClient.json(client.ask(HttpMethod.GET, path, ""));
    assertThat(found.at("/items/itemIdentifiers").toString()).isEqualTo("[\"i1\",\"i2\",\"i3\"]");
    assertThat(found.at("/section/sectionConfiguration").asString())
        .isEqualTo(ACatClient.base64(THREE_ITEMS));
    var other = new ACatClient(browser, APerson.with(db, Role.INNOVATOR), "adaptive:use");
    told(other.ask(HttpMethod.GET, path, ""), 404, "unknownobject");
    told(other.post(path + "/sessions", Map.of()), 404, "unknownobject");
    told(other.ask(HttpMethod.DELETE, path, ""), 404, "unknownobject");
    var at = client.begin(section);
    var session = path + "/sessions/" + at.session();
    assertThat(client.ask(HttpMethod.DELETE, session, "")).hasStatus(204);
    told(client.submit(at, "i2", 1), 404, "unknownobject");
    assertThat(client.ask(HttpMethod.DELETE, path, "")).hasStatus(204);
    told(client.ask(HttpMethod.GET, path, ""), 404, "unknownobject");
  }

  @Test
  void whoHasNoTokenOrNotTheScopeIsToldSoInTheStructureOfTheStandard() {
    var without = new ACatClient(browser, APerson.with(db, Role.INNOVATOR));
    told(without.create(THREE_ITEMS), 403, "forbidden");
    var nobody = browser.get().uri(ACatClient.SECTIONS + "/s1").exchange();
    told(nobody, 401, "unauthorisedrequest");
    told(client.ask(HttpMethod.POST, ACatClient.SECTIONS, "{"), 400, "invaliddata");
    told(client.post(ACatClient.SECTIONS, Map.of()), 400, "invaliddata");
  }

  @Test
  void aConfigurationThatCannotBeUsedIsRefusedWithWhatIsWrong() {
    refused("{\"items\": [{\"id\": \"i1\", \"b\": 0}], \"lenght\": {\"most\": 1}}", "lenght");
    refused("{\"items\": [{\"id\": \"i1\"}], \"length\": {\"most\": 1}}", "i1");
    refused(
        "{\"items\": [{\"id\": \"i1\", \"b\": 0, \"enemies\": [\"i9\"]}], \"length\": {\"most\": 1}}",
        "i9");
    refused(
        "{\"items\": [{\"id\": \"i1\", \"b\": 0}], \"length\": {\"most\": 1}, \"rule\": \"best\"}",
        "best");
    refused(
        "{\"items\": [{\"id\": \"i1\", \"b\": 0}], \"length\": {\"least\": 3, \"most\": 1}}", "");
  }

  private void refused(String configuration, String words) {
    var answer = client.create(configuration);
    told(answer, 400, "invaliddata");
    assertThat(ACatClient.json(answer).path("imsx_description").asString()).contains(words);
  }

  @Test
  void parametersMayComeFromTheUsageDataAndADocumentTypeIsRefused() {
    var usage =
        """
        <usageData xmlns="http://www.imsglobal.org/xsd/imsqti_usagedata_v2p2">
          <ordinaryStatistic name="Difficulty" context="test">
            <targetObject identifier="i1"/><value baseType="float">0.5</value>
          </ordinaryStatistic>
        </usageData>
        """;
    var configuration =
        ACatClient.base64(
            """
            {"items": [{"id": "i1"}, {"id": "i2", "b": 2}], "length": {"most": 1},
             "statistics": {"b": "Difficulty"}}
            """);
    var made =
        client.post(
            ACatClient.SECTIONS,
            Map.of(
                "sectionConfiguration", configuration, "qtiUsagedata", ACatClient.base64(usage)));
    assertThat(made).hasStatus(201);
    var section = ACatClient.json(made).path("sectionIdentifier").asString();
    assertThat(client.begin(section).items()).containsExactly("i1");
    var typed =
        "<!DOCTYPE usageData [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><usageData>&x;</usageData>";
    told(
        client.post(
            ACatClient.SECTIONS,
            Map.of(
                "sectionConfiguration", configuration, "qtiUsagedata", ACatClient.base64(typed))),
        400,
        "invaliddata");
  }

  @Test
  void severalDomainsAreMeasuredTogetherAndTheirLimitsKept() {
    var items =
        IntStream.range(0, 20)
            .mapToObj(i ->
                "{\"id\":\"i%d\",\"a\":%s,\"b\":%s,\"domain\":\"%s\"}"
                    .formatted(i, 1 + i % 3 / 2.0, (i - 10) / 5.0, i % 4 == 0 ? "d1" : "d2"))
            .collect(Collectors.joining(","));
    var section =
        client.section(
            """
            {"items": [%s], "domains": ["d1", "d2"], "length": {"least": 6, "most": 6},
             "limits": {"domains": {"d1": {"least": 3, "most": 3}}}}
            """
                .formatted(items));
    var at = client.begin(section);
    int ofFirst = 0;
    for (int step = 0; step < 6; step++) {
      ofFirst += Integer.parseInt(at.items().getFirst().substring(1)) % 4 == 0 ? 1 : 0;
      at = client.answer(at, step % 2);
    }
    assertThat(at.items()).isEmpty();
    assertThat(ofFirst).isEqualTo(3);
    assertThat(at.outcome("STANDARD_ERROR_d1")).isBetween(0.1, 1.0);
    assertThat(at.outcome("THETA_d2")).isBetween(-2.0, 2.0);
  }

  @Test
  void noItemIsShownMoreOftenThanTheSectionAllows() {
    var items =
        IntStream.range(0, 12)
            .mapToObj(i -> "{\"id\":\"i%d\",\"b\":%s}".formatted(i, (i - 6) / 4.0))
            .collect(Collectors.joining(","));
    var section =
        client.section(
            "{\"items\": [%s], \"length\": {\"most\": 2}, \"exposure\": 0.25}".formatted(items));
    var shown = new HashMap<String, Integer>();
    for (int session = 0; session < 60; session++) {
      var at = client.begin(section);
      while (!at.items().isEmpty()) {
        shown.merge(at.items().getFirst(), 1, Integer::sum);
        at = client.answer(at, session % 2);
      }
      resend(at);
    }
    // The limit holds from the eleventh showing on: a first session would close all its items.
    assertThat(shown.values()).allMatch(count -> count <= 0.25 * 60 + 11);
    assertThat(counted(section)).isEqualTo(60);
  }

  /** A test that is over counts once, however often its end is asked for. */
  private void resend(At at) {
    client.ask(
        HttpMethod.POST,
        ACatClient.SECTIONS + "/" + at.section() + "/sessions/" + at.session() + "/results",
        "{\"assessmentResult\": {}, \"sessionState\": \"" + at.state() + "\"}");
  }

  private int counted(String section) {
    var counts =
        db.sql("select exposure from adaptive.section where id = ?::uuid")
            .param(section.substring(1))
            .query(String.class)
            .single();
    return new JsonMapper().readTree(counts).path("sessions").get(1).asInt();
  }

  private static void told(MvcTestResult answer, int status, String code) {
    assertThat(answer).hasStatus(status);
    var body = ACatClient.json(answer);
    assertThat(body.path("imsx_codeMajor").asString()).isEqualTo("failure");
    assertThat(body.path("imsx_description").asString()).isNotBlank();
    assertThat(body.at("/imsx_codeMinor/imsx_codeMinorField/0/imsx_codeMinorFieldValue").asString())
        .isEqualTo(code);
  }
}
