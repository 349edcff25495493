package org.essor.calls.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.calls.ACall;
import org.essor.calls.Call;
import org.essor.calls.CallDesk;
import org.essor.calls.Calls;
import org.essor.platform.CsvTable;
import org.essor.strategy.Strategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What everyone sees of calls; rolled back after each test. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@Transactional
class PublicPageTests {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Path SCHEMA =
      Path.of("src/test/resources/calls/dispositif-aide-professionnels-0.2.0.json");

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired CallDesk desk;
  @Autowired Calls calls;
  @Autowired Strategy strategy;
  @Autowired Clock clock;

  private Person operator;
  private Call call;

  @BeforeEach
  void publish() {
    operator = APerson.with(db, Role.OPERATOR);
    call = calls.get(new ACall(desk).published(operator, ACall.roundAround(clock.instant())));
  }

  private static String body(MvcTestResult answer) {
    return Visit.text(answer);
  }

  private String open(String path) {
    var answer = browser.get().uri(path).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return body(answer);
  }

  @Test
  void theListIsFilteredByOpeningActionBodyTerritoryAndWords() {
    assertThat(open("/appels")).contains("Appel d’essai", "AMI Santé numérique");
    assertThat(open("/appels?etat=OPEN"))
        .contains("Appel d’essai")
        .doesNotContain("AMI Santé numérique</a>");
    assertThat(open("/appels?action=AMI")).doesNotContain(">Appel d’essai</a>");
    assertThat(open("/appels?organisme=RESEARCH")).doesNotContain(">Appel d’essai</a>");
    assertThat(open("/appels?territoire=BRETAGNE")).contains(">Appel d’essai</a>");
    assertThat(open("/appels?q=ESSAI appel")).contains(">Appel d’essai</a>");
    assertThat(open("/appels?q=introuvable")).contains("Aucun appel ne correspond");
  }

  @Test
  void theSearchOfTheLibraryFindsPublishedCallsAsTheyAreNow() {
    assertThat(open("/recherche?q=zirconium")).doesNotContain(call.address());
    change("sheet = replace(sheet::text, 'Appel d’essai', 'Appel du zirconium')::json");
    assertThat(open("/recherche?q=zirconium"))
        .contains("Appels à projets (1)", "href=\"" + call.address(), "<mark>zirconium</mark>")
        .contains("Ouvert")
        .doesNotContain("Aucun résultat");
    assertThat(open("/recherche?q=zirconium&type=glossaire")).doesNotContain(call.address());
    assertThat(open("/recherche?q=zirconium&lang=en")).contains(call.address(), "Open");
    assertThat(open("/api/v1/library/search?q=zirconium"))
        .contains("\"href\":\"" + call.address(), "\"status\":\"Ouvert\",\"open\":true");
    change("status = 'CLOSED', closed_at = now()");
    assertThat(open("/recherche?q=zirconium")).contains(call.address(), "Clos");
    var draft = new ACall(desk).draft(operator, ACall.roundAround(clock.instant()));
    assertThat(open("/recherche?q=essai")).doesNotContain(desk.get(draft, operator.id()).address());
  }

  private void change(String what) {
    db.sql("update calls.call set " + what + " where id = :id")
        .param("id", call.id().value())
        .update();
  }

