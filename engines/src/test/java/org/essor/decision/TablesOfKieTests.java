package org.essor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the small tables with which Apache KIE tests itself, our answers are those of KIE. */
class TablesOfKieTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "U",
        "U-noinputvalues",
        "A",
        "A-non-equal",
        "P",
        "P-multiple-outputs",
        "F",
        "R",
        "O",
        "O-multiple-outputs",
        "C",
        "C-sum",
        "C-min",
        "C-max",
        "C-count"
      })
  void agreesOnEveryCaseOfTheTable(String table) throws IOException {
    var dmn = dmn(table);
    var ours = DecisionModels.load(List.of(new DmnFile(table, dmn)));
    var kie = KieOracle.of(dmn);
    for (var facts : cases()) {
      assertThat(ours.evaluate(Facts.of(facts)).settled())
          .as("%s", facts)
          .isEqualTo(kie.evaluate(facts));
    }
  }

  @Test
  void refusesToAddUpTwoOutputsForWhichTheStandardGivesNoMeaning() throws IOException {
    var dmn = dmn("C-sum-multiple-outputs");

    assertThatThrownBy(() -> DecisionModels.load(List.of(new DmnFile("sum.dmn", dmn))))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("sum.dmn");
  }

  private static List<Map<String, Value>> cases() {
    var cases = new ArrayList<Map<String, Value>>();
    for (long age : new long[] {-1, 0, 17, 18, 19, 64, 65, 66, 120}) {
      for (var risk : List.of("High", "Medium", "Low")) {
        for (var affordable : List.of(Value.TRUE, Value.FALSE)) {
          cases.add(
              Map.of(
                  "Age",
                  Value.of(age),
                  "RiskCategory",
                  Value.of(risk),
                  "isAffordable",
                  affordable));
        }
      }
    }
    return cases;
  }

  private static String dmn(String table) throws IOException {
    var path = "/org/kie/dmn/core/0004-simpletable-" + table + ".dmn";
    try (InputStream file =
        Objects.requireNonNull(TablesOfKieTests.class.getResourceAsStream(path), path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
