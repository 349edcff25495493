package org.essor.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssignCommandTests {

  private static final String INSTANCE =
      """
      # reviewers=2 papers=3
      load_min,1,1
      load_max,3,2
      demand,1,1,1
      5,C,7
      4,2,1
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir Path folder;

  private int assign(String text, String... more) throws IOException {
    var file = Files.writeString(folder.resolve("instance.csv"), text);
    var args = new String[more.length + 1];
    args[0] = file.toString();
    System.arraycopy(more, 0, args, 1, more.length);
    return run(args);
  }

  private int run(String... args) {
    return AssignCommand.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private JsonNode answer() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  private String error() {
    return err.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void printsTheLargestTotalAndTheWorstProject() throws IOException {
    assertThat(assign(INSTANCE)).isZero();

    assertThat(answer().get("total").longValue()).isEqualTo(14);
    assertThat(answer().get("worstProject").longValue()).isEqualTo(2);
    assertThat(answer().get("pairs").intValue()).isEqualTo(3);
    assertThat(answer().get("seconds").doubleValue()).isNotNegative();
  }

  @Test
  void readsWhatSpreadsheetsWrite() throws IOException {
    var exported =
        "\uFEFF\"load_min\";1;1\r\n\r\nload_max;3;2\r\ndemand;1;1;1\r\n\"0,5\";C;0,75\r\n0,4;-0,2;0,1\r\n";

    assertThat(assign(exported)).isZero();

    assertThat(answer().get("total").decimalValue()).isEqualByComparingTo("1.05");
    assertThat(answer().get("worstProject").decimalValue()).isEqualByComparingTo("-0.2");
  }

  @Test
  void readsACompressedInstanceAndWritesThePairs() throws IOException {
    var file = folder.resolve("instance.csv.gz");
    try (var compressed = new GZIPOutputStream(Files.newOutputStream(file))) {
      compressed.write(INSTANCE.getBytes(StandardCharsets.UTF_8));
    }
    var pairs = folder.resolve("pairs.csv");

    assertThat(run(file.toString(), "--out", pairs.toString())).isZero();

    assertThat(pairs).hasContent("reviewer,project,affinity\n0,0,5\n1,1,2\n0,2,7\n");
  }

  @Test
  void fairnessComesWithWhatNoAssignmentExceeds() throws IOException {
    assertThat(assign(INSTANCE, "--objective", "fair")).isZero();

    assertThat(answer().get("worstProject")).isEqualTo(answer().get("worstProjectBound"));
    assertThat(answer().get("total")).isEqualTo(answer().get("totalBound"));
  }

  @Test
  void saysWhichConstraintsClashAndWhatWouldHelp() throws IOException {
    assertThat(assign(INSTANCE.replace("demand,1,1,1", "demand,1,2,1"))).isEqualTo(3);

    assertThat(answer().get("infeasible").get(0).stringValue())
        .isEqualTo("project 1 needs 2 reviewers, 1 without conflict can");
    assertThat(answer().get("relaxation").get(0).stringValue())
        .isEqualTo("project 1 does with 1 reviewer fewer");
    assertThat(error()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4,2,1 | 4,x,1 | instance.csv, line 6, column 2: \"x\" is neither a number of at most 18 digits nor C.",
        "4,2,1 | 4,2 | instance.csv, line 6, column 3: 2 affinities where demand has 3 projects.",
        "4,2,1 | 4,2,1,1 | instance.csv, line 6, column 4: 4 affinities where demand has 3 projects.",
        "4,2,1 | 4,,1 | instance.csv, line 6, column 2: \"\" is neither a number of at most 18 digits nor C.",
        "load_min,1,1 | load_min,1,-1 | instance.csv, line 2, column 3: \"-1\" is not a whole number from 0.",
        "load_min,1,1 | load_min,4,1 | instance.csv, line 2, column 2: the minimum 4 is above the maximum 3.",
        "load_min,1,1 | load_min,1 | instance.csv: load_min has 1 reviewers, load_max 2, and there are 2 rows of affinities.",
        "load_max,3,2 | load_min,3,2 | instance.csv, line 3, column 1: load_min is given twice.",
        "4,2,1 | 4,\"2,1 | instance.csv, line 6, column 2: a quotation mark is not closed."
      })
  void saysInOneSentenceWhereTheInstanceIsWrong(String right, String wrong, String sentence)
      throws IOException {
    assertThat(assign(INSTANCE.replace(right, wrong))).isEqualTo(2);

    assertThat(error()).isEqualTo(sentence);
    assertThat(out.size()).isZero();
  }

  @Test
  void anEmptyFileAndAMissingOneAreBadInput() throws IOException {
    assertThat(assign("\n\n")).isEqualTo(2);
    assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(2);

    assertThat(error().lines())
        .containsExactly(
            "instance.csv is empty.", "Cannot read the file " + folder.resolve("none.csv") + ".");
  }

  @Test
  void anUnknownObjectiveIsBadInput() throws IOException {
    assertThat(assign(INSTANCE, "--objective", "best")).isEqualTo(2);

    assertThat(error()).startsWith("The objective is total or fair, not \"best\".");
  }
}
