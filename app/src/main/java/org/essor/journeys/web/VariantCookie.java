package org.essor.journeys.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.journeys.AnswersCodec;
import org.essor.journeys.Variant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Keeps the answers of the variant that the visitor is not editing, on his own device: its letter,
 * then its signed token. The variant he edits is in {@link AnswersCookie} as always.
 */
@Component
class VariantCookie {

  static final String NAME = "essor_variant";

  private final AnswersCodec codec;

  VariantCookie(AnswersCodec codec) {
    this.codec = codec;
  }

  /** Finds the variant set aside; one that was tampered with or has expired is none. */
  Optional<Variant> find(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst()
        .filter(value -> value.matches("[AB].+"))
        .flatMap(value -> read(value.charAt(0), value.substring(1)));
  }

  private Optional<Variant> read(char letter, String token) {
    return codec.read(token).map(answers -> new Variant(letter, answers));
  }

  void keep(Variant aside, HttpServletRequest request, HttpServletResponse response) {
    write(aside.letter() + codec.write(aside.answers()), request, response);
  }

  void delete(HttpServletRequest request, HttpServletResponse response) {
    write("", request, response);
  }

  private static void write(
      String value, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(NAME, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(value.isEmpty() ? Duration.ZERO : AnswersCookie.LIFE)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
