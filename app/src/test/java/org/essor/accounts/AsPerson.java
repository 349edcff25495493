package org.essor.accounts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Asks for a page as someone who is signed in: {@code browser.get().with(AsPerson.of(person))}. */
public final class AsPerson {

  private AsPerson() {}

  public static RequestPostProcessor of(Person person) {
    return withScopes(person);
  }

  /** Asks as a program does that shows a personal token with these scopes. */
  public static RequestPostProcessor withScopes(Person person, String... scopes) {
    var authorities = Stream.of(scopes).map(scope -> "SCOPE_" + scope).toArray(String[]::new);
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            person, null, AuthorityUtils.createAuthorityList(authorities)));
  }
}
