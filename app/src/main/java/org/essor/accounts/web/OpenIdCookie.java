package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essor.accounts.internal.OpenIdSignIn;
import org.springframework.http.ResponseCookie;

/**
 * What a browser keeps while its person is at an identity service. Who changes it spoils his own
 * sign-in: what comes back must fit it.
 *
 * @param suite where to go then, already a page of this site
 */
record OpenIdCookie(String provider, String state, String nonce, String verifier, String suite) {

  static final String NAME = "essor_openid";

  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final Pattern VALUE =
      Pattern.compile("([a-z0-9-]+)\\.([\\w-]+)\\.([\\w-]+)\\.([\\w-]+)\\.([\\w-]*)");

  static OpenIdCookie of(OpenIdSignIn.Begun begun, String suite) {
    return new OpenIdCookie(
        begun.provider(), begun.state(), begun.nonce(), begun.verifier(), suite);
  }

  static Optional<OpenIdCookie> read(HttpServletRequest request) {
    return SessionCookie.read(request, NAME)
        .map(VALUE::matcher)
        .filter(m -> m.matches())
        .map(m ->
            new OpenIdCookie(m.group(1), m.group(2), m.group(3), m.group(4), text(m.group(5))));
  }

  ResponseCookie cookie() {
    var value = String.join(".", provider, state, nonce, verifier, coded(suite));
    return ResponseCookie.from(NAME, value).maxAge(LIFE).build();
  }

  static ResponseCookie none() {
    return ResponseCookie.from(NAME, "").maxAge(0).build();
  }

  private static String coded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String coded) {
    return new String(Base64.getUrlDecoder().decode(coded), StandardCharsets.UTF_8);
  }
}
