/**
 * People: who they are, how they sign in, what roles they have.
 *
 * <p>A controller takes a {@link org.essor.accounts.Person} as argument where one must be signed in
 * (a page leads to the sign-in page and back, the programming interface answers 401), or an {@code
 * Optional<Person>}. Owns the schema {@code accounts}; publishes no event.
 */
@ApplicationModule(displayName = "Accounts", allowedDependencies = "audit")
@NullMarked
package org.essor.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
