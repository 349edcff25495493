package org.essor.calls.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.essor.calls.form.FormChanges.Kind;
import org.junit.jupiter.api.Test;

class FormChangesTests {

  private static final Field NAME = AForm.field("name", new ShortText(100));
  private static final Field AGE = AForm.field("age", new WholeNumber(Limits.NONE));

  private static Form form(Field... fields) {
    return Form.of(Section.of("all", AForm.text("Tout"), fields));
  }

  private static List<String> changes(Form before, Form after) {
    return FormChanges.between(before, after).changes().stream()
        .map(change -> change.kind() + " " + change.field().id())
        .toList();
  }

  @Test
  void whatANewRevisionChangesIsListedInItsOrder() {
    var before = form(NAME, AGE, AForm.field("old", new YesNo()));
    var after =
        form(
            AForm.field("age", new ShortText(10)),
            AForm.field("name", new ShortText(50)).asRequired(),
            AForm.field("new", new YesNo()));
    assertThat(changes(before, after))
        .containsExactly(
            "RETYPED age", "NOW_REQUIRED name", "LIMITS name", "ADDED new", "REMOVED old");
    assertThat(changes(before, before)).isEmpty();
    assertThat(changes(form(NAME, AGE), form(AGE, NAME))).isEmpty();
  }

  @Test
  void otherWordsAreAChangeThatMovesNoAnswer() {
    var reworded =
        new Field(
            "name",
            NAME.type(),
            AForm.text("Nom complet"),
            NAME.help(),
            false,
            Part.LEAD,
            Condition.ALWAYS);
    var changes = FormChanges.between(form(NAME), form(reworded));
    assertThat(changes.changes())
        .extracting(FormChanges.Change::kind)
        .containsExactly(Kind.REWORDED);
    assertThat(changes.move(Map.of("name", AnswerValue.of("Ada"))).kept())
        .containsEntry("name", AnswerValue.of("Ada"));
  }

  @Test
  void answersOfFieldsThatVanishedOrAskSomethingElseAreSetAside() {
    var changes =
        FormChanges.between(
            form(NAME, AGE, AForm.field("who", new YesNo())),
            form(
                AForm.field("age", new ShortText(10)),
                AForm.field("who", new YesNo()).withPart(Part.EACH)));
    var moved =
        changes.move(
            Map.of(
                "name", AnswerValue.of("Ada"),
                "age", AnswerValue.of(7),
                "who", AnswerValue.of(true)));
    assertThat(moved.kept()).isEmpty();
    assertThat(moved.aside()).containsOnlyKeys("name", "age", "who");
  }

  @Test
  void aBlockKeepsTheColumnsThatStandAndSetsTheWholeAside() {
    var before = form(AForm.field("block", new Repeating(List.of(NAME, AGE), 0, 5)));
    var after = form(AForm.field("block", new Repeating(List.of(AGE), 0, 5)));
    var rows = AnswerJson.read("[{\"name\":\"Ada\",\"age\":7}]");
    var moved = FormChanges.between(before, after).move(Map.of("block", rows));
    assertThat(moved.kept()).containsEntry("block", AnswerJson.read("[{\"age\":7}]"));
    assertThat(moved.aside()).containsEntry("block", rows);
  }

  /** Of any answers and any two forms, each answer is kept as it was, or set aside as it was. */
  @Test
  void noAnswerIsEverLost() {
    var random = new Random(13);
    for (int i = 0; i < 2_000; i++) {
      var changes = FormChanges.between(anyForm(random), anyForm(random));
      var answers = new TreeMap<String, AnswerValue>();
      AForm.ofEachKind()
          .fields()
          .forEach(field -> answers.put(field.id(), AForm.anyValue(random, 3)));
      var moved = changes.move(answers);
      answers.forEach((id, answer) ->
          assertThat(
                  answer.isEmpty()
                      || answer.equals(moved.kept().get(id))
                      || answer.equals(moved.aside().get(id)))
              .as(id + " " + answer)
              .isTrue());
      assertThat(moved.kept().keySet()).allMatch(id -> changes.after().findField(id).isPresent());
    }
  }

  private static Form anyForm(Random random) {
    var all = AForm.ofEachKind().fields().toList();
    var fields = new ArrayList<Field>();
    for (var field : all) {
      if (random.nextInt(4) > 0) {
        fields.add(
            random.nextInt(4) == 0
                ? field.withType(all.get(random.nextInt(all.size() - 4)).type())
                : field);
      }
    }
    return form(fields.toArray(Field[]::new));
  }

  @Test
  void movingToTheSameFormChangesNothing() {
    var random = new Random(17);
    var form = AForm.ofEachKind();
    var answers = new TreeMap<String, AnswerValue>();
    form.fields().forEach(field -> answers.put(field.id(), AForm.anyValue(random, 2)));
    answers.values().removeIf(AnswerValue::isEmpty);
    var moved = FormChanges.between(form, form).move(answers);
    assertThat(moved.aside()).isEmpty();
    assertThat(moved.kept()).isEqualTo(answers);
  }
}
