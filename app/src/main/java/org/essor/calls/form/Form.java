package org.essor.calls.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What applicants are asked, in the order asked. Immutable. While it is being built it may be
 * incomplete: {@link FormCheck} says what is missing before it can be published.
 */
public record Form(List<Section> sections) {

  public static final Form EMPTY = new Form(List.of());

  public Form {
    sections = List.copyOf(sections);
    var seen = new HashSet<String>();
    ids(sections)
        .filter(id -> !seen.add(id))
        .findFirst()
        .ifPresent(id -> {
          throw new IllegalArgumentException("Twice in a form: " + id);
        });
  }

  public static Form of(Section... sections) {
    return new Form(List.of(sections));
  }

  /** The fields of all sections, in order; those of a repeating block are within it. */
  public Stream<Field> fields() {
    return sections.stream().flatMap(section -> section.fields().stream());
  }

  public Optional<Field> findField(String id) {
    return fields().filter(field -> field.id().equals(id)).findFirst();
  }

  public Optional<Section> findSection(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** Finds the field that asks for the files of another without names. */
  public Optional<Field> anonymousOf(String files) {
    return fields()
        .filter(field ->
            field.type() instanceof Attachment file
                && file.anonymousOf().equals(Optional.of(files)))
        .findFirst();
  }

  /** Every id in use: sections, fields, fields of blocks. */
  public Stream<String> ids() {
    return ids(sections);
  }

  private static Stream<String> ids(List<Section> sections) {
    return sections.stream()
        .flatMap(section ->
            Stream.concat(Stream.of(section.id()), section.fields().stream().flatMap(Form::idsOf)));
  }

  private static Stream<String> idsOf(Field field) {
    var within =
        field.type() instanceof Repeating block
            ? block.fields().stream().map(Field::id)
            : Stream.<String>empty();
    return Stream.concat(Stream.of(field.id()), within);
  }
}
