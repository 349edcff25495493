package org.essor.calls.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.FormEdits.Direction;
import org.essor.journeys.Text;
import org.junit.jupiter.api.Test;

class FormEditsTests {

  private static List<String> ids(Form form) {
    return form.ids().toList();
  }

  @Test
  void whatIsAddedComesLastWithAnIdOfItsOwn() {
    var form = FormEdits.addSection(Form.EMPTY, AForm.text("Un"));
    var next = FormEdits.nextField(form, Set.of());
    var section = form.sections().getFirst().id();
    var added = FormEdits.addField(form, section, AForm.field(next, new YesNo()));
    assertThat(added.findField(next)).isPresent();
    var other = AForm.field("other", new YesNo());
    assertThat(ids(FormEdits.addField(added, "elsewhere", other))).isEqualTo(ids(added));
  }

  @Test
  void aNewFieldNeverHasTheIdOfOneThatWasPublishedAndHasGone() {
    var form = FormEdits.addSection(Form.EMPTY, AForm.text("Un"));
    assertThat(FormEdits.nextField(form, Set.of())).isEqualTo("question_1");
    assertThat(FormEdits.nextField(form, Set.of("question_1"))).isEqualTo("question_2");
  }

  @Test
  void aFieldAtTheEdgeOfItsSectionGoesToTheOneBeside() {
    var form = AForm.ofEachKind();
    var moved = FormEdits.move(form, "block", Direction.UP);
    assertThat(moved.sections().getFirst().fields().getLast().id()).isEqualTo("block");
    assertThat(FormEdits.move(form, "short_text", Direction.UP)).isEqualTo(form);
    assertThat(FormEdits.move(form, "two", Direction.DOWN)).isEqualTo(form);
  }

  @Test
  void movingBackUndoesAMoveAndLosesNothing() {
    var random = new Random(19);
    var form = AForm.ofEachKind();
    for (int i = 0; i < 1_000; i++) {
      var all = form.fields().map(Field::id).toList();
      var id = all.get(random.nextInt(all.size()));
      var moved = FormEdits.move(form, id, Direction.DOWN);
      if (!moved.equals(form)) {
        assertThat(FormEdits.move(moved, id, Direction.UP)).isEqualTo(form);
      }
      assertThat(ids(moved)).containsExactlyInAnyOrderElementsOf(ids(form));
      form = FormEdits.move(form, id, random.nextBoolean() ? Direction.UP : Direction.DOWN);
    }
  }

  @Test
  void aCopyHasIdsOfItsOwnWithinItTooAndStandsRightAfter() {
    var form = AForm.ofEachKind();
    var copied = FormEdits.duplicate(FormEdits.duplicate(form, "block", Set.of()), "one", Set.of());
    assertThat(ids(copied)).doesNotHaveDuplicates();
    assertThat(copied.sections()).hasSize(3);
    assertThat(copied.sections().getLast().fields().get(1).type()).isInstanceOf(Repeating.class);
    assertThat(FormEdits.remove(copied, copied.sections().get(1).id()).sections()).hasSize(2);
  }

  @Test
  void aVersionWithoutNamesIsAskedForOnceRightAfterItsFilesWhereverThereAreSome() {
    var form = AForm.ofEachKind();
    var files = form.findField("file").orElseThrow();
    var asked = FormEdits.askAnonymous(form, files, AForm.text("Sans noms"), Text.NONE);
    var without = asked.anonymousOf("file").orElseThrow();
    assertThat(FormCheck.of(asked)).isEqualTo(FormCheck.of(form));
    assertThat(FormJson.read(FormJson.write(asked))).isEqualTo(asked);
    assertThat(ids(asked).indexOf(without.id())).isEqualTo(ids(asked).indexOf("file") + 1);
    assertThat(without.required()).isTrue();
    assertThat(without.condition().holds(Map.of())).isFalse();
    var joined = new Many(List.of(Attachment.file("id", "plan.pdf", 3, "00")));
    assertThat(without.condition().holds(Map.of("file", joined))).isTrue();
    assertThat(FormEdits.askAnonymous(asked, files, AForm.text("Encore"), Text.NONE))
        .isEqualTo(asked);
    assertThat(FormCheck.of(FormEdits.remove(asked, "file")))
        .extracting(Problem::path, Problem::key)
        .contains(tuple(without.id(), "calls.form.problem.anonymous"));
  }
}
