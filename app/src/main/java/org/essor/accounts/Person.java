package org.essor.accounts;

import java.util.Set;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;

/**
 * Someone who has an account, or was invited to have one.
 *
 * @param email his address, in lower case; no two persons have the same
 * @param name how he wishes to be called, empty where he has not said it
 * @param language the language to write to him in
 */
public record Person(PersonId id, String email, String name, Language language, Set<Role> roles) {

  public Person {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** His name, or his address where he has not said it. */
  public String displayName() {
    return name.isEmpty() ? email : name;
  }
}