  @Test
  void thePageOfACallSaysWhenItClosesWithTheZoneAndWhatItOffers() {
    assertThat(open(call.address()))
        .contains(
            "(heure de Paris)",
            "Petites entreprises : 45 % au plus",
            "5 000 000 €",
            "60 %",
            "/strategie/actions/A4-03");
    assertThat(open(call.address() + "?lang=en")).contains("Test call", "Paris time");
    assertThat(browser.get().uri("/appels/introuvable")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aCallRunElsewhereShowsWhatItsSourcesSayAndNoInvention() {
    var page = open("/appels/evaluation-dmn-2021");
    assertThat(page).contains("15 septembre 2021", "source première", "source secondaire");
    assertThat(page).doesNotContain("Poser une question", "dispositif.json");
  }

  @Test
  void eachStatementOfACallRunElsewhereNamesAKnownSourceAndAction() {
    var archived = calls.listPublic().stream().filter(each -> each.archive().isPresent()).toList();
    assertThat(archived).hasSize(6);
    for (var each : archived) {
      assertThat(strategy.catalogue().isLine(each.sheet().action())).isTrue();
      assertThat(each.archive().orElseThrow().statements())
          .allMatch(stated -> strategy.catalogue().sources().containsKey(stated.source()))
          .allMatch(stated -> List.of("P", "S", "M").contains(stated.evidence()));
    }
  }

  @Test
  void aQuestionIsSentAndOneTooShortIsKeptWithItsError() {
    var path = call.address() + "/questions";
    var wrong = browser.post().uri(path).with(csrf()).param("question", "Oui ?").exchange();
    assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(wrong)).contains("Oui ?", "href=\"#question\"");
    assertThat(browser.post().uri(path).with(csrf()).param("question", "Qui peut candidater ?"))
        .hasStatus3xxRedirection();
    assertThat(open(call.address())).doesNotContain("Qui peut candidater ?");
  }

  @Test
  void theFeedIsRssWithOneItemACall() throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var bytes = browser.get().uri("/appels.rss").exchange().getResponse().getContentAsByteArray();
    var feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    assertThat(feed.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
    assertThat(feed.getElementsByTagName("guid").item(0).getTextContent()).startsWith("call-");
    assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isNotBlank();
    assertThat(feed.getElementsByTagName("pubDate").item(0).getTextContent()).endsWith("GMT");
  }

  @Test
  void theCalendarHoldsOpeningAndClosing() {
    assertThat(open("/appels.ics").replace("\r\n ", ""))
        .contains("BEGIN:VCALENDAR", "Ouverture : Appel d’essai", "Clôture : Appel d’essai")
        .contains("DTSTART:" + STAMP.format(call.rounds().getFirst().closesAt()));
  }

  @Test
  void theExportHoldsToTheNationalSchema() throws IOException {
    var fields = JsonMapper.shared().readTree(Files.readString(SCHEMA)).get("fields");
    var table = CsvTable.read(open(call.address() + "/dispositif.csv"));
    assertThat(table.columns()).hasSize(26).isEqualTo(names(fields));
    var json = JsonMapper.shared().readTree(open(call.address() + "/dispositif.json"));
    assertThat(new TreeSet<>(json.propertyNames())).isEqualTo(new TreeSet<>(names(fields)));
    for (var field : fields) {
      var name = field.get("name").stringValue();
      assertThat(faults(field, table.rows().getFirst().get(name))).as(name).isEmpty();
      assertThat(faults(field, json.get(name).stringValue())).as(name).isEmpty();
    }
    assertThat(CsvTable.read(open("/appels/dispositifs.csv")).rows()).isNotEmpty();
    assertThat(browser.get().uri("/appels/ami-sante-numerique/dispositif.json"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  private static List<String> names(JsonNode fields) {
    var names = new ArrayList<String>();
    fields.forEach(field -> names.add(field.get("name").stringValue()));
    return names;
  }

  /** What a table schema says of a cell: required, pattern, length, type. */
  private static List<String> faults(JsonNode field, String value) {
    var faults = new ArrayList<String>();
    var constraints = field.path("constraints");
    if (value.isEmpty()) {
      return constraints.path("required").asBoolean(false) ? List.of("required") : List.of();
    }
    var pattern = constraints.path("pattern").asString("");
    if (!pattern.isEmpty() && !Pattern.matches(pattern, value)) {
      faults.add("pattern");
    }
    if (value.length() > constraints.path("maxLength").asInt(Integer.MAX_VALUE)) {
      faults.add("maxLength");
    }
    try {
      switch (field.path("type").asString("") + "/" + field.path("format").asString("")) {
        case "integer/" -> Long.parseLong(value);
        case "datetime/" -> Instant.parse(value);
        case "string/uuid" -> UUID.fromString(value);
        case "string/uri" -> URI.create(value);
        default -> {}
      }
    } catch (RuntimeException wrong) {
      faults.add("type");
    }
    return faults;
  }

  @Test
  void programsReadTheCallsWithInstantsAndCents() {
    var data = JsonMapper.shared().readTree(open("/api/v1/calls/" + call.slug()));
    assertThat(data.get("envelopeCents").longValue()).isEqualTo(500_000_000);
    assertThat(data.get("intake").stringValue()).isEqualTo("OPEN");
    assertThat(Instant.parse(data.get("rounds").get(0).get("closesAt").stringValue()))
        .isEqualTo(call.rounds().getFirst().closesAt());
    assertThat(open("/api/v1/calls")).contains(call.slug().text(), "ami-sante-numerique");
  }
}
