package org.essor.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssembleTests {

  private static final String BANK =
      """
      item,a,b,theme,tags,minutes
      i1,2.0,0.0,data,picture,3
      i2,1.9,0.0,data,picture law,3
      i3,1.8,0.0,law,,1
      i4,1.7,1.0,law,law,1
      i5,1.6,-1.0,data,,1
      i6,1.0,0.0,care,picture,1
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir Path folder;

  private int assemble(String constraints, String... more) throws IOException {
    out.reset();
    var bank = Files.writeString(folder.resolve("bank.csv"), BANK).toString();
    var file = Files.writeString(folder.resolve("limits.csv"), constraints).toString();
    var words =
        Stream.concat(
            Stream.of("assemble", "--bank", bank, "--constraints", file), Stream.of(more));
    return PsychometricsCommand.run(
        words.toArray(String[]::new),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  private List<String> items() {
    return json().get("items").valueStream().map(JsonNode::stringValue).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kind,column,value,least,most|count,theme,data,,1 ; i1 i3 i4",
        "kind,column,value,number|at most,theme,data,1 ; i1 i3 i4",
        "kind,column,value,number|exactly,theme,care,1 ; i1 i2 i6",
        "kind,column,value,min,max|count,tags,picture,3,3 ; i1 i2 i6",
        "kind,column,value,number|at-least,tags,law,2 ; i1 i2 i4",
        "kind,column,value,least,most|sum,minutes,,,5 ; i1 i3 i4",
        "kind,value|enemies,i1 i2 ; i1 i3 i4",
        "kind,column|enemies,theme ; i1 i3 i6",
        "kind,value|include,i6 ; i1 i2 i6",
        "kind,value|exclude,i1 i2 ; i3 i4 i5",
        "kind,column,value|exclude,theme,law ; i1 i2 i5"
      })
  void keepsALimit(String constraints, String expected) throws IOException {
    int status = assemble(constraints.replace('|', '\n'), "--items", "3", "--theta", "0");

    assertThat(status).isZero();
    assertThat(items()).containsExactly(expected.split(" "));
    assertThat(json().get("optimal").booleanValue()).isTrue();
    assertThat(json().get("value").doubleValue()).isEqualTo(json().get("bound").doubleValue());
  }

  @Test
  void addsAbilitiesUpOrTakesTheLeastOfThem() throws IOException {
    var fourth = "kind,value\ninclude,i4\n";

    assertThat(assemble(fourth, "--items", "3", "--theta", "-1,1")).isZero();
    assertThat(items()).containsExactly("i1", "i2", "i4");
    double first = json().get("information").get(0).doubleValue();
    double second = json().get("information").get(1).doubleValue();
    assertThat(json().get("value").doubleValue()).isCloseTo(first + second, within(1e-8));

    assemble(fourth, "--items", "3", "--theta", "-1,1", "--objective", "maximin");
    assertThat(items()).containsExactly("i1", "i4", "i5");
    assertThat(json().get("value")).isEqualTo(json().get("information").get(0));
    assertThat(json().get("value").doubleValue()).isGreaterThan(first);
  }

  @Test
  void namesTheLimitsThatClashAndEndsWithThree() throws IOException {
    var clash =
        """
        kind;column;value;least;most
        count;theme;care;2;
        count;theme;law;1;
        """;

    assertThat(assemble(clash, "--items", "3", "--theta", "0")).isEqualTo(3);
    assertThat(json().get("infeasible").valueStream().map(JsonNode::stringValue))
        .containsExactly("theme care at least 2");

    var two = "kind,column,value,number\nsum,minutes,,3\ninclude,,i1,\n";
    assertThat(assemble(two, "--items", "3", "--theta", "0")).isEqualTo(3);
    assertThat(json().get("infeasible").valueStream().map(JsonNode::stringValue))
        .contains("sum of minutes exactly 3", "includes i1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kind,value|some,i1 ; no kind is called",
        "kind,value|include,i9 ; no item is called i9",
        "kind,column,value,most|count,colour,red,1 ; no column is called colour",
        "kind,column,value|count,theme,data ; neither a least nor a most",
        "kind,column,value,least,most|count,theme,data,3,2 ; above the most",
        "kind,column,most|sum,theme,1 ; is not a number",
        "sort,value|include,i1 ; no column is called kind"
      })
  void saysInOneSentenceWhereALimitIsWrong(String constraints, String sentence) throws IOException {
    int status = assemble(constraints.replace('|', '\n'), "--items", "3", "--theta", "0");

    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).strip()).contains(sentence.strip());
  }
}
