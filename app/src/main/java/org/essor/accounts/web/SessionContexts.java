package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essor.accounts.internal.Sessions;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Tells Spring Security who is signed in, by the cookie of the session: asked only where a page
 * wants to know, and never of a visitor without that cookie.
 *
 * <p>The programming interface knows no cookie: another site could make a browser send it.
 */
final class SessionContexts implements SecurityContextRepository {

  private final Sessions sessions;

  SessionContexts(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface has no other way
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    var request = holder.getRequest();
    return containsContext(request)
        ? SessionCookie.read(request)
            .flatMap(sessions::find)
            .map(SessionContexts::context)
            .orElseGet(SecurityContextImpl::new)
        : new SecurityContextImpl();
  }

  /** A session begins and ends in {@link SignIns} alone. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/") && SessionCookie.read(request).isPresent();
  }

  private static SecurityContext context(Sessions.Session session) {
    var roles =
        session.person().roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(
            session.person(), null, AuthorityUtils.createAuthorityList(roles));
    authentication.setDetails(session);
    return new SecurityContextImpl(authentication);
  }
}
