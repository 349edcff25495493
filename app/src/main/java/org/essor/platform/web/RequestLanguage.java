package org.essor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essor.platform.Language;

/**
 * The language of a request: asked for in the address, else remembered, else preferred, else
 * French.
 */
final class RequestLanguage {

  static final String COOKIE = "essor-lang";
  private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)lang=([a-zA-Z]{2})(?:&|$)");

  private RequestLanguage() {}

  static Language of(HttpServletRequest request) {
    return asked(request)
        .or(() -> remembered(request))
        .or(() -> preferred(request))
        .orElse(Language.FR);
  }

  /** Reads the query itself: {@code getParameter} would consume the body of a form. */
  static Optional<Language> asked(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query == null) {
      return Optional.empty();
    }
    return IN_QUERY.matcher(query).results().findFirst().flatMap(m -> Language.find(m.group(1)));
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (var cookie : cookies) {
        if (cookie.getName().equals(COOKIE)) {
          return Language.find(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Language> preferred(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .flatMap(code -> Language.find(code).stream())
        .findFirst();
  }
}
