package org.essor.projects.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.projects.Change;
import org.essor.projects.Edit;
import org.essor.projects.FactSheet;
import org.essor.projects.ProjectId;
import org.essor.projects.Wanted;
import org.junit.jupiter.api.Test;

class MergeTests {

  private static final PersonId ME = new PersonId(UUID.randomUUID());
  private static final PersonId OTHER = new PersonId(UUID.randomUUID());
  private static final FactSheet NOW =
      new FactSheet(new LinkedHashMap<>(Map.of("module:m0", "\"", "all:use", "\"store")));

  @Test
  void whatNobodyElseHasChangedIsSaved() {
    var merge = merge(wanted("all:use", "\"analyse"));

    assertThat(merge.changes()).containsExactly(wanted("all:use", "\"analyse"));
    assertThat(merge.clashes()).isEmpty();
  }

  @Test
  void whatIsAlreadySoIsNoChange() {
    assertThat(merge(wanted("all:use", "\"store")).changes()).isEmpty();
  }

  @Test
  void whatIsOnlyShownAsOneSawItStaysAsTheOtherMadeIt() {
    var merge = merge(wanted("all:use", "\"analyse"), by(OTHER, 2, "\"analyse", "\"store"));

    assertThat(merge.changes()).isEmpty();
    assertThat(merge.clashes()).isEmpty();
  }

  @Test
  void whatBothHaveChangedIsAConflictWithBothValues() {
    var merge = merge(wanted("all:use", "\"both"), by(OTHER, 2, "\"analyse", "\"store"));

    assertThat(merge.changes()).isEmpty();
    assertThat(merge.clashes()).hasSize(1);
    assertThat(merge.clashes().getFirst().mine()).contains("\"both");
    assertThat(merge.clashes().getFirst().theirs()).contains("\"store");
    assertThat(merge.clashes().getFirst().by()).contains(OTHER);
  }

  @Test
  void aChangeByAnAccountThatWasErasedIsThatOfSomebodyElse() {
    var gone =
        new Change(
            2,
            "all:use",
            Optional.of("\"analyse"),
            Optional.of("\"store"),
            Optional.empty(),
            Instant.EPOCH,
            "answers",
            "");

    assertThat(merge(wanted("all:use", "\"both"), gone).clashes()).hasSize(1);
  }

  @Test
  void oneDoesNotClashWithOneself() {
    var merge = merge(wanted("all:use", "\"both"), by(ME, 2, "\"analyse", "\"store"));

    assertThat(merge.changes()).containsExactly(wanted("all:use", "\"both"));
  }

  @Test
  void whatOneHasChangedAfterTheOtherWasSeenThen() {
    var merge =
        merge(
            wanted("all:use", "\"both"),
            by(OTHER, 2, "\"analyse", "\"both"),
            by(ME, 3, "\"both", "\"store"));

    assertThat(merge.changes()).containsExactly(wanted("all:use", "\"both"));
  }

  @Test
  void whatBothHaveMadeTheSameIsNoConflict() {
    var merge = merge(wanted("all:use", "\"store"), by(OTHER, 2, "\"analyse", "\"store"));

    assertThat(merge.clashes()).isEmpty();
  }

  @Test
  void aFactOfAFunctionThatSomebodyRemovedIsRefused() {
    assertThatThrownBy(() -> merge(wanted("m7:harm", "\"death")))
        .isInstanceOf(Refusal.class)
        .hasMessage("projects.module.removed");
  }

  @Test
  void aFunctionAndItsFactsCanBeAddedAtOnce() {
    var edit = edit(wanted("module:m7", "\"Alerts"), wanted("m7:harm", "\"death"));

    assertThat(Merge.of(NOW, edit, List.of()).changes()).hasSize(2);
  }

  private static Merge merge(Wanted wanted, Change... since) {
    return Merge.of(NOW, edit(wanted), List.of(since));
  }

  private static Edit edit(Wanted... wanted) {
    return new Edit(ProjectId.next(), ME, 1, List.of(wanted), Edit.ANSWERS, "");
  }

  private static Wanted wanted(String key, String word) {
    return new Wanted(key, Optional.of(word));
  }

  private static Change by(PersonId who, int version, String before, String after) {
    return new Change(
        version,
        "all:use",
        Optional.of(before),
        Optional.of(after),
        Optional.of(who),
        Instant.EPOCH,
        "answers",
        "");
  }
}
