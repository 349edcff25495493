package org.essor.journeys.web;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.journeys.Answers;
import org.essor.journeys.AnswersCodec;
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

  /** The variant set aside, and its letter. */
  record Aside(char letter, Answers answers) {

    /** The letter of the variant that is being edited. */
    char other() {
      return letter == 'A' ? 'B' : 'A';
    }
  }

  /** Finds the variant set aside; one that was tampered with or has expired is none. */
  Optional<Aside> find(Visit visit) {
    return Stream.ofNullable(visit.request().getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst()
        .filter(value -> value.matches("[AB].+"))
        .flatMap(value -> read(value.charAt(0), value.substring(1)));
  }

  private Optional<Aside> read(char letter, String token) {
    return codec.read(token).map(answers -> new Aside(letter, answers));
  }

  void keep(Aside aside, Visit visit) {
    write(aside.letter() + codec.write(aside.answers()), visit);
  }

  void delete(Visit visit) {
    write("", visit);
  }

  private static void write(String value, Visit visit) {
    var cookie =
        ResponseCookie.from(NAME, value)
            .path("/")
            .httpOnly(true)
            .secure(visit.request().isSecure())
            .sameSite("Lax")
            .maxAge(value.isEmpty() ? Duration.ZERO : AnswersCookie.LIFE)
            .build();
    visit.response().addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
