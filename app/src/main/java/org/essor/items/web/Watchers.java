package org.essor.items.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.institutions.Duty;
import org.essor.items.AuthoredItem;
import org.essor.kernel.Refusal;
import org.essor.skills.Item;
import org.springframework.stereotype.Component;

/**
 * Who may read the figures of items: authors, and the coordination. Figures of a secret item are
 * for all of them; its words, its options and its key only for the authors of its institution.
 */
@Component
class Watchers {

  private final Authors authors;

  Watchers(Authors authors) {
    this.authors = authors;
  }

  /** What a reader may see the words of, among what was written here. */
  record Reader(Person person, Map<String, AuthoredItem> own) {

    /** The item of which he may read the words because it is that of his institution. */
    Optional<AuthoredItem> find(Item item) {
      return Optional.ofNullable(own.get(item.id()));
    }

    boolean mayRead(Item item) {
      return !item.traits().secret() || own.containsKey(item.id());
    }
  }

  /**
   * Lets a person in.
   *
   * @throws Refusal {@code items.watch.forbidden}
   */
  Reader admit(Person person) {
    boolean isAuthor = !authors.institutions.where(person.id(), Duty.AUTHOR).isEmpty();
    if (!isAuthor && !person.has(Role.COORDINATOR)) {
      throw new Refusal("items.watch.forbidden");
    }
    return new Reader(
        person,
        authors.desk.list(person.id()).stream()
            .collect(Collectors.toMap(item -> item.id().value(), Function.identity())));
  }
}
