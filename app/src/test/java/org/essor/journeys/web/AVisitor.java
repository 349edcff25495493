package org.essor.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essor.accounts.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A visitor who goes from page to page and keeps the cookie of his answers. */
final class AVisitor {

  private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");

  private final MockMvcTester browser;
  private final Locale language;
  private final List<Cookie> jar = new ArrayList<>();

  AVisitor(MockMvcTester browser, Locale language) {
    this.browser = browser;
    this.language = language;
  }

  static AVisitor french(MockMvcTester browser) {
    return new AVisitor(browser, Locale.FRENCH);
  }

  static AVisitor english(MockMvcTester browser) {
    return new AVisitor(browser, Locale.ENGLISH);
  }

  MvcTestResult open(String path) {
    return send(browser.get().uri(path));
  }

  /** Posts to a page; names and values in turn. */
  MvcTestResult post(String path, String... fields) {
    var request = browser.post().uri(path).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return send(request);
  }

  /** Answers a question of the main journey, as its page offers it; returns where that leads. */
  String answer(String question, String... values) {
    var path = "/parcours/project/questions/" + question;
    var request = browser.post().uri(path).with(csrf()).param("answer", values);
    var boxes = SHOWN.matcher(body(open(path))).results().map(m -> m.group(1)).toList();
    var sent =
        send(boxes.isEmpty() ? request : request.param("shown", boxes.toArray(String[]::new)));
    assertThat(sent).hasStatus3xxRedirection();
    return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
  }

  void holds(String token) {
    jar.removeIf(cookie -> cookie.getName().equals(AnswersCookie.NAME));
    jar.add(new Cookie(AnswersCookie.NAME, token));
  }

  Optional<String> token() {
    return jar.stream()
        .filter(cookie -> cookie.getName().equals(AnswersCookie.NAME))
        .map(Cookie::getValue)
        .findFirst();
  }

  private MvcTestResult send(MockMvcRequestBuilder request) {
    var asked = request.header("Accept-Language", language.toLanguageTag());
    var result = (jar.isEmpty() ? asked : asked.cookie(jar.toArray(Cookie[]::new))).exchange();
    keep(result.getResponse().getCookie(AnswersCookie.NAME));
    return result;
  }

  private void keep(@Nullable Cookie cookie) {
    if (cookie != null) {
      jar.removeIf(old -> old.getName().equals(cookie.getName()));
      if (cookie.getMaxAge() != 0) {
        jar.add(new Cookie(cookie.getName(), cookie.getValue()));
      }
    }
  }

  static String body(MvcTestResult page) {
    return Visit.written(page);
  }
}
