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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PsychometricsCommandTests {

  private static final Path FOLDER = Path.of("src/test/resources/psychometrics");
  private static final String BANK = FOLDER.resolve("syn3pl_bank.csv").toString();
  private static final String RESPONSES = FOLDER.resolve("sim_syn3pl_responses.csv.gz").toString();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir Path folder;

  private int run(String... words) {
    out.reset();
    return PsychometricsCommand.run(
        words,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void replaysEveryStepOfCatRWithTheSameItemsAbilitiesAndErrors() {
    var trace = folder.resolve("trace.csv");
    assertThat(run("replay", "--bank", BANK, "--responses", RESPONSES, "--out", trace.toString()))
        .isZero();

    var ours = NamedTable.read(trace);
    var reference = NamedTable.read(FOLDER.resolve("trace_syn3pl_MFI_EAP.csv.gz"));
    assertThat(ours.names()).containsExactly("person", "step", "item", "resp", "eap", "se");
    assertThat(ours.rows()).hasSize(500 * 32);
    for (int line = 0; line < reference.rows().size(); line++) {
      var expected = reference.rows().get(line);
      var found = ours.rows().get(line);
      assertThat(found.fields().subList(0, 4)).isEqualTo(expected.fields().subList(0, 4));
      for (int column = 4; column < 6; column++) {
        assertThat(ours.number(found, column))
            .isCloseTo(reference.number(expected, column), within(1e-8));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"kl,eap", "mpwi,eap", "KLP,MAP", "mepv,wle", "progressive,ml"})
  void replaysByEveryRuleAndEstimatorTheSameEachTime(String rule, String estimator)
      throws IOException {
    var few = few();
    var words =
        new String[] {
          "replay",
          "--bank",
          BANK,
          "--responses",
          few,
          "--items",
          "8",
          "--rule",
          rule,
          "--estimator",
          estimator,
          "--seed",
          "5"
        };
    assertThat(run(words)).isZero();
    var once = lines();
    assertThat(run(words)).isZero();
    assertThat(lines()).isEqualTo(once).hasSize(1 + 3 * 8);
  }

  private String few() throws IOException {
    var text = new StringBuilder("person,resp\n");
    NamedTable.read(Path.of(RESPONSES)).rows().stream()
        .limit(3)
        .forEach(
            row -> text.append(row.first()).append(',').append(row.fields().get(2)).append('\n'));
    return file("few.csv", text.toString());
  }

  @Test
  void doesNotAskWhatAPersonHasNoAnswerTo() throws IOException {
    var bank = file("bank.csv", "b;a\n0;1\n0,5;1,2\n-0,5;0,8\n");
    var answers = file("answers.csv", "person;i1;i2;i3\nAda;1;NA;0\nBo;0;1;1\n");
    assertThat(run("replay", "--bank", bank, "--responses", answers, "--items", "3")).isZero();
    assertThat(lines()).hasSize(1 + 2 + 3).noneMatch(line -> line.startsWith("Ada,1,2"));
  }

  @ParameterizedTest
  @CsvSource({"ml,4,-4", "map,1,-1", "wle,2,-2", "eap,1,-1"})
  void scoresPatternsByEveryMethod(String method, int nearAllRight, int nearAllWrong)
      throws IOException {
    var bank = file("bank.csv", "item,a,b\n1,1,-1\n2,1,0\n3,1,1\n");
    var patterns = file("patterns.csv", "\"pattern\",\"freq\"\n\"111\",3\n\"000\",2\n\"1.0\",1\n");
    assertThat(run("score", "--bank", bank, "--patterns", patterns, "--method", method)).isZero();

    var table = NamedTable.read(Path.of(file("scores.csv", String.join("\n", lines()))));
    var theta = table.column("theta");
    assertThat(table.number(table.rows().get(0), theta)).isCloseTo(nearAllRight, within(0.6));
    assertThat(table.number(table.rows().get(1), theta)).isCloseTo(nearAllWrong, within(0.6));
    assertThat(table.number(table.rows().get(2), theta)).isCloseTo(0, within(0.2));
    assertThat(table.text(table.rows().get(2), table.column("pattern"))).isEqualTo("1.0");
  }

  @Test
  void readsADWithoutBAndADOfDomainsAsIntercepts() throws IOException {
    var patterns = file("patterns.csv", "\"\",i1,i2\n\"1\",1,0\n\"2\",0,0\n");
    var difficulties = file("b.csv", "item,a,b\n1,2,-1\n2,0.5,1\n");
    assertThat(run("score", "--bank", difficulties, "--patterns", patterns)).isZero();
    var expected = lines();
    for (var bank :
        List.of(
            "item,a,d\n1,2,2\n2,0.5,-0.5\n", "item,domain,a,b,d\n1,1,2,-1,2\n2,2,0.5,1,-0.5\n")) {
      out.reset();
      assertThat(run("score", "--bank", file("d.csv", bank), "--patterns", patterns)).isZero();
      assertThat(lines()).isEqualTo(expected);
    }
  }

  @Test
  void leavesAPatternWithoutAnswersToThePrior() throws IOException {
    var bank = file("bank.csv", "b\n0\n1\n");
    var patterns = file("patterns.csv", "first,second\n,NA\n1,.\n");
    assertThat(run("score", "--bank", bank, "--patterns", patterns, "--method", "ml")).isZero();
    assertThat(lines().get(1)).isEqualTo("1,\"..\",1,NA,NA");
    assertThat(run("score", "--bank", bank, "--patterns", patterns, "--method", "eap")).isZero();
    assertThat(lines().get(1)).startsWith("1,\"..\",1,");
  }

  @Test
  void simulatesATestTheSameForTheSameSeed() throws IOException {
    var words =
        new String[] {
          "simulate",
          "--bank",
          BANK,
          "--persons",
          "200",
          "--items",
          "20",
          "--se",
          "0.4",
          "--exposure",
          "0.3",
          "--exposure-within",
          "0.5",
          "--seed",
          "9"
        };
    assertThat(run(words)).isZero();
    var once = lines();
    assertThat(json().get("meanLength").doubleValue()).isBetween(8.0, 20.0);
    assertThat(json().get("rmse").doubleValue()).isBetween(0.2, 0.5);
    assertThat(json().get("reliability").doubleValue()).isBetween(0.7, 1.0);
    assertThat(json().get("highestExposure").doubleValue()).isBetween(0.2, 0.36);
    assertThat(json().get("exposure").size()).isEqualTo(300);
    assertThat(run(words)).isZero();
    assertThat(lines()).isEqualTo(once);

    var thetas = file("persons.csv", "theta\n-1\n0\n1\n");
    assertThat(run("simulate", "--bank", BANK, "--persons", thetas, "--cut", "0.5")).isZero();
    assertThat(json().get("persons").intValue()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,1,0\\n1,2,1 | bank.csv: two items have the same name.",
        "1,1,0\\n2,1e300,1 | bank.csv, line 3, column 2: no item discriminates as much as 1.0E300.",
        "1,1,0\\n2,NaN,1 | bank.csv, line 3, column 2: \"NaN\" is not a number."
      })
  void saysWhichItemsOfABankCannotBe(String items, String sentence) throws IOException {
    var bank = file("bank.csv", "item,a,b\n" + items.replace("\\n", "\n"));
    var patterns = file("patterns.csv", "pattern\n11\n");
    assertThat(run("score", "--bank", bank, "--patterns", patterns)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fly",
        "replay --bank",
        "replay --bank BANK --responses RESP --items 0",
        "replay --bank BANK --responses RESP --items 301",
        "replay --bank BANK --responses RESP --rule best",
        "replay --bank BANK --responses RESP --estimator mle",
        "replay --bank BANK --responses BANK",
        "replay --bank RESP --responses RESP",
        "score --bank BANK --patterns /nowhere.csv",
        "simulate --bank BANK --persons 0",
        "simulate --bank BANK --exposure 2",
        "simulate --bank BANK --least 40",
        "simulate --bank BANK --se small",
        "simulate --bank BANK --se NaN",
        "simulate --bank BANK --persons -3",
        "assemble --bank BANK --items 5 --theta NaN",
      })
  void saysInOneSentenceWhatIsWrong(String line) {
    var words =
        line.isEmpty()
            ? new String[0]
            : line.replace("BANK", BANK).replace("RESP", RESPONSES).split(" ", -1);
    assertThat(run(words)).isEqualTo(PsychometricsCommand.BAD_INPUT);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8).strip()).isNotEmpty().doesNotContain("\n");
  }
}
