package org.essor.accounts.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

  /** An identity as its owner sees it: the short name of the service, its number for him. */
  public record Known(String provider, String subject, Instant since, Instant usedAt) {}

  /** Lists the identities by which a person signs in, the first tied first. */
  public List<Known> list(PersonId person) {
    return db.sql("select * from accounts.identity where person_id = :person order by created_at")
        .param("person", person.value())
        .query((row, _) ->
            new Known(
                row.getString("provider"),
                row.getString("subject"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("used_at").toInstant()))
        .list();
  }

  /** Unties an identity from this person, if it is his: it signs nobody in any more. */
  @Transactional
  public void end(PersonId person, String provider, String subject) {
    var ended =
        db.sql(
                """
                delete from accounts.identity
                where provider = :provider and subject = :subject and person_id = :person
                """)
            .param("provider", provider)
            .param("subject", subject)
            .param("person", person.value())
            .update();
    if (ended > 0) {
      record("accounts.identity-ended", person, provider);
    }
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
    record("accounts.identity-tied", person.id(), identity.provider());
  }

  private void record(String action, PersonId person, String provider) {
    var details = Map.of("provider", provider);
    audit.append(new AuditEntry(action, "person:" + person, Optional.of(person), details));
  }
}
