package org.essor.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.essor.platform.CrowdPages;
import org.essor.platform.Programs;
import org.essor.platform.TokenBuckets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429, with the seconds to wait, to a client address that asks too much. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RateLimitFilter extends OncePerRequestFilter {

  private final boolean limited;
  private final TokenBuckets requests;
  private final TokenBuckets forms;
  private final TokenBuckets signIns;
  private final List<String> crowded;

  RateLimitFilter(WebSettings settings, ObjectProvider<CrowdPages> crowded) {
    this.limited = settings.requestsPerMinute() > 0;
    this.requests = buckets(Math.max(settings.requestsPerMinute(), 1));
    this.forms = buckets(settings.formsPerMinute());
    this.signIns = buckets(settings.signInsPerMinute());
    this.crowded = crowded.stream().map(CrowdPages::prefix).toList();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !limited || path.equals("/health") || path.startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var wait = wait(request);
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(secondsOf(wait)));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
  }

  private static TokenBuckets buckets(int capacity) {
    return new TokenBuckets(capacity, Duration.ofMinutes(1), System::nanoTime);
  }

  /** A form counts among the requests too, a sign-in among the forms. */
  private Duration wait(HttpServletRequest request) {
    var client = TokenBuckets.networkOf(request.getRemoteAddr());
    var wait = requests.take(client);
    if (wait.isZero() && isForm(request)) {
      wait = forms.take(client);
    }
    if (wait.isZero() && isForm(request) && request.getRequestURI().startsWith("/connexion")) {
      wait = signIns.take(client);
    }
    return wait;
  }

  /** What a program sends to the programming interface is no form; nor is an answer of a crowd. */
  private boolean isForm(HttpServletRequest request) {
    var path = request.getRequestURI();
    return request.getMethod().equals("POST")
        && !Programs.areAsked(path)
        && crowded.stream().noneMatch(path::startsWith);
  }

  private static long secondsOf(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }
}
