package org.essor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Optional;
import org.essor.platform.Programs;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says what went wrong to the user, and to the log with the same reference. */
@Component
class ErrorPages {

  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  /** No letter or digit that is read for another one. */
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int REFERENCE_LENGTH = 8;
  private static final int FIRST_SERVER_ERROR = 500;

  private final Translations translations;
  private final String email;
  private final SecureRandom random = new SecureRandom();

  ErrorPages(Translations translations, OperatorSettings operator) {
    this.translations = translations;
    this.email = operator.email();
  }

  /**
   * Makes the page, and writes one line to the log; a server error with its cause.
   *
   * @param path the path asked for, never its query
   */
  ErrorPage of(int status, String path, Optional<Throwable> cause, HttpServletRequest request) {
    var reference = newReference();
    if (status >= FIRST_SERVER_ERROR) {
      log.error("{} {} {} {}", reference, status, request.getMethod(), path, cause.orElse(null));
    } else {
      log.info("{} {} {} {}", reference, status, request.getMethod(), path);
    }
    var texts = translations.in(RequestLanguage.of(request));
    var key = Programs.areAsked(path) ? programKey(status, texts) : key(status, request, texts);
    return new ErrorPage(
        status, texts.get(key + ".title"), texts.get(key + ".advice"), reference, email);
  }

  /** What a program can do about it, which has no page to go back to. */
  private static String programKey(int status, Texts texts) {
    if (texts.has("error.program." + status + ".title")) {
      return "error.program." + status;
    }
    return status >= FIRST_SERVER_ERROR ? "error.program.500" : "error.program.400";
  }

  private static String key(int status, HttpServletRequest request, Texts texts) {
    if (request.getAttribute(SecurityConfiguration.DENIED) instanceof CsrfException) {
      return "error.form";
    }
    if (texts.has("error." + status + ".title")) {
      return "error." + status;
    }
    return status >= FIRST_SERVER_ERROR ? "error.500" : "error.400";
  }

  private String newReference() {
    return random
        .ints(REFERENCE_LENGTH, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .reduce("", String::concat);
  }
}
