package org.essor.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.essor.assignment.Assigner;
import org.essor.assignment.Assignment;
import org.essor.assignment.Instance;
import org.essor.assignment.Pair;
import org.junit.jupiter.api.Test;

class AffinityModelTests {

  private static final TextReader READER =
      new TextReader(List.of(new Tongue(Set.of("le", "de"), UnaryOperator.identity())));

  private static Reviewer reviewer(Set<String> areas, String words, String... past) {
    return new Reviewer(areas, READER.read(words), Arrays.stream(past).map(READER::read).toList());
  }

  private static Project project(Set<String> areas, String words) {
    return new Project(areas, READER.read(words));
  }

  private static AffinityModel model(Reviewer reviewer, Project... projects) {
    return new AffinityModel(List.of(reviewer), List.of(projects), Shares.USUAL);
  }

  /**
   * Three texts: "coeur capteur", "coeur capteur capteur", "vision". Over them, coeur and capteur
   * stand in 2 of 3: idf = 1 + ln(4/3) for both, which the cosine of the first two divides away:
   * (1·1 + 1·(1 + ln 2)) ÷ (√2 · √(1 + (1 + ln 2)²)) = 0.968346…
   */
  @Test
  void theCosineIsTheOneWorkedOutByHand() {
    var model =
        model(
            reviewer(Set.of(), "coeur capteur"),
            project(Set.of(), "coeur capteur capteur"),
            project(Set.of(), "vision"));
    double tf = 1 + Math.log(2);
    double expected = (1 + tf) / (Math.sqrt(2) * Math.sqrt(1 + tf * tf));
    assertThat(model.units()).containsExactly(Math.round(expected * 1e9), 0L);
  }

  /** "rare" stands in 2 of 3 texts, "commun" in 3, "autre" in 1: 1 + ln(4/3), 1 and 1 + ln 2. */
  @Test
  void aRareWordSharedTellsMoreThanACommonOne() {
    var model =
        model(
            reviewer(Set.of(), "rare commun"),
            project(Set.of(), "rare commun"),
            project(Set.of(), "commun autre"));
    double rare = 1 + Math.log(4.0 / 3);
    double other = 1 + Math.log(2);
    double expected = 1 / (Math.sqrt(1 + rare * rare) * Math.sqrt(1 + other * other));
    assertThat(model.units()).containsExactly(1_000_000_000L, Math.round(expected * 1e9));
  }

  @Test
  void aPartThatCannotBeKnownIsLeftOutAndNotCountedAsNothing() {
    var words = "capteur";
    var areas = Set.of("COEUR", "IA");
    assertThat(model(reviewer(Set.of("IA"), ""), project(areas, words)).units())
        .as("half of the areas, no words, no past")
        .containsExactly(500_000_000L);
    assertThat(model(reviewer(Set.of("IA"), words), project(areas, words)).units())
        .as("2 × 0.5 and 2 × 1, by 4")
        .containsExactly(750_000_000L);
    assertThat(
            model(reviewer(Set.of("IA"), words, words, "capteur"), project(areas, words)).units())
        .as("2 × 0.5, 2 × 1 and 1 × 1, by 5")
        .containsExactly(800_000_000L);
    assertThat(model(reviewer(Set.of(), ""), project(areas, words)).units()).containsExactly(0L);
  }

  @Test
  void aThirdIsNotRoundedToWhatAnybodyCouldTie() {
    var thirds = model(reviewer(Set.of("A"), ""), project(Set.of("A", "B", "C"), ""));
    assertThat(thirds.explain(0, 0).affinity()).isEqualTo(new BigDecimal("0.333333333"));
  }

  @Test
  void theNearestPastProjectCountsHoweverFarTheOthersAre() {
    var near = model(reviewer(Set.of(), "", "vision", "capteur"), project(Set.of(), "capteur"));
    assertThat(near.explain(0, 0).past()).contains(new BigDecimal("1.000000000"));
  }

  @Test
  void aPairIsExplainedByItsAreasAndByWordsThatSumToTheirLikeness() {
    var explained =
        model(
                reviewer(Set.of("COEUR", "IA"), "capteur coeur essai"),
                project(Set.of("IA", "DONNEES"), "capteur coeur montre"))
            .explain(0, 0);
    assertThat(explained.sharedAreas()).containsExactly("IA");
    assertThat(explained.sharedWords())
        .extracting(Explanation.SharedWord::ofReviewer)
        .containsExactly("capteur", "coeur");
    var sum =
        explained.sharedWords().stream()
            .map(Explanation.SharedWord::part)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum.doubleValue())
        .isCloseTo(
            explained.words().orElseThrow().doubleValue(),
            org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void theUnitsAreThoseThatAnAssignmentTakes() {
    var model =
        new AffinityModel(
            List.of(reviewer(Set.of("A"), "capteur"), reviewer(Set.of("B"), "vision")),
            List.of(project(Set.of("B"), "vision"), project(Set.of("A"), "capteur")),
            Shares.USUAL);
    var instance =
        Instance.of(List.of("r0", "r1"), List.of("p0", "p1"))
            .affinities(model.units(), AffinityModel.DECIMALS)
            .loads(0, 1)
            .demands(1)
            .build();
    var best = (Assignment) Assigner.largestTotal(instance);
    assertThat(best.pairs()).containsExactly(new Pair(1, 0), new Pair(0, 1));
    assertThat(best.total()).isEqualByComparingTo("2");
  }
}
