package org.essor.accounts.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which person an identity of a service is. */
@Component
public class Identities {

  private final JdbcClient db;
  private final People people;
  private final AuditLog audit;
  private final Clock clock;

  Identities(JdbcClient db, People people, AuditLog audit, Clock clock) {
    this.db = db;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Finds the person of an identity; ties it to the one who is signed in, else to the one of its
   * address, who is made where there is none. An address that nobody has verified opens no account,
   * nor makes one that its true owner would come to share.
   *
   * @throws Refusal {@code accounts.openid.no-email} where the service gives no address, {@code
   *     accounts.openid.email} where the address was not verified, {@code accounts.openid.other}
   *     where the identity is that of another person than the one signed in
   */
  @Transactional
  public Person person(
      OpenIdSignIn.Identity identity, Optional<Person> signedIn, Language language) {
    var known = find(identity);
    if (known.isPresent()) {
      return same(known.get(), signedIn);
    }
    var person = signedIn.orElseGet(() -> byEmail(identity, language));
    tie(identity, person);
    return person;
  }

  private Optional<Person> find(OpenIdSignIn.Identity identity) {
    return db.sql(
            """
            update accounts.identity set used_at = :now
            where provider = :provider and subject = :subject returning person_id
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("provider", identity.provider())
        .param("subject", identity.subject())
        .query(UUID.class)
        .optional()
        .map(id -> people.get(new PersonId(id)));
  }

  private static Person same(Person known, Optional<Person> signedIn) {
    if (signedIn.isPresent() && !signedIn.get().id().equals(known.id())) {
      throw new Refusal("accounts.openid.other");
    }
    return known;
  }

  private Person byEmail(OpenIdSignIn.Identity identity, Language language) {
    var email = identity.email().orElseThrow(() -> new Refusal("accounts.openid.no-email"));
    if (!identity.emailVerified()) {
      throw new Refusal("accounts.openid.email");
    }
    return people.invite(email, language);
  }

  private void tie(OpenIdSignIn.Identity identity, Person person) {
    db.sql(
            """
            insert into accounts.identity (provider, subject, person_id, created_at, used_at)
            values (:provider, :subject, :person, :now, :now)
            """)
        .param("provider", identity.provider())
        .param("subject", identity.subject())
        .param("person", person.id().value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    audit.append(
        new AuditEntry(
            "accounts.identity-tied",
            "person:" + person.id(),
            Optional.of(person.id()),
            Map.of("provider", identity.provider())));
  }
}
