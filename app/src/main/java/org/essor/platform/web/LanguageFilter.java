package org.essor.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.essor.platform.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers for a year the language asked for with {@code ?lang=}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LanguageFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RequestLanguage.asked(request)
        .ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language)));
    chain.doFilter(request, response);
  }

  private static String cookie(Language language) {
    return ResponseCookie.from(RequestLanguage.COOKIE, language.code())
        .path("/")
        .httpOnly(true)
        .sameSite("Lax")
        .maxAge(Duration.ofDays(365))
        .build()
        .toString();
  }
}
