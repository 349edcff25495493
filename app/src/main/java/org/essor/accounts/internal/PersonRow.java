package org.essor.accounts.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;

/** Reads a person from a row. */
final class PersonRow {

  static final String COLUMNS = "p.id, p.email, p.name, p.language, p.roles";

  private PersonRow() {}

  static Person of(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("email"),
        row.getString("name"),
        Language.valueOf(row.getString("language")),
        roles(row.getArray("roles")));
  }

  private static Set<Role> roles(Array names) throws SQLException {
    return Stream.of((String[]) names.getArray())
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
