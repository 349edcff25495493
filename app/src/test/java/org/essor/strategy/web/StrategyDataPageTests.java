package org.essor.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.Visit;
import org.essor.platform.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The exports and the programming interface of the strategy. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class StrategyDataPageTests {

  @Autowired MockMvcTester client;

  private CsvTable table(String name) {
    var answer = client.get().uri("/strategie/donnees/" + name + ".csv").exchange();
    assertThat(answer)
        .hasStatusOk()
        .hasContentType("text/csv;charset=UTF-8")
        .hasHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    return CsvTable.read(Visit.written(answer));
  }

  private List<String> column(String name, String column) {
    return table(name).rows().stream().map(row -> row.get(column)).toList();
  }

  /** A program that reads a column by its name or its place must find it next year. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actions|code,axis,kind,operator,pilots,label_fr,label_en,phase,phase_since,planned,budget_euros,shared_budget,committed_euros,paid_euros,laureates,decisions,median_days",
        "chiffres|id,subject,property,period,value,source,locator_fr,locator_en,evidence,note_fr,note_en,reason,citation,recorded_at,withdrawn",
        "indicateurs|id,result,subject,label_fr,label_en,unit_fr,unit_en,should,starts_at_zero,baseline,target,target_period,actual,actual_period,rate",
        "calendrier|id,action,label_fr,label_en,date,start,end,source,evidence",
        "ecritures|line,year,committed_euros,withdrawn_euros,paid_euros,returned_euros,entries"
      })
  void theColumnsAreStable(String name, String columns) {
    assertThat(String.join(",", table(name).columns())).isEqualTo(columns);
  }

  @Test
  void theTablesHoldWhatIsPublished() {
    assertThat(column("actions", "code")).hasSize(34).contains("A1-01", "A5-09");
    assertThat(column("calendrier", "start")).isSorted().contains("2021-10-18");
    assertThat(table("indicateurs").rows())
        .filteredOn(row -> row.get("id").equals("sites"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.get("target")).isEqualTo("30");
          assertThat(row.get("actual")).isEqualTo("37");
          assertThat(row.get("rate")).isEqualTo("1.2333");
        });
  }

  @Test
  void everyColumnIsExplainedOnThePage() {
    var page = client.get().uri("/strategie/donnees");
    for (var columns : Export.FILES.values()) {
      for (var column : columns) {
        assertThat(page).bodyText().contains("<code>" + column + "</code>");
      }
    }
  }

  @Test
  void everythingIsInOneFile() {
    assertThat(client.get().uri("/strategie/donnees/strategie.json"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying(
            "$.strategy.axesSumCents", sum -> assertThat(sum).isEqualTo(65_000_000_000L))
        .hasPathSatisfying("$.actions.length()", count -> assertThat(count).isEqualTo(34))
        .hasPath("$.statements[0].recordedAt");
  }

  @Test
  void theInterfaceAnswersAnySiteWithoutACookie() {
    assertThat(client.get().uri("/api/v1/strategy").header("Origin", "https://elsewhere.example"))
        .hasStatusOk()
        .hasHeader("Access-Control-Allow-Origin", "*")
        .doesNotContainHeader("Set-Cookie")
        .bodyJson()
        .hasPathSatisfying(
            "$.budgets[0].cents", cents -> assertThat(cents).isEqualTo(71_840_000_000L))
        .hasPathSatisfying(
            "$.axes[0].label", label -> label.assertThat().asMap().containsOnlyKeys("fr", "en"))
        .hasPathSatisfying("$.axes.length()", axes -> assertThat(axes).isEqualTo(6));
  }

  @Test
  void anActionSaysItsPhaseBudgetAndIndicators() {
    assertThat(client.get().uri("/api/v1/strategy/actions/A4-03"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.phase.value", phase -> assertThat(phase).isEqualTo("launched"))
        .hasPathSatisfying(
            "$.budgets[0].source", source -> assertThat(source).isEqualTo("press-kit-2021"))
        .hasPathSatisfying("$.budgets.length()", count -> assertThat(count).isEqualTo(2));
    assertThat(client.get().uri("/api/v1/strategy/actions/A9-99")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void statementsAreAskedForBySubjectAndProperty() {
    assertThat(client.get().uri("/api/v1/strategy/statements?subject=laureates&property=actual"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[*].value")
        .asArray()
        .containsExactlyInAnyOrder("61", "148");
    assertThat(client.get().uri("/api/v1/strategy/statements?property=rumour"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource({"actions, 34", "indicators, 38", "calendar, 17"})
  void theListsAreComplete(String list, int size) {
    assertThat(client.get().uri("/api/v1/strategy/" + list))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.length()", count -> assertThat(count).isEqualTo(size));
  }

  @Test
  void aFileThatDoesNotExistIsNotFound() {
    assertThat(client.get().uri("/strategie/donnees/rumeurs.csv")).hasStatus(HttpStatus.NOT_FOUND);
  }
}
