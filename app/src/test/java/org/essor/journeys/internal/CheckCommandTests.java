package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.essor.journeys.content.ACheckedFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private ACheckedFolder content;

  @BeforeEach
  void copyTheFixture() throws IOException {
    content =
        ACheckedFolder.copied(
            Path.of("src/test/resources/regulation-fixture"),
            folder,
            (checked, out) -> CheckCommand.run(checked, out, TODAY));
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
  void saysOfAListWhatIsMissingAndWhatIsTooMuch() throws IOException {
    content.replace("device/cases.csv", "notified_body+alerts", "notified_body+alert");

    assertThat(content.check()).isEqualTo(CheckCommand.WRONG);
    assertThat(content.told())
        .contains(
            "diagnosis, =duties: expected alert, which no rule gives;"
                + " the rules also give alerts, which is not expected");
  }

  @Test
  void saysWhatAListMayHoldWhereACaseLeavesAFactEmpty() throws IOException {
    content.replace("device/cases.csv", ",death,true,,", ",death,,,");

    assertThat(content.check()).isEqualTo(CheckCommand.WRONG);
    assertThat(content.told())
        .contains("=duties: perhaps alerts: it depends on a fact that the case leaves empty");
  }

  @Test
  void namesTheTableWithTheGapAndNotThoseThatOnlyRestOnIt() throws IOException {
    var no = "<inputEntry><text>false</text></inputEntry>";
    var yes = "<inputEntry><text>true</text></inputEntry>";
    var output = "<outputEntry><text>\"no\"</text></outputEntry>";
    content.replace("device/device.dmn", no + no + output, yes + yes + output);

    assertThat(content.check()).isEqualTo(CheckCommand.WRONG);
    assertThat(content.told())
        .contains("device/device.dmn, device: no rule applies, for example where intended_diag")
        .contains("use = analyse. Add a rule for it, or a default output.")
        .contains("device_diagnosis and no_purpose both apply")
        .contains("Narrow the cells of one of them.")
        .doesNotContain("device_class");
  }

  @Test
  void readsTrueAndFalseAsASpreadsheetWritesThem() throws IOException {
    content.replace("device/cases.csv", ",true,", ",VRAI,");

    assertThat(content.check()).isZero();
  }

  @Test
  void saysHowToSaveATableThatASpreadsheetWroteWithSemicolons() throws IOException {
    content.replace("device/cases.csv", ",", ";");

    assertThat(content.check()).isEqualTo(CheckCommand.WRONG);
    assertThat(content.told())
        .contains("device/cases.csv: has no commas between its columns", "One problem.");
  }

  @Test
  void saysThatRulesOfALaterDayAreAProposalUntilThen() throws IOException {
    content.replace("editions.yaml", "applies_from: 2026-11-21", "applies_from: 2026-11-23");
    content.replace("device/sources.yaml", "checked: 2026-11-21", "checked: 2062-11-21");

    assertThat(content.check()).isEqualTo(CheckCommand.WRONG);
    assertThat(content.told())
        .contains("editions.yaml, now, applies_from: 2026-11-23 is after today")
        .contains("sources.yaml, code, checked: 2062-11-21 is after today");
  }

  @Test
  void namesAFileThatWouldNotBeRead() throws IOException {
    Files.writeString(folder.resolve("device/more.yml"), "");

    assertThat(content.check()).isEqualTo(CheckCommand.WRONG);
    assertThat(content.told()).contains("more.yml: is not read");
  }

  @Test
  void saysWhereThereIsNoFolder() {
    assertThat(content.check(folder.resolve("nowhere"))).isEqualTo(CheckCommand.BAD_INPUT);
    assertThat(content.told()).contains("Cannot read the regulation folder");
  }
}
