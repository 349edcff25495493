package org.essor.certification.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.kernel.Sha256;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Tells one device of a candidate from another, by a key that it keeps for a day. */
@Component
class DeviceCookie {

  private static final String NAME = "essor-device";
  private static final Duration KEPT = Duration.ofDays(1);

  /** What is stored of the device; something that is no device’s where it has no key. */
  String read(HttpServletRequest request) {
    return find(request).map(DeviceCookie::stored).orElse("");
  }

  /** The same; a device that has no key is given one. */
  String readOrGive(HttpServletRequest request, HttpServletResponse response) {
    return stored(find(request).orElseGet(() -> give(request, response)));
  }

  private static Optional<String> find(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static String stored(String key) {
    return Sha256.hex(key.getBytes(UTF_8));
  }

  private static String give(HttpServletRequest request, HttpServletResponse response) {
    var key = UUID.randomUUID().toString();
    var cookie =
        ResponseCookie.from(NAME, key)
            .path(OwnController.HOME)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(KEPT)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return key;
  }
}
