package org.essor.accounts.web;

import java.util.List;
import org.essor.accounts.RequiresScope;
import org.essor.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a personal token can be allowed: what the handlers ask for. */
@Component
class Scopes {

  private final ObjectProvider<RequestMappingHandlerMapping> handlers;

  Scopes(ObjectProvider<RequestMappingHandlerMapping> handlers) {
    this.handlers = handlers;
  }

  List<String> list() {
    return handlers.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
        .flatMap(method -> Access.find(method, RequiresScope.class).stream())
        .map(RequiresScope::value)
        .distinct()
        .sorted()
        .toList();
  }

  /** The words for {@code projects:read} are those of {@code projects.scope.read}. */
  static String words(String scope, Texts texts) {
    return texts.get(scope.replace(":", ".scope."));
  }
}
