package org.essor.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/** The subcommands calibrate and fit. */
class CalibrateSubcommandTests {

  private static final String LSAT7 =
      "../engines/src/test/resources/psychometrics/lsat7_patterns.csv";

  private static final String COLUMNS =
      """
      "";Person;Q1;Q2;Q3;Count
      1;a;1;0;1;20
      2;b;0;1;;30
      3;c;1.0;1.0;NA;25
      4;d;0;0;0;10
      5;e;1;1;1;15
      6;f;0;1;1;5
      7;g;1;0;0;8
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir Path folder;

  private int run(String... words) {
    return PsychometricsCommand.run(
        words,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private JsonNode answer() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("answers.csv"), text).toString();
  }

  @Test
  void printsParametersErrorsAndLikelihoodInFullPrecision() {
    assertThat(run("calibrate", LSAT7, "--model", "2pl")).isZero();

    var third = answer().get("items").get(2);
    assertThat(third.get("item").stringValue()).isEqualTo("3");
    assertThat(third.get("a").doubleValue()).isCloseTo(1.70748, within(2e-5));
    assertThat(third.get("d").doubleValue()).isCloseTo(1.80521, within(2e-5));
    assertThat(third.get("b").doubleValue()).isCloseTo(-1.80521 / 1.70748, within(2e-5));
    assertThat(third.get("seA").doubleValue()).isCloseTo(0.3211, within(1e-4));
    assertThat(third.get("seD").doubleValue()).isCloseTo(0.2048, within(1e-4));
    assertThat(third.has("c")).isFalse();
    assertThat(answer().get("logLikelihood").doubleValue()).isCloseTo(-2658.8051, within(1e-4));
    assertThat(answer().get("persons").longValue()).isEqualTo(1000);
    assertThat(answer().get("converged").booleanValue()).isTrue();
  }

  @Test
  void printsGuessingWithItsPrior() {
    assertThat(run("calibrate", LSAT7, "--model", "3PL")).isZero();

    assertThat(answer().get("priorOfC").stringValue()).isEqualTo("Beta(5, 17)");
    assertThat(answer().get("items").get(0).get("c").doubleValue()).isBetween(0.1, 0.3);
    assertThat(answer().get("items").get(0).get("seC").doubleValue()).isBetween(0.05, 0.15);
  }

  @Test
  void readsOneColumnAnItemWithMissingAnswersAndNames() throws IOException {
    assertThat(run("calibrate", file(COLUMNS), "--model", "1pl")).isZero();

    assertThat(answer().get("persons").longValue()).isEqualTo(113);
    assertThat(answer().get("items").get(1).get("item").stringValue()).isEqualTo("Q2");
    assertThat(answer().get("items").get(1).get("b").doubleValue()).isNegative();
  }

  @Test
  void writesABankThatCanBeHeldAndScored() {
    var bank = folder.resolve("bank.csv");
    assertThat(run("calibrate", LSAT7, "--model", "2pl", "--bank-out", bank.toString())).isZero();
    double a = answer().get("items").get(4).get("a").doubleValue();
    out.reset();
    assertThat(run("fit", LSAT7, "--bank", bank.toString())).isZero();

    assertThat(NamedTable.read(bank).rows().get(4).fields().get(1)).isEqualTo(String.valueOf(a));
    assertThat(answer().get("items").get(0).get("df").intValue()).isEqualTo(4);
    assertThat(answer().get("m2").get("df").intValue()).isEqualTo(13);
    assertThat(answer().get("m2").get("statistic").doubleValue()).isCloseTo(11.94, within(0.1));
  }

  @Test
  void namesTheItemsWhoseSlopeHasNoBound() throws IOException {
    var steps = file("pattern,freq\n000,50\n100,50\n110,50\n111,50\n");
    assertThat(run("calibrate", steps, "--model", "2pl")).isZero();

    assertThat(answer().get("converged").booleanValue()).isFalse();
    assertThat(answer().get("doubtful")).isNotEmpty();
  }

  @Test
  void holdsTheItemsOfABankAndCalibratesTheOthersBesideThem() throws IOException {
    var bank = Files.writeString(folder.resolve("bank.csv"), "item,a,b\n1,1,-2\n2,1,-1\n");
    var to = folder.resolve("items.json");
    assertThat(
            run(
                "calibrate",
                LSAT7,
                "--model",
                "2pl",
                "--fixed",
                bank.toString(),
                "--out",
                to.toString()))
        .isZero();

    var found = JsonMapper.shared().readTree(Files.readString(to));
    assertThat(found.get("items").get(0).get("b").doubleValue()).isEqualTo(-2);
    assertThat(found.get("items").get(0).get("fixed").booleanValue()).isTrue();
    assertThat(found.get("items").get(2).get("seA").doubleValue()).isPositive();
    assertThat(found.get("population").get("deviation").doubleValue()).isBetween(0.5, 2.0);
    assertThat(found.get("population").get("seMean").doubleValue()).isPositive();
  }

  @Test
  void fitTellsOfEachItemAndOfTheModel() {
    assertThat(run("fit", "--patterns", LSAT7, "--model", "2pl")).isZero();

    assertThat(answer().get("items").get(1).get("sX2").doubleValue())
        .isCloseTo(14.451, within(1e-2));
    assertThat(answer().get("m2").get("statistic").doubleValue()).isCloseTo(11.938, within(1e-2));
    assertThat(answer().get("m2").get("df").intValue()).isEqualTo(5);
    var lowest = answer().get("personFit").get("lowest").get(0);
    assertThat(lowest.get("lzStar").doubleValue()).isNegative();
    assertThat(lowest.get("pattern").stringValue()).hasSize(5);
    assertThat(answer().get("personFit").get("shareBelow1.645").doubleValue()).isBetween(0.0, 0.1);
  }

  @Test
  void fitSaysWhyTheModelCannotBeJudged() throws IOException {
    assertThat(run("fit", file(COLUMNS), "--model", "2pl")).isZero();

    assertThat(answer().get("m2Refused").stringValue()).startsWith("M2 needs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1;a;1;0;1;20 | 1;a;2;0;1;20 | answers.csv, line 2, column 3: \"2\" is neither 0, 1 nor a"
            + " missing answer.",
        "1;a;1;0;1;20 | 1;a;1;0;1;some | answers.csv, line 2, column 6: \"some\" is not a number of"
            + " persons.",
        "Q1;Q2;Q3 | pattern;n;freq | answers.csv: what is the column n? How many persons answered"
            + " so stands in a column freq.",
        "Q1;Q2 | Q1;Q1 | answers.csv: items need columns with names of their own.",
        "7;g;1;0;0;8 | 7;g;1;0 | answers.csv, line 8, column 5: a field is missing."
      })
  void saysInOneSentenceWhereTheAnswersAreWrong(String right, String wrong, String sentence)
      throws IOException {
    assertThat(run("calibrate", file(COLUMNS.replace(right, wrong)), "--model", "1pl"))
        .isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(sentence);
  }

  @Test
  void refusesAnItemThatEverybodyHasRightAndAnUnknownModel() throws IOException {
    var all = file("pattern,freq\n11,3\n10,4\n");
    assertThat(run("calibrate", all, "--model", "1pl")).isEqualTo(2);
    assertThat(run("calibrate", all, "--model", "5pl")).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("All answers to the item 1 are right: its difficulty has no bound. Leave it out.")
        .contains("No such model: 5pl.");
  }
}
