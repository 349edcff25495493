package org.essor.grants;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.resource.InputStreamSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.essor.applications.ApplicationId;
import org.essor.calls.ACall;
import org.essor.calls.Call;
import org.essor.calls.CallId;
import org.essor.calls.Slug;
import org.essor.calls.form.Siret;
import org.essor.grants.AgreementState.Signed;
import org.essor.grants.TermsCheck.Progress;
import org.essor.grants.ThreeSixtyGiving.Awarded;
import org.essor.kernel.Euros;
import org.essor.platform.CsvTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of published grants, held against the schemas as they are published. */
class GrantFilesTests {

  private static final Path SCHEMAS = Path.of("src/test/resources/grants");
  private static final Euros AID = new Euros(100_000_01);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant AT = Instant.parse("2026-01-06T09:00:00Z");

  private static Published grant(Terms terms) {
    var money = GrantMoney.NONE.commit(terms.aid());
    return grant(terms, money, new Progress(List.of(), List.of()));
  }

  private static Published grant(Terms terms, GrantMoney money, Progress progress) {
    var version =
        new Version(
            1,
            terms,
            "0".repeat(64),
            AT,
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 1, 5)),
            Optional.empty());
    var agreement =
        new Agreement(
            AgreementId.next(),
            "C-2026-000001",
            3,
            ApplicationId.next(),
            CallId.next(),
            Optional.empty(),
            "A4-03",
            new Signed(),
            terms.aid(),
            Optional.empty(),
            List.of(version),
            progress,
            money,
            Optional.of(LocalDate.of(2026, 1, 5)),
            AT);
    return new Published(agreement, AT, List.of());
  }

  private static Terms single() {
    var terms = ATerms.of(AID);
    return new Terms(
        "Titre très long ".repeat(20),
        terms.purpose(),
        terms.funder(),
        terms.start(),
        terms.end(),
        true,
        List.of(new Party(0, "Société, d’essai \"SAS\"", ATerms.LEAD, "31000", AID)),
        List.of(),
        List.of(ATerms.instalment(1, "Tout", AID.cents(), 3)));
  }

  private static List<Published> grants() {
    return List.of(grant(ATerms.of(AID)), grant(single()));
  }

  private static String schema(String name) throws IOException {
    return Files.readString(SCHEMAS.resolve(name));
  }

  @Test
  void scdlHoldsTheSixteenFieldsAsItsSchemaSays() throws IOException {
    var schema = JSON.readTree(schema("subventions-2.1.1.json"));
    var names = new ArrayList<String>();
    schema.get("fields").forEach(field -> names.add(field.get("name").asString()));
    var table = CsvTable.read(GrantFiles.scdl(grants()));

    assertThat(names).hasSize(16).isEqualTo(table.columns());
    assertThat(table.rows()).hasSize(3);
    for (var row : table.rows()) {
      schema.get("fields").forEach(field -> check(field, row.get(field.get("name").asString())));
      assertThat(Siret.isValid(row.get("idAttribuant"))).isTrue();
      assertThat(Siret.isValid(row.get("idBeneficiaire"))).isTrue();
    }
    assertThat(table.rows().getFirst().get("datesPeriodeVersement"))
        .isEqualTo("2026-02-01/2028-02-01");
    assertThat(table.rows().getLast().get("datesPeriodeVersement")).isEqualTo("2026-04-01");
    assertThat(table.rows().getLast().get("conditionsVersement")).isEqualTo("unique");
    assertThat(table.rows().getLast().get("notificationUE")).isEqualTo("oui");
  }

  /** What a table schema asks of a cell. */
  private static void check(JsonNode field, String cell) {
    var asked = field.path("constraints");
    var name = field.get("name").asString();
    if (cell.isEmpty()) {
      assertThat(asked.path("required").asBoolean(false)).as(name).isFalse();
      return;
    }
    if (asked.has("pattern")) {
      assertThat(cell).as(name).matches(asked.get("pattern").asString());
    }
    if (asked.has("maxLength")) {
      assertThat(cell.length()).as(name).isLessThanOrEqualTo(asked.get("maxLength").asInt());
    }
    if (asked.has("enum")) {
      var allowed = new ArrayList<String>();
      asked.get("enum").forEach(each -> allowed.add(each.asString()));
      assertThat(allowed).as(name).contains(cell);
    }
    checkType(field, cell);
  }

  private static void checkType(JsonNode field, String cell) {
    var name = field.get("name").asString();
    switch (field.get("type").asString()) {
      case "number" -> {
        var number = new BigDecimal(cell);
        var asked = field.path("constraints");
        if (asked.has("minimum")) {
          assertThat(number).as(name).isGreaterThanOrEqualTo(asked.get("minimum").decimalValue());
          assertThat(number).as(name).isLessThanOrEqualTo(asked.get("maximum").decimalValue());
        }
      }
      case "date" -> assertThat(LocalDate.parse(cell)).as(name).isNotNull();
      case "boolean" -> assertThat(cell).as(name).isIn("oui", "non");
      default -> assertThat(field.get("type").asString()).as(name).isEqualTo("string");
    }
  }

  @Test
  void theRegulatoryFileHoldsItsFourteenColumnsAndPeriodsWithAnUnderscore() throws IOException {
    var columns = List.of(schema("format-subventions-1.1.1.csv").strip().split(","));
    var table = CsvTable.read(GrantFiles.regulatory(grants()));
    assertThat(columns).hasSize(14).isEqualTo(table.columns());
    assertThat(table.rows().getFirst().get("datesPeriodeVersement"))
        .isEqualTo("2026-02-01_2028-02-01");
    assertThat(table.rows().getLast().get("nomBeneficiaire")).isEqualTo("Société, d’essai \"SAS\"");
    assertThat(table.rows().getLast().get("montant")).isEqualTo("100000.01");
  }

  @Test
  void whatIsSettledIsPublishedWithTheFinalAidItsPartsAndThePaymentsMade() {
    var terms = ATerms.of(AID);
    var last = Euros.of(50_000);
    var money = GrantMoney.NONE.commit(terms.aid()).pay(last).end(last);
    var payment =
        new Payment(
            1, Payment.Kind.INSTALMENT, OptionalInt.of(1), last, LocalDate.of(2026, 2, 2), "");
    var settled = grant(terms, money, new Progress(List.of(), List.of(payment)));
    var lead = settled.beneficiaries().getFirst();
    var other = settled.beneficiaries().getLast();
    assertThat(settled.part(lead, settled.aid()).plus(settled.part(other, settled.aid())))
        .isEqualTo(last);
    assertThat(settled.part(other, settled.aid())).isEqualTo(new Euros(16_666_66));
    var rows = CsvTable.read(GrantFiles.scdl(List.of(settled))).rows();
    assertThat(rows)
        .allMatch(row -> row.get("montant").equals("50000.00"))
        .allMatch(row -> row.get("datesPeriodeVersement").equals("2026-02-02"));
  }

  @Test
  void theSharesOfAGrantAddUpToOne() {
    var table = CsvTable.read(GrantFiles.scdl(List.of(grant(ATerms.of(AID)))));
    var sum =
        table.rows().stream()
            .map(row -> new BigDecimal(row.get("pourcentageSubvention")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(BigDecimal.ONE);
  }

  private static Call call() {
    return new Call(
        CallId.next(),
        Slug.of("appel-d-essai"),
        Call.Status.CLOSED,
        1,
        ACall.sheet(),
        List.of(),
        1,
        Optional.of(AT),
        Optional.of(AT),
        AT,
        false,
        Optional.empty());
  }

  @Test
  void threeSixtyGivingIsWhatItsSchemasSay() throws IOException {
    var grant = schema("360-giving-schema.json");
    var factory =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder ->
                builder.schemaLoaders(
                    loaders -> loaders.add(iri -> stream(iri.toString(), grant))));
    var schema =
        factory.getSchema(
            schema("360-giving-package-schema.json"),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    var data =
        ThreeSixtyGiving.of(
            grants().stream().map(each -> new Awarded(each, call())).toList(),
            "https://essor.example.fr");
    var json = JSON.writeValueAsString(data);

    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"grants\": []}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema.validate(json.replace("\"EUR\"", "\"EURO\""), InputFormat.JSON)).isNotEmpty();
    var awarded =
        data.grants().stream()
            .limit(2)
            .map(each -> each.amountAwarded())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(awarded).isEqualByComparingTo("100000.01");
  }

  /** The schema of a grant, whatever its minor version; nothing is loaded from outside. */
  private static InputStreamSource stream(String iri, String grant) {
    assertThat(iri).endsWith("/schema/360-giving-schema.json");
    return () -> new ByteArrayInputStream(grant.getBytes(StandardCharsets.UTF_8));
  }
}
