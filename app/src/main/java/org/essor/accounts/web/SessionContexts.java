package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.internal.ApiTokens;
import org.essor.accounts.internal.Sessions;
import org.essor.platform.Programs;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Tells Spring Security who is signed in, by the cookie of the session: asked only where a page
 * wants to know, and never of a visitor without that cookie.
 *
 * <p>The programming interface knows no cookie, which another site could make a browser send, but
 * the personal token of the header {@code Authorization: Bearer}.
 */
final class SessionContexts implements SecurityContextRepository {

  private static final String BEARER = "Bearer ";

  private final Sessions sessions;
  private final ApiTokens tokens;

  SessionContexts(Sessions sessions, ApiTokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface has no other way
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    var request = holder.getRequest();
    return (isProgram(request) ? ofToken(request) : ofSession(request))
        .<SecurityContext>map(SecurityContextImpl::new)
        .orElseGet(SecurityContextImpl::new);
  }

  private Optional<Authentication> ofToken(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.startsWith(BEARER))
        .flatMap(header -> tokens.find(header.substring(BEARER.length()).strip()))
        .map(bearer ->
            authentication(
                bearer.person(), bearer.scopes().stream().map(scope -> SignedIn.SCOPE + scope)));
  }

  private Optional<Authentication> ofSession(HttpServletRequest request) {
    return SessionCookie.read(request).flatMap(sessions::find).map(SessionContexts::of);
  }

  private static Authentication of(Sessions.Session session) {
    var authentication = authentication(session.person(), Stream.empty());
    authentication.setDetails(session);
    return authentication;
  }

  private static UsernamePasswordAuthenticationToken authentication(
      Person person, Stream<String> authorities) {
    return UsernamePasswordAuthenticationToken.authenticated(
        person, null, AuthorityUtils.createAuthorityList(authorities.toList()));
  }

  /** A session begins and ends in {@link SignIns} alone. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return isProgram(request)
        ? request.getHeader(HttpHeaders.AUTHORIZATION) != null
        : SessionCookie.read(request).isPresent();
  }

  private static boolean isProgram(HttpServletRequest request) {
    return Programs.areAsked(request.getRequestURI());
  }
}
