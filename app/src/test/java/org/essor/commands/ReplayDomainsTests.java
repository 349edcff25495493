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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayDomainsTests {

  private static final Path BANK = Path.of("src/test/resources/psychometrics/mirt5d_bank.csv");
  private static final String RESP = "101101110010011010111000101010011101011101011001101010110101";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir Path folder;

  private int replay(String persons, String... more) throws IOException {
    out.reset();
    var file = Files.writeString(folder.resolve("persons.csv"), persons).toString();
    var words =
        Stream.concat(
            Stream.of("replay5", "--bank", BANK.toString(), "--persons", file), Stream.of(more));
    return PsychometricsCommand.run(
        words.toArray(String[]::new),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private List<String> items() {
    return lines().stream().skip(1).map(line -> line.split(",")[2]).toList();
  }

  private static String persons(String resp) {
    return "person,X1,X2,X3,X4,X5,resp\n1,0.1,-1,0,2,1,\"%s\"\n".formatted(resp);
  }

  @Test
  void writesThirtyStepsWithEveryDomainAndItsError() throws IOException {
    assertThat(replay(persons(RESP), "--rule", "dp")).isZero();

    assertThat(lines()).hasSize(31);
    assertThat(lines().getFirst())
        .isEqualTo("person,step,item,resp,theta1,theta2,theta3,theta4,theta5,se1,se2,se3,se4,se5");
    assertThat(items()).doesNotHaveDuplicates();
    for (var line : lines().subList(1, 31)) {
      var fields = line.split(",");
      int item = Integer.parseInt(fields[2]);
      assertThat(fields[3]).isEqualTo(RESP.substring(item - 1, item));
    }
  }

  @Test
  void theFirstStepIsTheOneComputedByHand() throws IOException {
    replay(persons(RESP), "--rule", "t", "--items", "1");

    // Item 19: a = 1.8891, d = −0.186265, in domain 2; its answer is right. The most likely ability
    // solves θ = a (1 − P): 0.821268; the others are 0.6 of it.
    var fields = lines().getLast().split(",");
    assertThat(fields[2]).isEqualTo("19");
    double theta = Double.parseDouble(fields[5]);
    double chance = 1 / (1 + Math.exp(-(1.8891 * theta - 0.186265)));
    assertThat(theta).isCloseTo(1.8891 * (1 - chance), within(1e-9));
    assertThat(Double.parseDouble(fields[4])).isCloseTo(0.6 * theta, within(1e-9));
    double information = 1.8891 * 1.8891 * chance * (1 - chance);
    assertThat(Double.parseDouble(fields[10]))
        .isCloseTo(1 / Math.sqrt(1 + information), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"d,1", "dp,19", "t,19", "a,19", "ap,19", "Drule,1", "DPrule,19"})
  void beginsAsItsRuleSaysAtAbilityZero(String rule, String first) throws IOException {
    assertThat(replay(persons(RESP), "--rule", rule)).isZero();

    assertThat(items().getFirst()).isEqualTo(first);
  }

  @Test
  void asMirtCatDoesWithoutThePriorItTakesItemsInTheirOrderUntilADomainIsLeft() throws IOException {
    replay(persons(RESP), "--rule", "d", "--items", "50");

    assertThat(items().subList(0, 37))
        .isEqualTo(IntStream.rangeClosed(1, 37).mapToObj(String::valueOf).toList());
    assertThat(Integer.parseInt(items().get(37))).isBetween(49, 60);
  }

  @Test
  void beginsWithTheItemAskedFor() throws IOException {
    replay(persons(RESP), "--rule", "dp", "--first", "7");

    assertThat(items().getFirst()).isEqualTo("7");
  }

  @Test
  void readsOneColumnAnItemAndSeveralLinesOfAPersonAndAnswersInTheOrderAsked() throws IOException {
    replay(persons(RESP), "--items", "10");
    var expected = lines();
    var names = String.join(",", IntStream.rangeClosed(1, 60).mapToObj(i -> "X" + i).toList());
    var answers = String.join(",", RESP.split(""));

    replay("person," + names + "\n1," + answers + "\n", "--items", "10");
    assertThat(lines()).isEqualTo(expected);

    replay(
        "person,resp\n1," + RESP.replaceAll("(?=.)", "\n1,").strip().substring(2), "--items", "10");
    assertThat(lines()).isEqualTo(expected);

    var asked = expected.stream().skip(1).map(line -> line.split(",")[3]).toList();
    replay(persons(String.join(" ", asked)));
    assertThat(lines()).isEqualTo(expected);
  }

  @Test
  void anItemWithoutAnAnswerIsNotAsked() throws IOException {
    replay(persons(RESP.substring(0, 18) + "." + RESP.substring(19)), "--items", "59");

    assertThat(items()).hasSize(59).doesNotContain("19");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--rule e", "--items 61", "--first 61", "--correlation 1.5"})
  void saysInOneSentenceWhatIsWrong(String words) throws IOException {
    assertThat(replay(persons(RESP), words.split(" "))).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8).strip().lines()).hasSize(1);
  }

  @Test
  void refusesAnswersThatAreNone() throws IOException {
    assertThat(replay(persons("102"))).isEqualTo(2);
    assertThat(replay(persons(RESP + "1"))).isEqualTo(2);
    assertThat(replay("person,X1\n1,0\n")).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("\"2\" is not an answer", "61 answers", "neither a column resp nor");
  }
}
