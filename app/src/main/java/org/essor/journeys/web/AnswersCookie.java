package org.essor.journeys.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.journeys.Answers;
import org.essor.journeys.AnswersCodec;
import org.essor.journeys.Editions;
import org.essor.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Keeps a visitor's answers on his own device, for 30 days after the last one. */
@Component
class AnswersCookie {

  static final String NAME = "essor_answers";
  static final Duration LIFE = Duration.ofDays(30);

  private final AnswersCodec codec;
  private final Editions editions;
  private final Clock clock;

  AnswersCookie(AnswersCodec codec, Editions editions, Clock clock) {
    this.codec = codec;
    this.editions = editions;
    this.clock = clock;
  }

  /**
   * Reads the answers of the visitor, none where there are none.
   *
   * @throws Refusal {@code journeys.answers.unreadable} or {@code journeys.answers.expired}, after
   *     deleting them, so that the next page works
   */
  Answers read(HttpServletRequest request, HttpServletResponse response) {
    var token = find(request);
    if (token.isEmpty()) {
      return Answers.none();
    }
    var answers = codec.read(token.get());
    if (answers.isEmpty()) {
      delete(request, response);
      throw new Refusal("journeys.answers.unreadable");
    }
    if (answers.get().savedAt().plus(LIFE).isBefore(clock.instant())) {
      delete(request, response);
      throw new Refusal("journeys.answers.expired");
    }
    return answers.get();
  }

  /** Keeps answers, as given under the edition in force. */
  void write(Answers answers, HttpServletRequest request, HttpServletResponse response) {
    var token = codec.write(answers.under(editions.getInForce(), clock.instant()));
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, LIFE, request));
  }

  void delete(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
  }

  private static Optional<String> find(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static String cookie(String token, Duration life, HttpServletRequest request) {
    return ResponseCookie.from(NAME, token)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .maxAge(life)
        .build()
        .toString();
  }
}
