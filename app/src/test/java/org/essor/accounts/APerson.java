package org.essor.accounts;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Persons for tests, each a new row. */
public final class APerson {

  private APerson() {}

  /** A person who has these roles alone, named after the first. */
  public static Person with(JdbcClient db, Role... roles) {
    var id = UUID.randomUUID();
    var email = id + "@example.org";
    var name = "Personne " + (roles.length == 0 ? "sans rôle" : roles[0].name());
    db.sql(
            """
            insert into accounts.person (id, email, name, language, roles, created_at)
            values (:id, :email, :name, 'FR', :roles, now())
            """)
        .param("id", id)
        .param("email", email)
        .param("name", name)
        .param("roles", Stream.of(roles).map(Role::name).toArray(String[]::new))
        .update();
    return new Person(new PersonId(id), email, name, Language.FR, Set.of(roles));
  }
}
