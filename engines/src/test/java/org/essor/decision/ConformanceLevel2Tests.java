package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The decision-table cases of the public DMN conformance suite at compliance level 2, drawn again
 * with their published inputs and results. {@code ./essor bench tck --dir DIR} runs the suite's own
 * files.
 */
class ConformanceLevel2Tests {

  @Test
  void case0003AllowedValues() {
    var model =
        ADmnModel.named("allowed values")
            .type(
                "employment", "string", "\"UNEMPLOYED\",\"EMPLOYED\",\"SELF-EMPLOYED\",\"STUDENT\"")
            .input("Employment Status", "employment")
            .expression(
                "Employment Status Statement", "string", "\"You are \" + Employment Status");

    agrees(
        model,
        """
        Employment Status || Employment Status Statement
        "EMPLOYED"        || "You are EMPLOYED"
        """);
    var loaded = DecisionModels.load(List.of(new DmnFile("case.dmn", model.xml())));
    assertThatThrownBy(
            () -> loaded.evaluate(Facts.of(Map.of("Employment Status", Value.of("RETIRED")))))
        .isInstanceOf(InvalidFactException.class);
  }

  @Test
  void case0004Unique() {
    agrees(
        anApplicant()
            .table(
                "Approval Status",
                "string",
                """
                U      | Age  | RiskCategory          | isAffordable ||
                values |      | "High","Low","Medium" |              || "Approved","Declined"
                1      | >=18 | "Medium","Low"        | true         || "Approved"
                2      | <18  | "Medium","Low"        | true         || "Declined"
                3      | -    | "High"                | true         || "Declined"
                4      | -    | -                     | false        || "Declined"
                """),
        APPROVAL);
  }

  @Test
  void case0005Any() {
    agrees(
        anApplicant()
            .table(
                "Approval Status",
                "string",
                """
                A      | Age  | RiskCategory          | isAffordable ||
                values |      | "High","Low","Medium" |              || "Approved","Declined"
                1      | >=18 | "Medium","Low"        | true         || "Approved"
                2      | <18  | -                     | -            || "Declined"
                3      | -    | "High"                | -            || "Declined"
                4      | -    | -                     | false        || "Declined"
                """),
        APPROVAL);
  }

  @Test
  void case0006PriorityOfDisjointRules() {
    agrees(
        anApplicant()
            .table(
                "Approval Status",
                "string",
                """
                P      | Age  | RiskCategory          | isAffordable ||
                values |      | "High","Low","Medium" |              || "Approved","Declined"
                1      | >=18 | "Medium","Low"        | true         || "Approved"
                2      | <18  | -                     | -            || "Declined"
                3      | -    | "High"                | -            || "Declined"
                4      | -    | -                     | false        || "Declined"
                """),
        APPROVAL);
  }

  @Test
  void case0007PriorityOverACatchAll() {
    agrees(
        anApplicant()
            .table(
                "Approval Status",
                "string",
                """
                P      | Age  | RiskCategory          | isAffordable ||
                values |      | "High","Low","Medium" |              || "Approved","Declined"
                1      | >=18 | "Medium","Low"        | true         || "Approved"
                2      | -    | -                     | -            || "Declined"
                """),
        APPROVAL);
  }

  @Test
  void case0010UniqueWithTwoOutputs() {
    agrees(
        anApplicant()
            .contextType("approval", List.of("Status", "Rate"))
            .table(
                "Approval",
                "approval",
                """
                U       | Age  | RiskCategory          | isAffordable || Status                | Rate
                values  |      | "High","Low","Medium" |              || "Approved","Declined" | "Best","Standard"
                default |      |                       |              || "Declined"            | "Standard"
                1       | >=18 | "Low"                 | true         || "Approved"            | "Best"
                2       | >=18 | "Medium"              | true         || "Approved"            | "Standard"
                3       | <18  | "Medium","Low"        | true         || "Declined"            | "Standard"
                4       | -    | "High"                | true         || "Declined"            | "Standard"
                5       | -    | -                     | false        || "Declined"            | "Standard"
                """),
        """
        Age | RiskCategory | isAffordable || Approval
        18  | "Medium"     | true         || {Status: "Approved", Rate: "Standard"}
        17  | "Medium"     | true         || {Status: "Declined", Rate: "Standard"}
        18  | "High"       | true         || {Status: "Declined", Rate: "Standard"}
        """);
  }

