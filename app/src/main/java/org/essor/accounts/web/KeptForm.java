package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody typed who is no longer signed in, to be sent again: nothing of it is kept but on
 * the page itself. Only for a form of this site, whose token has been checked before.
 *
 * @param action the address it was sent to, a path of this site
 * @param fields as they were sent, but for the token
 * @param signIn where one signs in
 */
public record KeptForm(String action, List<Field> fields, String signIn) {

  private static final String TOKEN = "_csrf";

  public KeptForm {
    fields = List.copyOf(fields);
  }

  /** A name and a value; a name may come several times. */
  public record Field(String name, String value) {}

  /** Keeps a form that a browser shows the answer of; empty for files, and for scripts. */
  static Optional<KeptForm> of(HttpServletRequest request) {
    if (!isForm(request) || !isShown(request)) {
      return Optional.empty();
    }
    var query = Optional.ofNullable(request.getQueryString()).map(text -> "?" + text).orElse("");
    var fields = fields(request, namesIn(query));
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new KeptForm(request.getRequestURI() + query, fields, Suite.signIn(request, false)));
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = Optional.ofNullable(request.getContentType()).orElse("");
    return request.getMethod().equals("POST")
        && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  /** A script asks for its own sake, and knows what a redirection to the sign-in page means. */
  private static boolean isShown(HttpServletRequest request) {
    var mode = request.getHeader("Sec-Fetch-Mode");
    var accepted = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
    return mode == null ? accepted.contains(MediaType.TEXT_HTML_VALUE) : mode.equals("navigate");
  }

  private static Set<String> namesIn(String query) {
    return UriComponentsBuilder.fromUriString(query).build().getQueryParams().keySet();
  }

  private static List<Field> fields(HttpServletRequest request, Set<String> besides) {
    return request.getParameterMap().entrySet().stream()
        .filter(field -> !field.getKey().equals(TOKEN) && !besides.contains(field.getKey()))
        .flatMap(KeptForm::fields)
        .toList();
  }

  private static Stream<Field> fields(Map.Entry<String, String[]> field) {
    return Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value));
  }
}
