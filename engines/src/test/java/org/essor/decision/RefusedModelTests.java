package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused at load, and how it is said. */
class RefusedModelTests {

  private static final String TABLE =
      "<decisionTable><input><inputExpression><text>Age</text></inputExpression></input>"
          + "<output name=\"Fee\"/>"
          + "<rule><inputEntry><text>&lt; 18</text></inputEntry>"
          + "<outputEntry><text>1</text></outputEntry></rule>"
          + "<rule><inputEntry><text>CELL</text></inputEntry>"
          + "<outputEntry><text>OUTPUT</text></outputEntry></rule></decisionTable>";

  private static void refused(String xml, String message) {
    assertThatThrownBy(() -> DecisionModels.load(List.of(new DmnFile("claims.dmn", xml))))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(message);
  }

  private static String fee(String cell, String output) {
    return new DmnBuilder()
        .input("Age", "number")
        .table(
            "Fee",
            List.of("Age"),
            TABLE.replace("CELL", DmnBuilder.escape(cell)).replace("OUTPUT", output))
        .build();
  }

  @Test
  void a_cell_is_named_by_file_decision_rule_and_column() {
    refused(
        fee("for x in 1..2 return x", "2"),
        "claims.dmn, decision \"Fee\", rule 2, input 1 (\"Age\"):"
            + " \"for\" is outside the supported subset");
  }

  @Test
  void a_rule_is_named_by_its_id_too() {
    refused(
        fee("> Weight", "2").replace("</rule><rule>", "</rule><rule id=\"old_age\">"),
        "claims.dmn, decision \"Fee\", rule 2 (\"old_age\"), input 1 (\"Age\"):"
            + " unknown name \"Weight\"; the decision requires Age");
  }

  @Test
  void an_output_left_empty_is_not_told_to_take_any_value() {
    refused(fee("-", ""), "claims.dmn, decision \"Fee\", rule 2, output 1: empty");
  }

  @Test
  void an_unknown_name_lists_the_known_ones() {
    refused(
        fee("> Weight", "2"),
        "claims.dmn, decision \"Fee\", rule 2, input 1 (\"Age\"): unknown name \"Weight\";"
            + " the decision requires Age");
  }

  @Test
  void a_function_is_refused_by_its_name() {
    refused(
        fee("-", "floor(Age)"),
        "claims.dmn, decision \"Fee\", rule 2, output 1:"
            + " the function floor() is outside the supported subset");
  }

  @Test
  void a_string_in_a_column_of_numbers_is_refused() {
    refused(
        fee("\"old\"", "2"),
        "claims.dmn, decision \"Fee\", rule 2, input 1 (\"Age\"):"
            + " compares a number with a string (=)");
  }

  @Test
  void a_value_that_is_not_allowed_is_refused() {
    refused(
        new DmnBuilder()
            .item("tColour", "string", "\"red\", \"blue\"")
            .input("colour", "tColour")
            .formula("warm", List.of("colour"), "colour = \"rde\"")
            .build(),
        "claims.dmn, decision \"warm\", literal expression:"
            + " \"rde\" is not allowed: string among \"red\", \"blue\"");
  }

  @Test
  void a_decision_that_requires_itself_is_refused_with_its_path() {
    refused(
        new DmnBuilder()
            .formula("a", List.of(), "1")
            .build()
            .replace(
                "<literalExpression>",
                "<informationRequirement><requiredDecision href=\"#_a\"/></informationRequirement>"
                    + "<literalExpression>"),
        "claims.dmn, decision \"a\": requires itself: a → a");
  }

  @Test
  void a_business_knowledge_model_is_refused() {
    refused(
        new DmnBuilder().build().replace("</def", "<businessKnowledgeModel name=\"PMT\"/></def"),
        "claims.dmn: businessKnowledgeModel \"PMT\" is outside the supported subset");
  }

  @Test
  void a_document_type_is_refused() {
    assertThatThrownBy(() ->
            DecisionModels.load(
                List.of(
                    new DmnFile(
                        "x.dmn",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageStartingWith("x.dmn: not well-formed XML at line 1: DOCTYPE is disallowed");
  }

  @Test
  void files_that_disagree_on_an_input_are_refused() {
    var number = new DmnBuilder().input("Age", "number").build();
    var string = new DmnBuilder().input("Age", "string").build();
    assertThatThrownBy(() ->
            DecisionModels.load(
                List.of(new DmnFile("a.dmn", number), new DmnFile("b.dmn", string))))
        .hasMessage("b.dmn, input data \"Age\": defined as string, but as number in a.dmn");
  }

  @Test
  void an_input_that_is_a_decision_elsewhere_must_allow_its_outcomes() {
    var decides =
        new DmnBuilder().input("on", "boolean").formula("class", List.of("on"), "\"IIb\"").build();
    var uses =
        new DmnBuilder()
            .item("tClass", "string", "\"I\", \"IIa\"")
            .input("class", "tClass")
            .formula("light", List.of("class"), "class = \"I\"")
            .build();
    assertThatThrownBy(() ->
            DecisionModels.load(List.of(new DmnFile("a.dmn", decides), new DmnFile("b.dmn", uses))))
        .hasMessage(
            "b.dmn, input data \"class\": the decision of this name can be \"IIb\","
                + " which is not among the allowed values \"I\", \"IIa\"");
  }

  @Test
  void an_impossible_fact_lists_what_is_allowed() {
    var model =
        DecisionModels.load(
            List.of(
                new DmnFile(
                    "a.dmn",
                    new DmnBuilder()
                        .item("tAge", "number", "[0..120]")
                        .input("Age", "tAge")
                        .formula("adult", List.of("Age"), "Age >= 18")
                        .build())));
    assertThatThrownBy(() -> model.evaluate(Facts.none().with("Age", Value.of(121))))
        .isInstanceOf(InvalidFactException.class)
        .hasMessage("121 is not a value of \"Age\". Allowed: [0..120].");
    assertThatThrownBy(() -> model.evaluate(Facts.none().with("Agee", Value.of(1))))
        .hasMessage("There is no input \"Agee\". The inputs are: Age.");
    assertThat(model.evaluate(Facts.none()).get("adult").outcomes().isSettled()).isFalse();
  }
}
