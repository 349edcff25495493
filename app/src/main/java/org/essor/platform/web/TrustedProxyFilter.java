package org.essor.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes what a trusted proxy says of the client. Of the addresses in {@code X-Forwarded-For} the
 * client is the last one that is not itself a trusted proxy: what stands before it, anyone can have
 * written.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustedProxyFilter extends OncePerRequestFilter {

  private final List<IpAddressMatcher> trusted;

  TrustedProxyFilter(WebSettings settings) {
    this.trusted = settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var proxied = isTrusted(request.getRemoteAddr());
    chain.doFilter(proxied ? new Forwarded(request, client(request)) : request, response);
  }

  private String client(HttpServletRequest request) {
    return Collections.list(request.getHeaders("X-Forwarded-For")).stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(String::strip)
        .toList()
        .reversed()
        .stream()
        .filter(address -> !isTrusted(address))
        .findFirst()
        .orElse(request.getRemoteAddr());
  }

  private boolean isTrusted(String address) {
    try {
      return trusted.stream().anyMatch(range -> range.matches(address));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static final class Forwarded extends HttpServletRequestWrapper {

    private final String client;
    private final boolean secure;

    Forwarded(HttpServletRequest request, String client) {
      super(request);
      this.client = client;
      this.secure = "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    @Override
    public String getRemoteAddr() {
      return client;
    }

    @Override
    public boolean isSecure() {
      return secure || super.isSecure();
    }

    @Override
    public String getScheme() {
      return isSecure() ? "https" : super.getScheme();
    }
  }
}
