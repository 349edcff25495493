package org.essor.skills.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.skills.DiagnosisId;
import org.essor.skills.internal.SkillsSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Remembers on a learner's device which diagnosis he began last. */
@Component
class DiagnosisCookie {

  private static final String NAME = "essor-diagnosis";

  private final SkillsSettings settings;

  DiagnosisCookie(SkillsSettings settings) {
    this.settings = settings;
  }

  Optional<DiagnosisId> find(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .flatMap(value -> DiagnosisId.find(value).stream())
        .findFirst();
  }

  void set(DiagnosisId id, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(NAME, id.toString())
            .path("/competences")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(settings.anonymousKept())
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** How many days it, and a diagnosis without an account, are kept. */
  int days() {
    return (int) settings.anonymousKept().toDays();
  }
}
