package org.essor.strategy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.essor.kernel.Euros;
import org.essor.strategy.Board;
import org.essor.strategy.Catalogue;
import org.essor.strategy.Property;
import org.essor.strategy.Statement;
import org.essor.strategy.internal.Content.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real folder, and what is said of a wrong one. */
class PublishedFiguresTests {

  private static final Path FOLDER = Path.of("../strategy");

  private final Content content = ContentReader.read(FOLDER);
  private final Board board = board(content);

  @TempDir Path copy;

  private static Board board(Content content) {
    var figures = content.figures();
    return new Board(
        content.catalogue(),
        IntStream.range(0, figures.size()).mapToObj(i -> statement(i, figures.get(i))).toList());
  }

  private static Statement statement(int id, Figure figure) {
    return new Statement(
        id,
        figure.subject(),
        figure.property(),
        figure.period(),
        figure.value(),
        figure.published(),
        Instant.EPOCH,
        false);
  }

  private List<String> values(String subject, Property property) {
    return board.list(subject, property).stream()
        .map(statement -> statement.value().written())
        .toList();
  }

  @Test
  void theAxesAndTheCallAddUpToTheBudgetOfTheLaunch() {
    assertThat(
            List.of("A1", "A2", "A3", "A4", "A5", "AMI").stream()
                .map(axis -> board.findBudget(axis).orElseThrow()))
        .containsExactly(
            Euros.of(81_000_000),
            Euros.of(60_000_000),
            Euros.of(202_000_000),
            Euros.of(168_000_000),
            Euros.of(35_000_000),
            Euros.of(104_000_000));
    assertThat(board.sumOfAxes()).isEqualTo(Euros.of(650_000_000));
    assertThat(values(Catalogue.STRATEGY, Property.BUDGET)).contains("650000000");
  }

  @Test
  void thePresentBudgetIsThatOfJanuary2024() {
    assertThat(board.findCurrent(Catalogue.STRATEGY, Property.BUDGET))
        .hasValueSatisfying(statement -> {
          assertThat(statement.value().written()).isEqualTo("718400000");
          assertThat(statement.period().orElseThrow().text()).isEqualTo("2024-01-18");
        });
  }

  @Test
  void thereAreThirtyFourActionsEachWithAPhase() {
    var catalogue = content.catalogue();
    assertThat(catalogue.actions()).hasSize(34);
    assertThat(catalogue.axes().stream().map(axis -> catalogue.actionsOf(axis).size()))
        .containsExactly(12, 1, 8, 4, 9, 0);
    assertThat(catalogue.actions())
        .allSatisfy(action -> assertThat(board.findPhase(action)).isPresent());
  }

  @Test
  void thereAre148Laureates() {
    assertThat(values("laureates", Property.ACTUAL)).containsExactly("148", "61");
  }

  @Test
  void bothFiguresAreKeptWhereSourcesDisagree() {
    assertThat(values("ami-proposals", Property.ACTUAL)).containsExactlyInAnyOrder("196", "198");
    var evaluation = board.findCurrent("A4-03", Property.BUDGET).orElseThrow();
    assertThat(evaluation.value().written()).isEqualTo("95000000");
    assertThat(board.rivals(evaluation))
        .extracting(rival -> rival.value().written())
        .containsExactly("100000000");
  }

  @Test
  void aBudgetThatNoSourceStatesIsAbsent() {
    assertThat(board.findBudget("A1-01")).isEmpty();
    assertThat(board.findBudget("A1-05")).isEmpty();
    assertThat(board.findBudget("G1")).hasValue(Euros.of(15_500_000));
  }

  @Test
  void everyFigureHasItsSource() {
    assertThat(content.figures())
        .allMatch(figure -> content.catalogue().sources().containsKey(figure.published().source()));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceWithFileAndLine() throws IOException {
    try (var files = Files.list(FOLDER)) {
      for (var file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        copy.resolve("statements.csv"),
        """
        subject,property,period,value,source,locator_fr,locator_en,evidence,note_fr,note_en
        SASN,budget,2021-10-18,a lot,press-kit-2021,,,,,
        A9-99,phase,2021-10-18,launched,press-kit-2021,,,,,
        SASN,budget,2021-10-18,1,rumour,,,,,
        SASN,budget,2021-10-18,1,press-kit-2021,éditorial,,,,
        SASN,budget,2021,1,press-kit-2021,,,,,
        SASN,budget,2021,2,press-kit-2021,,,,,
        """);

    assertThatThrownBy(() -> ContentReader.read(copy))
        .hasMessageContainingAll(
            "statements.csv, line 2",
            "statements.csv, line 3: A9-99 has no phase",
            "statements.csv, line 4: source is not in sources.csv",
            "statements.csv, line 5: locator must be in both languages or in none",
            "SASN budget is stated twice by press-kit-2021 for the same time");
  }
}
