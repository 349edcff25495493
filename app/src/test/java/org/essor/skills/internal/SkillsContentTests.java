package org.essor.skills.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.essor.journeys.content.Problems;
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

  @Test
  void knowsTrainingForEachDomain() {
    var files = RegulationFiles.read(Path.of("../skills"));
    var framework = BankReader.read(BankReader.parts(files)).framework();
    var problems = new Problems();
    var offers = new TrainingReader(problems, framework).read(files);
    problems.refuseIfAny();
    assertThat(framework.domains())
        .allMatch(domain -> offers.stream().anyMatch(offer -> offer.teaches(domain.id())));
  }
}
