package org.essor.skills.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Bank;
import org.essor.skills.Cuts;
import org.essor.skills.Item;
import org.essor.skills.Item.Calibration;
import org.essor.skills.Item.Calibration.Errors;
import org.essor.skills.Task.HotSpot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankReaderTests {

  private static final RegulationFiles FIXTURE =
      RegulationFiles.read(Path.of("src/test/resources/skills-fixture"));

  private static final String ITEMS = "items/d1.yaml";

  private static Bank with(String path, String from, String to) {
    var text = FIXTURE.text(path).orElseThrow();
    assertThat(text).contains(from);
    return BankReader.read(
        FIXTURE.with(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsDomainsItemsAndPictures() {
    var bank = BankReader.read(FIXTURE);
    assertThat(bank.framework().hours()).isEqualTo(11);
    assertThat(bank.items()).hasSize(10);
    assertThat(bank.domainOf(bank.get("t-text"))).isEqualTo(1);
    assertThat(bank.get("t-hotspot").task())
        .isInstanceOfSatisfying(
            HotSpot.class, spot -> assertThat(bank.pictures()).containsKey(spot.picture()));
  }

  @Test
  void whoIsNamedAsAnEnemyNamesTheOtherToo() {
    var bank = BankReader.read(FIXTURE);
    assertThat(bank.get("t-enemy").traits().enemies()).containsExactly("t-single");
  }

  @Test
  void itemsWaitForACompetenceThatCameLaterAndNoOtherIsForgiven() {
    var line =
        "      - {id: d1.c2, own: true, fr: {name: \"Partager une donnée\"}, en: {name: \"Share data\"}}\n";
    var older = FIXTURE.text("framework.yaml").orElseThrow().replace(line, "");
    var files = FIXTURE.with("framework.yaml", older.getBytes(StandardCharsets.UTF_8));
    var whole = BankReader.read(FIXTURE);
    var bank = BankReader.read(files, "d1.c2"::equals);
    assertThat(bank.items().keySet())
        .isEqualTo(
            whole.items().values().stream()
                .filter(item -> !item.competence().equals("d1.c2"))
                .map(Item::id)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    assertThat(bank.items()).hasSizeLessThan(whole.items().size());
    assertThat(bank.items().values())
        .allSatisfy(item -> assertThat(bank.items().keySet()).containsAll(item.traits().enemies()));
    assertThatThrownBy(() -> BankReader.read(files)).hasMessageContaining("d1.c2");
  }

  @Test
  void aLevelGoesFromItsCutScoreToTheNext() {
    var framework = BankReader.read(FIXTURE).framework();
    var cuts = new Cuts(framework, Map.of());
    assertThat(cuts.levelOf(framework.domains().getFirst(), -9).number()).isEqualTo(1);
    assertThat(cuts.levelOf(framework.domains().getFirst(), -0.5).number()).isEqualTo(2);
    assertThat(cuts.levelOf(framework.domains().getFirst(), 0.99).number()).isEqualTo(2);
    assertThat(cuts.levelOf(framework.domains().getFirst(), 1).number()).isEqualTo(3);
  }

  @Test
  void anyChangeMakesAnotherBank() {
    var changed = with(ITEMS, "Une couleur", "Une teinte");
    assertThat(changed.fingerprint()).isNotEqualTo(BankReader.read(FIXTURE).fingerprint());
  }

  @Test
  void calibrationIsReadAndTakesThePlaceOfTheJudgedDifficulty() {
    var item =
        with(
                ITEMS,
                "    difficulty: 0.5\n",
                "    difficulty: 0.5\n    secret: true\n    calibration: {a: 1.2, b: -0.25, c: 0.1,"
                    + " errors: {a: 0.1, b: 0.08}, responses: 412, date: 2026-11-22}\n")
            .get("t-matching");
    assertThat(item.traits().location()).isEqualTo(-0.25);
    assertThat(item.traits().secret()).isTrue();
    assertThat(item.traits().calibration())
        .contains(
            new Calibration(
                1.2, -0.25, 0.1, new Errors(0.1, 0.08, 0), 412, LocalDate.of(2026, 11, 22)));
  }

  @Test
  void aCalibrationThatCannotBeIsRefused() {
    var half = "    calibration: {a: 0, b: 1, errors: {a: 1, b: 1}, responses: 3}\n";
    assertThatThrownBy(() -> with(ITEMS, "    difficulty: 0.5\n", "    difficulty: 0.5\n" + half))
        .hasMessageContaining("t-matching, calibration.a: must be between")
        .hasMessageContaining("t-matching, calibration.date: is missing");
  }

  @Test
  void whatIsPretestedIsNotScored() {
    var bank = with(ITEMS, "    difficulty: 0.5\n", "    difficulty: 0.5\n    pretest: true\n");
    assertThat(bank.pretested()).extracting(Item::id).containsExactly("t-matching");
    assertThat(bank.scored()).hasSize(9).extracting(Item::id).doesNotContain("t-matching");
  }

  /** What an editor gets wrong, and the file, the item and the field that he is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "items/d1.yaml|key: [2, 1]|key: [2, 4]|items/d1.yaml, t-matching, key: is 4",
        "items/d1.yaml|key: [1, 2]|key: [1, 1]|items/d1.yaml, t-multiple, key: names an option twice",
        "items/d1.yaml|enemies: [t-enemy]|enemies: [nobody]|items/d1.yaml, t-single, enemies: there is no other nobody",
        "items/d1.yaml|\"A colour\", \"A blood sugar\", \"A shoe size\"|\"A colour\"|items/d1.yaml, t-single, en.options: has 1 lines",
        "items/d1.yaml|competence: d1.c2|competence: d9.c1|t-matching, competence: is not in the framework: d9.c1",
        "items/d1.yaml|id: t-matching|id: t-text|id: stands in another file too",
        "items/d1.yaml|difficulty: 0.5|difficulty: 50|t-matching, difficulty: must be between",
        "items/d1.yaml|minutes: 2|minuts: 2|t-matching, minuts: is not a field known here",
        "items/d2.yaml|, checked: 2026-11-20}||t-text, source.checked: is missing",
        "items/d2.yaml|tag: S|tag: Z|t-text, source.tag: is Z",
        "items/d2.yaml|type: number|type: figure|t-number, type: is figure",
        "items/d2.yaml|width: 100, height: 100}]|width: 101, height: 100}]|t-hotspot, regions: reach out",
        "items/d2.yaml|picture: pictures/t-hotspot.svg|picture: none.svg|t-hotspot, picture: there is no file none.svg",
        "items/d2.yaml|accessible: false|accessible: maybe|t-sight, accessible: is maybe",
        "framework.yaml|from: 1.0|from: -1.0|framework.yaml, third, from: must be more",
        "framework.yaml|total_hours: 11|total_hours: 12|framework.yaml, total_hours: is not the sum",
        "pictures/t-hotspot.svg|width=\"200\"|wide=\"200\"|pictures/t-hotspot.svg: its <svg> needs a width"
      })
  void saysWhereSomethingIsWrong(String path, String from, String to, String said) {
    var replacement = to == null ? "}" : to;
    assertThatThrownBy(() -> with(path, from, replacement)).hasMessageContaining(said);
  }
}
