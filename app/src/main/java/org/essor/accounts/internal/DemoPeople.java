package org.essor.accounts.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The example person of each role, made when first asked for. */
@Component
public class DemoPeople implements ExamplePeople {

  private static final Map<Role, String> NAMES =
      Map.of(
          Role.INNOVATOR, "Camille Exemple",
          Role.OPERATOR, "Sacha Exemple",
          Role.EXPERT, "Dominique Exemple",
          Role.COORDINATOR, "Morgan Exemple",
          Role.DATA_STEWARD, "Noa Exemple",
          Role.SITE_MANAGER, "Alix Exemple",
          Role.ASSESSOR, "Maxime Exemple",
          Role.ADMINISTRATOR, "Andrea Exemple");

  private final JdbcClient db;
  private final People people;
  private final Clock clock;

  DemoPeople(JdbcClient db, People people, Clock clock) {
    this.db = db;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Person get(Role role) {
    return get(email(role), name(role), role);
  }

  @Override
  public Person get(String email, String name, Role role) {
    db.sql(
            """
            insert into accounts.person (id, email, name, language, roles, demo, created_at)
            values (:id, :email, :name, :language, array[:role], true, :now)
            on conflict (email) do update set roles = excluded.roles
            """)
        .param("id", UUID.randomUUID())
        .param("email", email)
        .param("name", name)
        .param("language", Language.FR.name())
        .param("role", role.name())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return people.findByEmail(email).orElseThrow();
  }

  /** How the example person of a role is called. */
  public static String name(Role role) {
    return String.valueOf(NAMES.get(role));
  }

  /** An address that cannot exist (RFC 2606). */
  private static String email(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@demo.invalid";
  }
}
