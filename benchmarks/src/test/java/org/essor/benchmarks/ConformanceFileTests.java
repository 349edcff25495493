package org.essor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.essor.benchmarks.ConformanceCase.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceFileTests {

  private static final String DOUBLING =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="urn:m">
        <inputData id="x" name="x"><variable name="x" typeRef="number"/></inputData>
        <decision id="d" name="twice">
          <variable name="twice" typeRef="number"/>
          <informationRequirement><requiredInput href="#x"/></informationRequirement>
          <literalExpression><text>%s</text></literalExpression>
        </decision>
      </definitions>
      """;

  @TempDir Path folder;

  @Test
  void passesWhereTheResultIsTheOneExpected() throws IOException {
    assertThat(cases("x * 2", result("6.000000001")))
        .containsExactly(new ConformanceCase("001", Verdict.PASSED, ""));
  }

  @Test
  void failsWhereItDiffersAndSaysHow() throws IOException {
    assertThat(cases("x * 2", result("7")))
        .singleElement()
        .satisfies(test -> {
          assertThat(test.verdict()).isEqualTo(Verdict.FAILED);
          assertThat(test.why()).contains("twice", "7", "6");
        });
  }

  @Test
  void countsApartWhatIsOutsideTheSubset() throws IOException {
    assertThat(cases("for i in [x] return i", result("6")))
        .singleElement()
        .extracting(ConformanceCase::verdict)
        .isEqualTo(Verdict.OUTSIDE);
  }

  @Test
  void expectsNullWhereTheSuiteExpectsAnError() throws IOException {
    assertThat(cases("x / 0", "<resultNode errorResult=\"true\" name=\"twice\"/>"))
        .containsExactly(new ConformanceCase("001", Verdict.PASSED, ""));
  }

  private static String result(String number) {
    return """
    <resultNode name="twice"><expected><value xsi:type="xsd:decimal">%s</value></expected></resultNode>
    """
        .formatted(number);
  }

  private List<ConformanceCase> cases(String expression, String result) throws IOException {
    Files.writeString(folder.resolve("doubling.dmn"), DOUBLING.formatted(expression));
    var tests = folder.resolve("doubling-test-01.xml");
    Files.writeString(
        tests,
        """
        <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <modelName>doubling.dmn</modelName>
          <testCase id="001">
            <inputNode name="x"><value xsi:type="xsd:decimal">3</value></inputNode>
            %s
          </testCase>
        </testCases>
        """
            .formatted(result));
    return ConformanceFile.read(tests).cases();
  }
}
