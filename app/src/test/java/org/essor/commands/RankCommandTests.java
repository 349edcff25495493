package org.essor.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RankCommandTests {

  private static final String REVIEWS =
      """
      Project;Reviewer;Comment;Mark
      P1;Ada;"good; very";16,5
      P1;Bo;;12
      P2;Ada;;14
      P2;Cy;;13
      P3;Bo;;
      P3;Cy;;8
      P3;Ada;;11
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir Path folder;

  private int rank(String text) throws IOException {
    var file = Files.writeString(folder.resolve("reviews.csv"), text);
    return RankCommand.run(
        new String[] {file.toString()},
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private JsonNode answer() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void printsRanksWithTheirIntervalsSeveritiesAndAgreement() throws IOException {
    assertThat(rank(REVIEWS)).isZero();

    var last = answer().get("projects").get(2);
    assertThat(last.get("project").stringValue()).isEqualTo("P3");
    assertThat(last.get("expectedRank").doubleValue()).isBetween(2.0, 3.0);
    assertThat(last.get("interval").get(1).intValue()).isEqualTo(3);
    assertThat(answer().get("reviewers").get(2).get("reviewer").stringValue()).isEqualTo("Ada");
    assertThat(answer().get("agreement").get("icc").doubleValue()).isBetween(0.0, 1.0);
    assertThat(answer().get("agreement").has("alphaOrdinal")).isTrue();
  }

  @Test
  void readsAFileAsASpreadsheetInFrenchSavesIt() throws IOException {
    assertThat(rank("sep=;\r\nProjet;Évaluateur;Note\r\nP1;Ada;14,5\r\nP2;Ada;9\r\n")).isZero();
    assertThat(answer().get("projects").get(0).get("project").stringValue()).isEqualTo("P1");
    assertThat(rank("project\treviewer\tmark\nP1\tAda\t14,5\nP2\tAda\t9\n")).isZero();

    assertThat(rank("project,reviewer,mark\nP1,Ada,\"14,5\"\n")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("write 14.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mark | Points | reviews.csv, line 1, column 1: no column is called mark among Project,"
            + " Reviewer, Comment, Points.",
        ";14 | ;fourteen | reviews.csv, line 4, column 4: \"fourteen\" is not a mark.",
        "P2;Ada | ;Ada | reviews.csv, line 4, column 1: the project is empty.",
        "P2;Cy | P2;Ada | reviews.csv, line 5, column 2: Ada marks P2 a second time.",
        "P3;Cy;;8 | P3;Cy | reviews.csv, line 7, column 3: a field is missing."
      })
  void saysInOneSentenceWhereTheReviewsAreWrong(String right, String wrong, String sentence)
      throws IOException {
    assertThat(rank(REVIEWS.replace(right, wrong))).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(sentence);
  }
}