  @Test
  void case0108FirstWithTwoOutputs() {
    agrees(
        anApplicant()
            .contextType("approval", List.of("Status", "Rate"))
            .table(
                "Approval",
                "approval",
                """
                F       | Age  | RiskCategory          | isAffordable || Status                | Rate
                values  |      | "High","Low","Medium" |              || "Approved","Declined" | "Best","Standard"
                default |      |                       |              || "Declined"            | "Standard"
                1       | >=18 | "Medium"              | true         || "Approved"            | "Best"
                2       | >=12 | "Medium"              | true         || "Approved"            | "Standard"
                3       | <12  | "Low"                 | true         || "Declined"            | "Standard"
                """),
        """
        Age | RiskCategory | isAffordable || Approval
        19  | "Medium"     | true         || {Status: "Approved", Rate: "Best"}
        13  | "Medium"     | true         || {Status: "Approved", Rate: "Standard"}
        10  | "Low"        | true         || {Status: "Declined", Rate: "Standard"}
        """);
  }

  @Test
  void case0109RuleOrderWithTwoOutputs() {
    agrees(
        anApplicant()
            .contextType("approval", List.of("Status", "Rate"))
            .listType("approvals", "approval")
            .table(
                "Approval",
                "approvals",
                """
                R       | Age  | RiskCategory          | isAffordable || Status     | Rate
                values  |      | "High","Low","Medium" |              ||            |
                default |      |                       |              || "Declined" | "Standard"
                1       | >=18 | "Medium"              | true         || "Approved" | "Best"
                2       | >=12 | "Medium"              | true         || "Approved" | "Standard"
                3       | <12  | "Low"                 | true         || "Declined" | "Standard"
                """),
        """
        Age | RiskCategory | isAffordable || Approval
        19  | "Medium"     | true         || [{Status: "Approved", Rate: "Best"}, {Status: "Approved", Rate: "Standard"}]
        13  | "Medium"     | true         || [{Status: "Approved", Rate: "Standard"}]
        10  | "Low"        | true         || [{Status: "Declined", Rate: "Standard"}]
        """);
  }

  @Test
  void case0110OutputOrderWithTwoOutputs() {
    agrees(
        aDoubleVerdict("O"),
        """
        Age | RiskCategory | isAffordable || Approval Status
        17  | "High"       | true         || [{"Approved/Declined": "Approved", Rate: "Standard"}, {"Approved/Declined": "Declined", Rate: "Standard"}]
        19  | "Low"        | true         || [{"Approved/Declined": "Approved", Rate: "Basic"}]
        10  | "Low"        | true         || [{"Approved/Declined": "Declined", Rate: "Standard"}]
        """);
  }

  @Test
  void case0111First() {
    agrees(
        ADmnModel.named("first")
            .input("age", "number")
            .table(
                "Advertisement",
                "string",
                """
                F | age ||
                1 | >18 || "Cars"
                2 | >12 || "Videogames"
                3 | >0  || "Toys"
                """),
        """
        age || Advertisement
        19  || "Cars"
        13  || "Videogames"
        5   || "Toys"
        """);
  }

  @Test
  void case0112RuleOrder() {
    agrees(
        ADmnModel.named("rule order")
            .listType("rates", "string")
            .input("Age", "number")
            .table(
                "Approval",
                "rates",
                """
                R | Age  ||
                1 | >=18 || "Best"
                2 | >=12 || "Standard"
                3 | <12  || "Standard"
                """),
        """
        Age || Approval
        19  || ["Best", "Standard"]
        13  || ["Standard"]
        10  || ["Standard"]
        """);
  }

  @Test
  void case0113OutputOrder() {
    agrees(
        ADmnModel.named("output order")
            .listType("verdicts", "string")
            .input("Age", "number")
            .table(
                "Approval Status",
                "verdicts",
                """
                O      | Age  ||
                values |      || "Approved","Declined"
                1      | >=18 || "Approved"
                2      | <18  || "Declined"
                3      | >=0  || "Approved"
                """),
        """
        Age || Approval Status
        17  || ["Approved", "Declined"]
        19  || ["Approved", "Approved"]
        10  || ["Approved", "Declined"]
        """);
  }

  @Test
  void case0114CollectMin() {
    agrees(
        ADmnModel.named("collect min")
            .input("NumOfYears", "number")
            .table(
                "CarInsurance",
                "number",
                """
                C< | NumOfYears ||
                1  | >1         || 98.83
                2  | >2         || 150.21
                3  | >3         || 205.43
                4  | >4         || 64.32
                """),
        """
        NumOfYears || CarInsurance
        5          || 64.32
        3          || 98.83
        4          || 98.83
        """);
  }

  @Test
  void case0115CollectSum() {
    agrees(
        aSalary("C+"),
        """
        NumOfYears || Salary
        6          || 1100
        3          || 300
        2          || 100
        """);
  }

  @Test
  void case0116CollectCount() {
    agrees(
        aSalary("C#"),
        """
        NumOfYears || Salary
        6          || 4
        2          || 1
        3          || 2
        """);
  }

