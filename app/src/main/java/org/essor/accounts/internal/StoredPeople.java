package org.essor.accounts.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredPeople implements People {

  /** What can be an address: one @, a dot in the domain, nothing that ends a header. */
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>(),;:\"\\\\]{1,64}@[^\\s@<>(),;:\"\\\\]+\\.[^\\s@<>(),;:\"\\\\.]+");

  private static final int LONGEST_EMAIL = 254;
  private static final String SELECT =
      "select " + PersonRow.COLUMNS + " from accounts.person p where ";

  private final JdbcClient db;
  private final Clock clock;

  StoredPeople(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public Person get(PersonId id) {
    return find(id).orElseThrow(() -> new Refusal("accounts.person.unknown"));
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return db.sql(SELECT + "p.id = :id")
        .param("id", id.value())
        .query((row, _) -> PersonRow.of(row))
        .optional();
  }

  @Override
  public Optional<Person> findByEmail(String email) {
    return db.sql(SELECT + "p.email = :email")
        .param("email", normal(email))
        .query((row, _) -> PersonRow.of(row))
        .optional();
  }

  @Override
  public List<Person> list(Collection<PersonId> ids) {
    return db.sql(SELECT + "p.id = any(:ids) order by p.name, p.email")
        .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, _) -> PersonRow.of(row))
        .list();
  }

  @Override
  public Person invite(String email, Language language) {
    var address = address(email);
    db.sql(
            """
            insert into accounts.person (id, email, language, created_at)
            values (:id, :email, :language, :now) on conflict (email) do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("email", address)
        .param("language", language.name())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return findByEmail(address).orElseThrow();
  }

  /**
   * An address in lower case.
   *
   * @throws Refusal {@code accounts.email.invalid} where it is none
   */
  static String address(String email) {
    var address = normal(email);
    if (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches()) {
      throw new Refusal("accounts.email.invalid");
    }
    return address;
  }

  private static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
