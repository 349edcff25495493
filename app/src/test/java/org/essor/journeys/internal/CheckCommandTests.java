package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.essor.journeys.content.ACheckedFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTests {

  @TempDir Path folder;
  private ACheckedFolder content;

  @BeforeEach
  void copyTheFixture() throws IOException {
    content =
        ACheckedFolder.copied(
            Path.of("src/test/resources/regulation-fixture"), folder, CheckCommand::run);
  }

  @Test
  void saysThatAllHoldsTogether() {
    assertThat(content.check()).isZero();
    assertThat(content.told())
        .contains("now holds together: ", "6 questions")
        .doesNotContain("problem");
  }

  @Test
  void namesFileEntryAndFieldOfATextThatDoesNotHold() throws IOException {
    content.replace("device/questions.yaml", "code | annex II", "cod | annex II");

    assertThat(content.check()).isEqualTo(CheckCommand.WRONG);
    assertThat(content.told())
        .contains("- device/questions.yaml, use, sources: unknown source cod", "One problem.");
  }

  @Test
  void writesAKnownAnswerThatDoesNotComeOutAsInACell() throws IOException {
    content.replace("device/cases.csv", "yes,III|IIa|I,", "yes,III|IIa,");

    assertThat(content.check()).isEqualTo(CheckCommand.WRONG);
    assertThat(content.told())
        .contains("half known, =device_class: expected III|IIa but is III|IIa|I");
  }

  @Test
  void saysWhereThereIsNoFolder() {
    assertThat(content.check(folder.resolve("nowhere"))).isEqualTo(CheckCommand.BAD_INPUT);
    assertThat(content.told()).contains("Cannot read the regulation folder");
  }
}