  @Test
  void case0117AnyWithTwoOutputs() {
    agrees(
        anApplicant()
            .contextType("approval", List.of("Status", "Rate"))
            .table(
                "Approval",
                "approval",
                """
                A       | Age  | RiskCategory          | isAffordable || Status                | Rate
                values  |      | "High","Low","Medium" |              || "Approved","Declined" | "Best","Standard"
                default |      |                       |              || "Declined"            | "Standard"
                1       | >=18 | "Low"                 | true         || "Approved"            | "Best"
                2       | >=18 | "Medium"              | true         || "Approved"            | "Standard"
                3       | <18  | "Medium","Low"        | true         || "Declined"            | "Standard"
                4       | -    | "High"                | true         || "Declined"            | "Standard"
                5       | -    | -                     | false        || "Declined"            | "Standard"
                6       | >=19 | "Low"                 | true         || "Approved"            | "Best"
                """),
        """
        Age | RiskCategory | isAffordable || Approval
        19  | "Low"        | true         || {Status: "Approved", Rate: "Best"}
        17  | "High"       | true         || {Status: "Declined", Rate: "Standard"}
        19  | "Medium"     | true         || {Status: "Approved", Rate: "Standard"}
        """);
  }

  @Test
  void case0118PriorityWithTwoOutputs() {
    agrees(
        aDoubleVerdict("P"),
        """
        Age | RiskCategory | isAffordable || Approval Status
        17  | "High"       | true         || {"Approved/Declined": "Approved", Rate: "Standard"}
        19  | "Low"        | true         || {"Approved/Declined": "Approved", Rate: "Basic"}
        10  | "Low"        | true         || {"Approved/Declined": "Declined", Rate: "Standard"}
        """);
  }

  @Test
  void case0119CollectWithTwoOutputs() {
    agrees(
        aDoubleVerdict("C"),
        """
        Age | RiskCategory | isAffordable || Approval Status
        17  | "High"       | true         || [{"Approved/Declined": "Declined", Rate: "Standard"}, {"Approved/Declined": "Approved", Rate: "Standard"}]
        19  | "Low"        | true         || [{"Approved/Declined": "Approved", Rate: "Basic"}]
        10  | "Low"        | true         || [{"Approved/Declined": "Declined", Rate: "Standard"}]
        """);
  }

  private static final String APPROVAL =
      """
      Age | RiskCategory | isAffordable || Approval Status
      18  | "Medium"     | true         || "Approved"
      17  | "Medium"     | true         || "Declined"
      18  | "High"       | true         || "Declined"
      """;

  private static ADmnModel anApplicant() {
    return ADmnModel.named("applicant")
        .input("Age", "number")
        .input("RiskCategory", "string")
        .input("isAffordable", "boolean");
  }

  private static ADmnModel aDoubleVerdict(String hitPolicy) {
    return anApplicant()
        .table(
            "Approval Status",
            "",
            """
            %s     | Age  | RiskCategory          | isAffordable || Approved/Declined     | Rate
            values |      | "High","Low","Medium" |              || "Approved","Declined" |
            1      | >=18 | "Medium","Low"        | true         || "Approved"            | "Basic"
            2      | <18  | -                     | -            || "Declined"            | "Standard"
            3      | -    | "High"                | -            || "Approved"            | "Standard"
            """
                .formatted(hitPolicy));
  }

  private static ADmnModel aSalary(String hitPolicy) {
    return ADmnModel.named("salary")
        .input("NumOfYears", "number")
        .table(
            "Salary",
            "number",
            """
            %s | NumOfYears ||
            1  | >1         || 100
            2  | >2         || 200
            3  | >3         || 300
            4  | >5         || 500
            """
                .formatted(hitPolicy));
  }

  /** Each line of the drawing holds complete facts and, after {@code ||}, the published result. */
  private static void agrees(ADmnModel model, String drawing) {
    var ours = DecisionModels.load(List.of(new DmnFile("case.dmn", model.xml())));
    var kie = KieOracle.of(model.xml());
    var lines = drawing.lines().map(ConformanceLevel2Tests::cells).toList();
    var decision = lines.getFirst().getLast();
    for (var line : lines.subList(1, lines.size())) {
      var facts = facts(lines.getFirst(), line);
      var published = KieOracle.literal(line.getLast());
      assertThat(ours.evaluate(Facts.of(facts)).get(decision).outcomes())
          .as("%s", facts)
          .isEqualTo(new Outcomes.Settled(published));
      assertThat(kie.evaluate(facts)).as("KIE, %s", facts).containsEntry(decision, published);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|+")).map(String::strip).toList();
  }

  private static Map<String, Value> facts(List<String> names, List<String> values) {
    var facts = new LinkedHashMap<String, Value>();
    for (int i = 0; i < names.size() - 1; i++) {
      facts.put(names.get(i), KieOracle.literal(values.get(i)));
    }
    return facts;
  }
}
