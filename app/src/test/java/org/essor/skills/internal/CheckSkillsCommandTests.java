package org.essor.skills.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.essor.journeys.content.ACheckedFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckSkillsCommandTests {

  @TempDir Path folder;
  private ACheckedFolder content;

  @BeforeEach
  void copyTheFixture() throws IOException {
    content =
        ACheckedFolder.copied(
            Path.of("src/test/resources/skills-fixture"), folder, CheckSkillsCommand::run);
  }

  @Test
  void saysThatAllHoldsTogether() {
    assertThat(content.check()).isZero();
    assertThat(content.told())
        .contains("essai-1 holds together: 2 domains, 10 items", "3 training offers");
  }

  @Test
  void whatShipsHoldsTogether() {
    assertThat(content.check(Path.of("../skills"))).as(content.told()).isZero();
  }

  @Test
  void namesFileEntryAndFieldOfAllThatIsWrongInItemsAndTrainingAtOnce() throws IOException {
    content.replace("items/d2.yaml", "pictures/t-hotspot.svg", "pictures/none.svg");
    content.replace("training.yaml", "hours: 12", "hours: twelve");
    assertThat(content.check()).isEqualTo(CheckSkillsCommand.WRONG);
    assertThat(content.told())
        .contains("- items/d2.yaml, t-hotspot, picture: there is no file pictures/none.svg")
        .contains("- training.yaml, a-course, hours: must be a number", "2 problems.");
  }

  @Test
  void aFrameworkThatDoesNotHoldIsToldAlone() throws IOException {
    content.replace("framework.yaml", "total_hours: 11", "total_hours: 12");
    assertThat(content.check()).isEqualTo(CheckSkillsCommand.WRONG);
    assertThat(content.told())
        .contains(
            "- framework.yaml, total_hours: is not the sum of the domains, 11", "One problem.");
  }

  @Test
  void aFolderThatIsNotThereIsNoProblemOfTheContent() {
    assertThat(content.check(folder.resolve("none"))).isEqualTo(CheckSkillsCommand.BAD_INPUT);
    assertThat(content.told()).contains("Cannot read the folder");
  }
}
