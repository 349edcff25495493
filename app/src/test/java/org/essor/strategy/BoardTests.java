package org.essor.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.strategy.Statement.Edited;
import org.essor.strategy.Statement.Origin;
import org.essor.strategy.Statement.Published;
import org.junit.jupiter.api.Test;

class BoardTests {

  private static final Catalogue NOTHING =
      new Catalogue(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  private static Origin press(String source) {
    return new Published(source, Label.NONE, Evidence.SECONDARY, Label.NONE);
  }

  private static Origin kit() {
    return new Published("kit", Label.NONE, Evidence.PRIMARY, Label.NONE);
  }

  private static Origin coordinator() {
    return new Edited(Optional.empty(), "Erreur de saisie", "Comité de pilotage");
  }

  private static Statement budget(long id, String period, String value, Origin origin) {
    return new Statement(
        id,
        "SASN",
        Property.BUDGET,
        Optional.of(period).filter(text -> !text.isEmpty()).map(Period::of),
        Stated.of(Property.Type.AMOUNT, value),
        origin,
        Instant.EPOCH,
        false);
  }

  private static Board board(Statement... statements) {
    return new Board(NOTHING, List.of(statements));
  }

  private static long current(Board board) {
    return board.findCurrent("SASN", Property.BUDGET).orElseThrow().id();
  }

  @Test
  void theLatestTimeIsCurrentWhateverTheOrderOfRecording() {
    var board =
        board(budget(1, "2024-01-18", "718", press("a")), budget(2, "2021-10-18", "650", kit()));
    assertThat(current(board)).isEqualTo(1);
    assertThat(board.list("SASN", Property.BUDGET))
        .extracting(Statement::id)
        .containsExactly(1L, 2L);
  }

  @Test
  void atTheSameTimeTheBetterEvidenceIsCurrent() {
    assertThat(current(board(budget(1, "2021", "100", press("a")), budget(2, "2021", "95", kit()))))
        .isEqualTo(2);
  }

  @Test
  void atTheSameTimeWhatACoordinatorStatedLastIsCurrent() {
    var board =
        board(
            budget(1, "2021", "1", coordinator()),
            budget(2, "2021", "2", coordinator()),
            budget(3, "2021", "3", kit()));
    assertThat(current(board)).isEqualTo(2);
  }

  @Test
  void aPublicationThatReachesUsLaterDoesNotHideACoordinatorsLaterDate() {
    var board = board(budget(1, "2023", "1", coordinator()), budget(2, "2021", "2", kit()));
    assertThat(current(board)).isEqualTo(1);
  }

  @Test
  void publicationsThatDifferForTheSameTimeAreRivals() {
    var press = budget(1, "2022-11", "670", press("a"));
    var state = budget(2, "2022-11-21", "718", press("b"));
    var before = budget(3, "2021-10-18", "650", kit());
    var board = board(press, state, before);
    assertThat(board.rivals(state)).containsExactly(press);
    assertThat(board.rivals(before)).isEmpty();
  }

  @Test
  void publicationsThatAgreeOrThatACoordinatorSettledAreNoRivals() {
    var one = budget(1, "2021", "650", press("a"));
    assertThat(board(one, budget(2, "2021", "650", kit())).rivals(one)).isEmpty();
    var settled = budget(3, "2021", "651", coordinator());
    assertThat(board(one, settled).rivals(settled)).isEmpty();
  }

  @Test
  void aFigureWithoutATimeMayContradictAny() {
    var undated = budget(1, "", "100", press("a"));
    var dated = budget(2, "2021-10-18", "95", kit());
    assertThat(board(undated, dated).rivals(dated)).containsExactly(undated);
    assertThat(current(board(undated, dated))).isEqualTo(2);
  }
}
