package org.essor.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that holds the token of a session. */
final class SessionCookie {

  static final String NAME = "essor_session";

  private SessionCookie() {}

  static Optional<String> read(HttpServletRequest request) {
    return read(request, NAME);
  }

  static Optional<String> read(HttpServletRequest request, String name) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  static void write(
      HttpServletRequest request, HttpServletResponse response, ResponseCookie cookie) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        cookie
            .mutate()
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .build()
            .toString());
  }

  static ResponseCookie of(String token, Duration life) {
    return ResponseCookie.from(NAME, token).maxAge(life).build();
  }

  static ResponseCookie none() {
    return ResponseCookie.from(NAME, "").maxAge(0).build();
  }
}
