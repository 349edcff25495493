package org.essor.skills.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Measures;
import org.junit.jupiter.api.Test;

class MeasuresTests {

  @Test
  void whatIsOnlyTriedHasEnemiesAndTheTestIsMadeOfTheOthers() {
    var files = RegulationFiles.read(Path.of("src/test/resources/skills-fixture"));
    var enemy = "    enemies: [t-enemy]\n";
    var items =
        files.text("items/d1.yaml").orElseThrow().replace(enemy, enemy + "    pretest: true\n");
    var bank = BankReader.read(files.with("items/d1.yaml", items.getBytes(StandardCharsets.UTF_8)));
    assertThat(bank.pretested()).hasSize(1);
    assertThat(bank.get("t-enemy").traits().enemies()).containsExactly("t-single");
    assertThat(Measures.bank(bank).items())
        .hasSize(9)
        .allSatisfy(item -> assertThat(item.enemies()).isEmpty());
  }
}
