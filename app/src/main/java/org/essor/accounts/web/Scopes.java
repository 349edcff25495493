package org.essor.accounts.web;

import java.util.Comparator;
import java.util.List;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresScope;
import org.essor.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a personal token can be allowed: what the handlers ask for that its owner may use. */
@Component
class Scopes {

  /** What only reads comes first, then what changes, then the rest. */
  private static final List<String> VERBS = List.of("read", "write");

  private static final Comparator<String> ORDER =
      Comparator.comparing(Scopes::rank).thenComparing(Comparator.naturalOrder());

  private final ObjectProvider<RequestMappingHandlerMapping> handlers;

  Scopes(ObjectProvider<RequestMappingHandlerMapping> handlers) {
    this.handlers = handlers;
  }

  List<String> list(Person person) {
    return handlers.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
        .filter(method -> Access.mayUse(method, person))
        .flatMap(method -> Access.find(method, RequiresScope.class).stream())
        .map(RequiresScope::value)
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  private static int rank(String scope) {
    var verb = VERBS.indexOf(scope.substring(scope.indexOf(':') + 1));
    return verb < 0 ? VERBS.size() : verb;
  }

  /** The words for {@code projects:read} are those of {@code projects.scope.read}. */
  static String words(String scope, Texts texts) {
    return texts.get(scope.replace(":", ".scope."));
  }
}
