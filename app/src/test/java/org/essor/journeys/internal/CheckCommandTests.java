package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.essor.journeys.content.RegulationFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTests {

  private static final Path FIXTURE = Path.of("src/test/resources/regulation-fixture");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  @TempDir Path folder;

  @BeforeEach
  void copyTheFixture() throws IOException {
    for (var file : RegulationFiles.read(FIXTURE).contents().entrySet()) {
      var target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private int check(Path checked) {
    return CheckCommand.run(checked, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private void replace(String file, String text, String other) throws IOException {
    var content = Files.readString(folder.resolve(file));
    assertThat(content).contains(text);
    Files.writeString(folder.resolve(file), content.replace(text, other));
  }

  @Test
  void saysThatAllHoldsTogether() {
    assertThat(check(folder)).isZero();
    assertThat(told()).contains("now holds together: ", "6 questions").doesNotContain("problem");
  }

  @Test
  void namesFileEntryAndFieldOfATextThatDoesNotHold() throws IOException {
    replace("device/questions.yaml", "code | annex II", "cod | annex II");

    assertThat(check(folder)).isEqualTo(CheckCommand.WRONG);
    assertThat(told())
        .contains("- device/questions.yaml, use, sources: unknown source cod", "One problem.");
  }

  @Test
  void writesAKnownAnswerThatDoesNotComeOutAsInACell() throws IOException {
    replace("device/cases.csv", "yes,III|IIa|I,", "yes,III|IIa,");

    assertThat(check(folder)).isEqualTo(CheckCommand.WRONG);
    assertThat(told()).contains("half known, =device_class: expected III|IIa but is III|IIa|I");
  }

  @Test
  void saysWhereThereIsNoFolder() {
    assertThat(check(folder.resolve("nowhere"))).isEqualTo(CheckCommand.BAD_INPUT);
    assertThat(told()).contains("Cannot read the regulation folder");
  }
}
