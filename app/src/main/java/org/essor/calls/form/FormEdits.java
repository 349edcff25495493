package org.essor.calls.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.calls.form.Condition.Operator;
import org.essor.journeys.Text;

/**
 * Changes to a form that is being built: each returns the changed form, and the same one where
 * there is nothing to change.
 */
public final class FormEdits {

  private FormEdits() {}

  /** Adds an empty section at the end. */
  public static Form addSection(Form form, Text title) {
    var sections = new ArrayList<>(form.sections());
    sections.add(Section.of(newId("rubrique", used(form)), title));
    return new Form(sections);
  }

  /** Adds a field at the end of a section; nothing where the form has one of that id. */
  public static Form addField(Form form, String section, Field field) {
    if (used(form).contains(field.id())) {
      return form;
    }
    return mapSections(
        form,
        each -> {
          var fields = new ArrayList<>(each.fields());
          fields.add(field);
          return each.id().equals(section) ? each.withFields(fields) : each;
        });
  }

  /**
   * The id that the next field added will have.
   *
   * @param before the ids of the forms that were published: what was answered to a field that has
   *     gone is no answer to a new one
   */
  public static String nextField(Form form, Set<String> before) {
    return newId("question", used(form, before));
  }

  public static Form replace(Form form, Field changed) {
    return mapSections(
        form,
        section ->
            section.withFields(
                section.fields().stream()
                    .map(field -> field.id().equals(changed.id()) ? changed : field)
                    .toList()));
  }

  public static Form replace(Form form, Section changed) {
    return mapSections(form, section -> section.id().equals(changed.id()) ? changed : section);
  }

  /** Removes a field, or a section with its fields. */
  public static Form remove(Form form, String id) {
    return new Form(
        form.sections().stream()
            .filter(section -> !section.id().equals(id))
            .map(section ->
                section.withFields(
                    section.fields().stream().filter(field -> !field.id().equals(id)).toList()))
            .toList());
  }

  /**
   * Moves a section or field one place up or down; a field at the edge of its section goes to the
   * one beside it.
   */
  public static Form move(Form form, String id, Direction direction) {
    return form.findSection(id).isPresent()
        ? moveSection(form, id, direction)
        : moveField(form, id, direction);
  }

  /** Which way to move. */
  public enum Direction {
    UP(-1),
    DOWN(1);

    private final int step;

    Direction(int step) {
      this.step = step;
    }
  }

  private static Form moveSection(Form form, String id, Direction direction) {
    var sections = new ArrayList<>(form.sections());
    int from = indexOf(sections.stream().map(Section::id).toList(), id);
    return swap(sections, from, from + direction.step) ? new Form(sections) : form;
  }

  private static Form moveField(Form form, String id, Direction direction) {
    for (int i = 0; i < form.sections().size(); i++) {
      var fields = new ArrayList<>(form.sections().get(i).fields());
      int from = indexOf(fields.stream().map(Field::id).toList(), id);
      if (from >= 0) {
        return swap(fields, from, from + direction.step)
            ? replace(form, form.sections().get(i).withFields(fields))
            : moveOver(form, i, direction, fields.get(from));
      }
    }
    return form;
  }

  private static Form moveOver(Form form, int section, Direction direction, Field field) {
    int to = section + direction.step;
    if (to < 0 || to >= form.sections().size()) {
      return form;
    }
    var without = remove(form, field.id()).sections();
    var fields = new ArrayList<>(without.get(to).fields());
    fields.add(direction == Direction.UP ? fields.size() : 0, field);
    return replace(new Form(without), without.get(to).withFields(fields));
  }

  private static int indexOf(List<String> ids, String id) {
    return ids.indexOf(id);
  }

  private static boolean swap(List<?> list, int from, int to) {
    if (from < 0 || to < 0 || to >= list.size()) {
      return false;
    }
    Collections.swap(list, from, to);
    return true;
  }

  /**
   * Makes a copy of a section or field, with ids of its own, right after it.
   *
   * @param before as for {@link #nextField}
   */
  public static Form duplicate(Form form, String id, Set<String> before) {
    var used = used(form, before);
    return form.findSection(id).isPresent()
        ? duplicateSection(form, id, used)
        : mapSections(form, section -> duplicateField(section, id, used));
  }

  private static Form duplicateSection(Form form, String id, Set<String> used) {
    var sections = new ArrayList<Section>();
    for (var section : form.sections()) {
      sections.add(section);
      if (section.id().equals(id)) {
        var fields = section.fields().stream().map(field -> copy(field, used)).toList();
        sections.add(section.withFields(fields).withId(newId(section.id(), used)));
      }
    }
    return new Form(sections);
  }

  private static Section duplicateField(Section section, String id, Set<String> used) {
    var fields = new ArrayList<Field>();
    for (var field : section.fields()) {
      fields.add(field);
      if (field.id().equals(id)) {
        fields.add(copy(field, used));
      }
    }
    return section.withFields(fields);
  }

  /**
   * Asks for a version without names of the files of a field, right after it: once there are files
   * there, nobody submits without it.
   */
  public static Form askAnonymous(Form form, Field field, Text label, Text help) {
    if (!(field.type() instanceof Attachment files) || form.anonymousOf(field.id()).isPresent()) {
      return form;
    }
    var asked =
        new Field(
            newId(field.id() + "_anonyme", used(form)),
            files.withoutNamesOf(field.id()),
            label,
            help,
            true,
            field.part(),
            Condition.all(new Condition.Test(field.id(), Operator.ANSWERED, List.of())));
    return mapSections(form, section -> addAfter(section, field.id(), asked));
  }

  private static Section addAfter(Section section, String id, Field added) {
    var fields = new ArrayList<Field>();
    for (var field : section.fields()) {
      fields.add(field);
      if (field.id().equals(id)) {
        fields.add(added);
      }
    }
    return section.withFields(fields);
  }

  private static Field copy(Field field, Set<String> used) {
    var copy = field.withId(newId(field.id(), used));
    return field.type() instanceof Repeating(var fields, var least, var most)
        ? copy.withType(
            new Repeating(fields.stream().map(within -> copy(within, used)).toList(), least, most))
        : copy;
  }

  /** Finds the section that holds a field. */
  public static Optional<Section> findSectionOf(Form form, String field) {
    return form.sections().stream()
        .filter(section -> section.fields().stream().anyMatch(each -> each.id().equals(field)))
        .findFirst();
  }

  private static Form mapSections(Form form, UnaryOperator<Section> change) {
    return new Form(form.sections().stream().map(change).toList());
  }

  private static Set<String> used(Form form) {
    return used(form, Set.of());
  }

  /** Every id of a form, and those of the forms that were published. */
  public static Set<String> used(Form form, Set<String> before) {
    return Stream.concat(form.ids(), before.stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The stem of the id with the first free number behind; the id is in use from then on. */
  public static String newId(String like, Set<String> used) {
    var stem = like.replaceFirst("_\\d+$", "");
    int number = 1;
    while (!used.add(stem.substring(0, Math.min(stem.length(), 34)) + "_" + number)) {
      number++;
    }
    return stem.substring(0, Math.min(stem.length(), 34)) + "_" + number;
  }
}
