package org.essor.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecideCommandTests {

  private static final String MODEL =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="fees" namespace="urn:test">
        <inputData id="a" name="Applicant Age"><variable name="Applicant Age" typeRef="number"/></inputData>
        <inputData id="m" name="Member"><variable name="Member" typeRef="boolean"/></inputData>
        <inputData id="s" name="Since"><variable name="Since" typeRef="date"/></inputData>
        <decision id="f" name="Fee">
          <variable name="Fee" typeRef="number"/>
          <informationRequirement><requiredInput href="#a"/></informationRequirement>
          <informationRequirement><requiredInput href="#m"/></informationRequirement>
          <decisionTable hitPolicy="FIRST">
            <input><inputExpression typeRef="number"><text>Applicant Age</text></inputExpression></input>
            <input><inputExpression typeRef="boolean"><text>Member</text></inputExpression></input>
            <output/>
            <rule id="child"><inputEntry><text>&lt; 18</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>0</text></outputEntry></rule>
            <rule id="member"><inputEntry><text>-</text></inputEntry><inputEntry><text>true</text></inputEntry><outputEntry><text>50</text></outputEntry></rule>
            <rule id="other"><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>100</text></outputEntry></rule>
          </decisionTable>
        </decision>
        <decision id="o" name="Old member">
          <variable name="Old member" typeRef="boolean"/>
          <informationRequirement><requiredInput href="#s"/></informationRequirement>
          <decisionTable>
            <input><inputExpression typeRef="date"><text>Since</text></inputExpression></input>
            <output/>
            <rule><inputEntry><text>&lt; date("2020-01-01")</text></inputEntry><outputEntry><text>true</text></outputEntry></rule>
            <rule><inputEntry><text>&gt;= date("2020-01-01")</text></inputEntry><outputEntry><text>false</text></outputEntry></rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir Path folder;
  private Path model;

  @BeforeEach
  void writeTheModel() throws IOException {
    model = Files.writeString(folder.resolve("fees.dmn"), MODEL);
  }

  private int run(String... args) {
    return DecideCommand.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private int decide(String facts, String... more) throws IOException {
    var file = Files.writeString(folder.resolve("facts.json"), facts);
    var args = new ArrayList<>(List.of(model.toString(), "--facts", file.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private JsonNode answer() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void printsTheOutcomeOfASettledDecisionAndTheRuleThatFires() throws IOException {
    assertThat(decide("{\"Applicant Age\": 12}")).isZero();
    var fee = answer().get("Fee");
    assertThat(fee.get("outcome").intValue()).isZero();
    assertThat(fee.has("possible")).isFalse();
    assertThat(fee.get("rules").get(0).get("id").stringValue()).isEqualTo("child");
    assertThat(fee.get("rules").get(0).get("state").stringValue()).isEqualTo("fires");
    assertThat(fee.get("nextQuestion").isNull()).isTrue();
  }

  @Test
  void printsWhatIsStillPossibleAndTheQuestionThatSettlesMost() throws IOException {
    assertThat(decide("{\"Applicant Age\": 30, \"Member\": null}")).isZero();
    var fee = answer().get("Fee");
    assertThat(fee.has("outcome")).isFalse();
    assertThat(fee.get("possible").valueStream().map(JsonNode::intValue))
        .containsExactlyInAnyOrder(50, 100);
    assertThat(fee.get("nextQuestion").stringValue()).isEqualTo("Member");
  }

  @Test
  void readsADateGivenAsAString() throws IOException {
    assertThat(decide("{\"Since\": \"2019-12-31\"}", "--decision", "Old member")).isZero();
    assertThat(answer().get("Old member").get("outcome").booleanValue()).isTrue();
    assertThat(answer().size()).isEqualTo(1);
  }

  @Test
  void refusesAnUnknownFactAndListsTheNames() throws IOException {
    assertThat(decide("{\"Age\": 12}")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Age", "Applicant Age", "Member");
    assertThat(out.size()).isZero();
  }

  @Test
  void refusesAnUnknownFactEvenWhenItIsNull() throws IOException {
    assertThat(decide("{\"Age\": null}")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Age", "Applicant Age");
  }

  @Test
  void refusesAWrongTypeAndNamesTheFact() throws IOException {
    assertThat(decide("{\"Member\": \"yes\"}")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Member").doesNotContain("Exception");
    err.reset();
    assertThat(decide("{\"Since\": \"yesterday\"}")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Since", "2026-11-21");
    err.reset();
    assertThat(decide("{\"Member\": [true]}")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Member");
  }

  @Test
  void refusesBadFilesAndBadWordsInOneSentence() throws IOException {
    assertThat(run("none.dmn", "--facts", "none.json")).isEqualTo(2);
    assertThat(decide("{\"Member\": ")).isEqualTo(2);
    assertThat(decide("[]")).isEqualTo(2);
    assertThat(decide("{}", "--decision", "Price")).isEqualTo(2);
    assertThat(run(model.toString())).isEqualTo(2);
    assertThat(run(model.toString(), "--fact", "x")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(6)
        .noneMatch(line -> line.contains("Exception"));
  }

  @Test
  void refusesAModelThatIsNotDmn() throws IOException {
    Files.writeString(model, "<html/>");
    assertThat(decide("{}")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("fees.dmn");
  }

  /** A table that collects a text for each of so many unknown inputs that is true. */
  private void writeChecklist(int inputs) throws IOException {
    var text =
        new StringBuilder(
            "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"c\" namespace=\"urn:c\">");
    var needs = new StringBuilder();
    var columns = new StringBuilder();
    var rules = new StringBuilder();
    for (int i = 0; i < inputs; i++) {
      text.append(
          "<inputData id=\"i%1$d\" name=\"i%1$d\"><variable name=\"i%1$d\" typeRef=\"boolean\"/></inputData>"
              .formatted(i));
      needs.append(
          "<informationRequirement><requiredInput href=\"#i%d\"/></informationRequirement>"
              .formatted(i));
      columns.append(
          "<input><inputExpression typeRef=\"boolean\"><text>i%d</text></inputExpression></input>"
              .formatted(i));
      rules.append("<rule>");
      for (int j = 0; j < inputs; j++) {
        rules.append("<inputEntry><text>%s</text></inputEntry>".formatted(i == j ? "true" : "-"));
      }
      rules.append("<outputEntry><text>\"t%d\"</text></outputEntry></rule>".formatted(i));
    }
    text.append("<decision id=\"d\" name=\"To do\"><variable name=\"To do\"/>").append(needs);
    text.append("<decisionTable hitPolicy=\"COLLECT\">").append(columns).append("<output/>");
    text.append(rules).append("</decisionTable></decision></definitions>");
    model = Files.writeString(folder.resolve("checklist.dmn"), text);
  }

  @Test
  void listsEveryListThatIsPossible() throws IOException {
    writeChecklist(12);

    assertThat(decide("{\"i3\": true, \"i4\": false}")).isZero();

    var possible = answer().at("/To do/possible");
    assertThat(possible).hasSize(1024).doesNotHaveDuplicates();
    assertThat(possible).allSatisfy(list -> assertThat(list.toString()).contains("t3"));
  }

  @Test
  void saysWhatIsInAllAndInSomeListsWhereTheyAreTooMany() throws IOException {
    writeChecklist(15);

    assertThat(decide("{\"i3\": true}")).isZero();

    var summary = answer().at("/To do/possible/0");
    assertThat(summary.get("moreThan").asInt()).isEqualTo(10_000);
    assertThat(summary.get("always").toString()).isEqualTo("[\"t3\"]");
    assertThat(summary.get("sometimes")).hasSize(14);
  }

  private void writeCosts(String first, String second) throws IOException {
    model =
        Files.writeString(
            folder.resolve("costs.dmn"),
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="costs" namespace="urn:costs">
              <inputData id="b" name="Total budget"><variable name="Total budget" typeRef="number"/></inputData>
              <inputData id="c" name="Total cost"><variable name="Total cost" typeRef="number"/></inputData>
              <decision id="v" name="Verdict">
                <variable name="Verdict"/>
                <informationRequirement><requiredInput href="#b"/></informationRequirement>
                <informationRequirement><requiredInput href="#c"/></informationRequirement>
                <decisionTable hitPolicy="FIRST">
                  <input><inputExpression><text>%s</text></inputExpression></input>
                  <input><inputExpression><text>%s</text></inputExpression></input>
                  <output/>
                  <rule><inputEntry><text>true</text></inputEntry><inputEntry><text>true</text></inputEntry><outputEntry><text>"both"</text></outputEntry></rule>
                  <rule><inputEntry><text>true</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>"first"</text></outputEntry></rule>
                  <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>"none"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """
                .formatted(first, second));
  }

  @Test
  void leavesOutWhatNoTwoNumbersReach() throws IOException {
    writeCosts("Total cost &gt; Total budget", "Total budget - Total cost &gt; 10");

    assertThat(decide("{}")).isZero();

    assertThat(answer().at("/Verdict/possible").toString()).isEqualTo("[\"first\",\"none\"]");
    assertThat(answer().at("/Verdict/exact").isMissingNode()).isTrue();
  }

  @Test
  void saysWhereAProductOfUnknownNumbersLeavesTheOutcomesInexact() throws IOException {
    writeCosts("Total cost * Total budget &gt; 100", "Total budget + Total cost = 0");

    assertThat(decide("{}")).isZero();

    assertThat(answer().at("/Verdict/exact").asBoolean(true)).isFalse();
  }

  @Test
  void refusesFactsThatAreWrittenWrongInOneSentence() throws IOException {
    for (var facts :
        List.of(
            "{\"Applicant Age\": 1",
            "{\"Applicant Age\": 1, \"Applicant Age\": 2}",
            "{\"Applicant Age\": 1} and more")) {
      err.reset();
      assertThat(decide(facts)).as(facts).isEqualTo(DecideCommand.BAD_INPUT);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .startsWith("facts.json is not valid JSON")
          .doesNotContain("Source", "\tat")
          .hasLineCount(1);
    }
  }

  @Test
  void saysOnceWhatIsAllowed() throws IOException {
    assertThat(decide("{\"Member\": \"yes\"}")).isEqualTo(DecideCommand.BAD_INPUT);

    assertThat(err.toString(StandardCharsets.UTF_8)).containsOnlyOnce("Allowed");
  }

  @Test
  void takesNumbersAsTheyAreWrittenAndRefusesThoseThatTheLanguageHasNot() throws IOException {
    assertThat(decide("{\"Applicant Age\": 17.999999999999999999999999}")).isZero();
    assertThat(answer().at("/Fee/outcome").asInt(-1)).isZero();

    for (var number : List.of("1e999999999", "1e-7000", "1.23456789012345678901234567890123456")) {
      err.reset();
      assertThat(decide("{\"Applicant Age\": %s}".formatted(number)))
          .isEqualTo(DecideCommand.BAD_INPUT);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("Applicant Age");
    }
  }
}
