package org.essor.calls.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;

/**
 * What a new revision of a form changes, and what becomes of the answers given under the one
 * before.
 *
 * @param changes in the order of the new form, what was removed last
 */
public record FormChanges(Form before, Form after, List<Change> changes) {

  /** What happened to a field. */
  public enum Kind {
    ADDED,
    /** Asks something else under the same id: answers are set aside. */
    RETYPED,
    /** Was optional, is required. */
    NOW_REQUIRED,
    /** Takes other answers than before, of the same kind. */
    LIMITS,
    /** Other words, another condition, another place of who answers. */
    REWORDED,
    REMOVED
  }

  /** A change of one field, as it is now, or was where it is removed. */
  public record Change(Kind kind, Field field) {}

  /**
   * Answers moved to the new revision.
   *
   * @param kept the answers that stand, by field; some may have new problems
   * @param aside whole answers of which the new form cannot hold all: shown to the applicant, never
   *     thrown away
   */
  public record Moved(Map<String, AnswerValue> kept, Map<String, AnswerValue> aside) {
    public Moved {
      kept = Map.copyOf(kept);
      aside = Map.copyOf(aside);
    }
  }

  public FormChanges {
    changes = List.copyOf(changes);
  }

  public static FormChanges between(Form before, Form after) {
    var now = after.fields().flatMap(field -> changesOf(before, field)).toList();
    var gone =
        before
            .fields()
            .filter(field -> after.findField(field.id()).isEmpty())
            .map(field -> new Change(Kind.REMOVED, field));
    return new FormChanges(before, after, Stream.concat(now.stream(), gone).toList());
  }

  private static Stream<Change> changesOf(Form before, Field field) {
    return before
        .findField(field.id())
        .map(old -> kinds(old, field).map(kind -> new Change(kind, field)))
        .orElseGet(() -> Stream.of(new Change(Kind.ADDED, field)));
  }

  private static Stream<Kind> kinds(Field old, Field field) {
    if (!isSameKind(old, field)) {
      return Stream.of(Kind.RETYPED);
    }
    return Stream.of(Kind.NOW_REQUIRED, Kind.LIMITS, Kind.REWORDED)
        .filter(kind ->
            switch (kind) {
              case NOW_REQUIRED -> field.required() && !old.required();
              case LIMITS -> !old.type().equals(field.type());
              default ->
                  !old.label().equals(field.label())
                      || !old.help().equals(field.help())
                      || !old.condition().equals(field.condition());
            });
  }

  /** An answer of one kind, or of one part of a consortium, is no answer of another. */
  private static boolean isSameKind(Field old, Field field) {
    return old.type().getClass() == field.type().getClass() && old.part() == field.part();
  }

  /** Moves answers; each is kept whole, or set aside whole. */
  public Moved move(Map<String, AnswerValue> answers) {
    var kept = new HashMap<String, AnswerValue>();
    var aside = new HashMap<String, AnswerValue>();
    answers.forEach((id, answer) -> {
      var held = held(id, answer);
      if (!held.isEmpty()) {
        kept.put(id, held);
      }
      if (!held.equals(answer) && !answer.isEmpty()) {
        aside.put(id, answer);
      }
    });
    return new Moved(kept, aside);
  }

  /** What the new form holds of an answer. */
  private AnswerValue held(String id, AnswerValue answer) {
    var old = before.findField(id);
    var field = after.findField(id);
    if (old.isEmpty() || field.isEmpty() || !isSameKind(old.get(), field.get())) {
      return AnswerValue.NONE;
    }
    return old.get().type() instanceof Repeating was
            && field.get().type() instanceof Repeating is
            && answer instanceof Many(var rows)
        ? new Many(rows.stream().map(row -> heldOfRow(was, is, row)).toList())
        : answer;
  }

  private static AnswerValue heldOfRow(Repeating was, Repeating is, AnswerValue row) {
    if (!(row instanceof Group(var parts))) {
      return row;
    }
    var held = new TreeMap<>(parts);
    held.keySet().removeIf(column -> !hasSame(was, is, column));
    return new Group(held);
  }

  private static boolean hasSame(Repeating was, Repeating is, String column) {
    return was.fields().stream()
        .filter(field -> field.id().equals(column))
        .anyMatch(old ->
            is.fields().stream()
                .anyMatch(field -> field.id().equals(column) && isSameKind(old, field)));
  }
}
