package org.essor.strategy.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.strategy.Catalogue;
import org.essor.strategy.Property;

/** Where a coordinator changes what a page shows; nobody else sees these links. */
final class EditLinks {

  private EditLinks() {}

  /** One link for each thing that may be stated of these subjects, in their order. */
  static List<Link> of(Optional<Person> reader, Stream<String> subjects, Words words) {
    if (reader.filter(person -> person.has(Role.COORDINATOR)).isEmpty()) {
      return List.of();
    }
    return subjects.flatMap(subject -> links(subject, words)).toList();
  }

  private static Stream<Link> links(String subject, Words words) {
    Catalogue catalogue = words.board().catalogue();
    return Stream.of(Property.values())
        .filter(Property::isEditable)
        .filter(property -> catalogue.knows(subject, property))
        .map(property -> link(subject, property, words));
  }

  private static Link link(String subject, Property property, Words words) {
    return new Link(
        "/strategie/modifier/" + property.code() + "/" + subject,
        words
            .texts()
            .get(
                "strategy.edit.link", Tables.name(property, words), words.subject(subject).text()));
  }
}
