package org.essor.skills.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.essor.journeys.content.RegulationFiles;
import org.junit.jupiter.api.Test;

/** The framework and the bank that Essor ships. */
class SkillsContentTests {

  @Test
  void holdsTogetherAndHasEnoughItemsForThoseWhoNeedAccessibleOnes() {
    var bank = BankReader.read(RegulationFiles.read(Path.of("../skills")));
    assertThat(bank.framework().hours()).isEqualTo(28);
    var accessible =
        bank.items().values().stream()
            .filter(item -> item.traits().accessible())
            .collect(Collectors.groupingBy(bank::domainOf, Collectors.counting()));
    assertThat(accessible.values()).isNotEmpty().allMatch(count -> count >= 12);
    assertThat(bank.items().values().stream().map(item -> item.task().getClass()).distinct())
        .hasSize(7);
  }
}
