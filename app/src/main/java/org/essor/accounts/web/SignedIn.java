package org.essor.accounts.web;

import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.accounts.internal.Sessions;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks for what is being answered. */
final class SignedIn {

  static final String SCOPE = "SCOPE_";

  private SignedIn() {}

  static Optional<Person> findPerson() {
    return authentication()
        .map(Authentication::getPrincipal)
        .filter(Person.class::isInstance)
        .map(Person.class::cast);
  }

  static Optional<Sessions.Session> findSession() {
    return authentication()
        .map(Authentication::getDetails)
        .filter(Sessions.Session.class::isInstance)
        .map(Sessions.Session.class::cast);
  }

  /** True where a personal token with this scope was shown. */
  static boolean hasScope(String scope) {
    return authentication().stream()
        .flatMap(known -> known.getAuthorities().stream())
        .anyMatch(authority -> (SCOPE + scope).equals(authority.getAuthority()));
  }

  private static Optional<Authentication> authentication() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
  }
}
