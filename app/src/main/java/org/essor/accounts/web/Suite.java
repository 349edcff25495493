package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/** Where a person wanted to go when he was asked to sign in: a page of this site, never another. */
final class Suite {

  static final String HOME = "/";

  /** A path and a query in characters that need no escape; neither {@code //} nor {@code /\}. */
  private static final Pattern LOCAL =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9/?&=%+._~:@!$'()*,;-]{0,1000}");

  private Suite() {}

  static String safe(String wanted) {
    return LOCAL.matcher(wanted).matches() && !wanted.startsWith("/connexion") ? wanted : HOME;
  }

  /** The address of the sign-in page that leads back to what the request asked for. */
  static String signIn(HttpServletRequest request) {
    return signIn(request, !request.getMethod().equals("GET"));
  }

  /**
   * The same.
   *
   * @param lost whether a form was sent whose content is lost
   */
  static String signIn(HttpServletRequest request, boolean lost) {
    var suite = UriUtils.encodeQueryParam(wanted(request), StandardCharsets.UTF_8);
    return "/connexion?suite=" + suite + (lost ? "&perdu=true" : "");
  }

  /** What was to be shown; for a form that was sent, the page that held it. */
  private static String wanted(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return safe(pageBefore(request).orElse(HOME));
    }
    var query = request.getQueryString();
    return safe(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  private static Optional<String> pageBefore(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
          .map(URI::create)
          .filter(page -> request.getServerName().equals(page.getHost()))
          .map(URI::getRawPath);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
