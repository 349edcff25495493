package org.essor.skills.internal;

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

class CheckSkillsCommandTests {

  private static final Path FIXTURE = Path.of("src/test/resources/skills-fixture");

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
    return CheckSkillsCommand.run(checked, new PrintStream(out, true, StandardCharsets.UTF_8));
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
    assertThat(told()).contains("essai-1 holds together: 2 domains, 10 items", "3 training offers");
  }

  @Test
  void whatShipsHoldsTogether() {
    assertThat(check(Path.of("../skills"))).as(told()).isZero();
  }

  @Test
  void namesFileEntryAndFieldOfAllThatIsWrongInItemsAndTrainingAtOnce() throws IOException {
    replace("items/d2.yaml", "pictures/t-hotspot.svg", "pictures/none.svg");
    replace("training.yaml", "hours: 12", "hours: twelve");
    assertThat(check(folder)).isEqualTo(CheckSkillsCommand.WRONG);
    assertThat(told())
        .contains("- items/d2.yaml, t-hotspot, picture: there is no file pictures/none.svg")
        .contains("- training.yaml, a-course, hours: must be a number", "2 problems.");
  }

  @Test
  void aFrameworkThatDoesNotHoldIsToldAlone() throws IOException {
    replace("framework.yaml", "total_hours: 11", "total_hours: 12");
    assertThat(check(folder)).isEqualTo(CheckSkillsCommand.WRONG);
    assertThat(told())
        .contains(
            "- framework.yaml, total_hours: is not the sum of the domains, 11", "One problem.");
  }

  @Test
  void aFolderThatIsNotThereIsNoProblemOfTheContent() {
    assertThat(check(folder.resolve("none"))).isEqualTo(CheckSkillsCommand.BAD_INPUT);
    assertThat(told()).contains("Cannot read the folder");
  }
}
