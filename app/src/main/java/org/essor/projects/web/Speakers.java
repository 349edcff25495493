package org.essor.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** How people are called, and in which language they read. */
@Component
class Speakers {

  private final People people;
  private final Translations translations;
  private final LocaleResolver locales;

  Speakers(People people, Translations translations, LocaleResolver locales) {
    this.people = people;
    this.translations = translations;
    this.locales = locales;
  }

  /** The texts in the language of a request. */
  Texts texts(HttpServletRequest request) {
    var code = locales.resolveLocale(request).getLanguage();
    return translations.in(Language.find(code).orElse(Language.FR));
  }

  /** Finds the names of some persons at once. */
  Names of(Stream<PersonId> ids, Texts texts) {
    var known =
        people.list(ids.collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    return new Names(known, texts);
  }

  /** The names of some persons. */
  record Names(Map<PersonId, Person> known, Texts texts) {

    String of(Optional<PersonId> id) {
      return id.map(this::of).orElseGet(() -> texts.get("projects.person.gone"));
    }

    String of(PersonId id) {
      var person = known.get(id);
      return person == null ? texts.get("projects.person.gone") : person.displayName();
    }

    String email(PersonId id) {
      var person = known.get(id);
      return person == null ? "" : person.email();
    }
  }
}
