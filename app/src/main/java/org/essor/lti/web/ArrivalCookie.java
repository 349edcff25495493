package org.essor.lti.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What a browser keeps while its person comes from a platform; in its own window, never a frame.
 */
final class ArrivalCookie {

  static final String NAME = "essor_lti";

  private static final Duration LIFE = Duration.ofHours(1);

  private ArrivalCookie() {}

  static void write(String browser, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(NAME, browser)
            .maxAge(LIFE)
            .path("/lti/")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .build()
            .toString());
  }

  /** Empty where the browser has none. */
  static String read(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }
}
