package org.essor.accounts.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.accounts.internal.OwnRows.OwnRow;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.platform.SiteSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in: rows, so that a restart signs nobody out and several processes agree. */
@Component
public class Sessions {

  /** The last visit is noted no more often, so that reading does not write. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  private final JdbcClient db;
  private final AuditLog audit;
  private final Clock clock;
  private final AccountSettings settings;
  private final boolean demo;

  /** Someone signed in on a browser. */
  public record Session(UUID id, Person person, Instant seenAt) {}

  /** A session as its owner sees it: how and when it began, and the last visit. */
  public record Known(UUID id, SignInMethod method, Instant since, Instant seenAt) {}

  /** A session that began at an identity service. */
  public record AtService(String provider, String idToken) {}

  Sessions(
      JdbcClient db, AuditLog audit, Clock clock, AccountSettings settings, SiteSettings site) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
    this.settings = settings;
    this.demo = site.demo();
  }

  /** Signs a person in and returns the token for the browser to keep. */
  @Transactional
  public String begin(PersonId person, SignInMethod method) {
    return begin(person, method, Optional.empty());
  }

  /** Signs a person in by an identity service, which is to be told when he signs out. */
  @Transactional
  public String begin(
      PersonId person, SignInMethod method, Optional<OpenIdSignIn.Identity> identity) {
    var token = Tokens.make();
    var now = clock.instant();
    db.sql(
            """
            insert into accounts.session
              (id, person_id, token_hash, method, created_at, seen_at, expires_at, provider, id_token)
            values (:id, :person, :hash, :method, :now, :now, :end, :provider, :idToken)
            """)
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("hash", Tokens.hash(token))
        .param("method", method.name())
        .param("now", Timestamp.from(now))
        .param("end", Timestamp.from(now.plus(settings.sessionLife())))
        .param("provider", identity.map(OpenIdSignIn.Identity::provider).orElse(null))
        .param("idToken", identity.map(OpenIdSignIn.Identity::idToken).orElse(null))
        .update();
    db.sql("update accounts.person set signed_in_at = :now where id = :person")
        .param("now", Timestamp.from(now))
        .param("person", person.value())
        .update();
    record("accounts.signed-in", person, Map.of("method", method.name()));
    makeAdministrator(person);
    return token;
  }

  /** Where the settings name him: someone must be the first to give roles. */
  private void makeAdministrator(PersonId person) {
    var changed =
        db.sql(
                """
                update accounts.person set roles = array_append(roles, 'ADMINISTRATOR')
                where id = :id and email = any(:named) and not roles @> '{ADMINISTRATOR}'
                """)
            .param("id", person.value())
            .param("named", settings.administrators().toArray(String[]::new))
            .update();
    if (changed > 0) {
      record("accounts.administrator-made", person, Map.of("by", "settings"));
    }
  }

  /** Finds the session of a token, unless it is over. An example person has one in a demo only. */
  public Optional<Session> find(String token) {
    var now = clock.instant();
    var found =
        db.sql(
                "select s.id as session_id, s.seen_at, "
                    + PersonRow.COLUMNS
                    + """
                     from accounts.session s join accounts.person p on p.id = s.person_id
                    where s.token_hash = :hash and s.expires_at > :now and s.seen_at > :idle and (:demo or not p.demo)
                    """)
            .param("hash", Tokens.hash(token))
            .param("now", Timestamp.from(now))
            .param("idle", Timestamp.from(now.minus(settings.sessionIdle())))
            .param("demo", demo)
            .query((row, _) ->
                new Session(
                    row.getObject("session_id", UUID.class),
                    PersonRow.of(row),
                    row.getTimestamp("seen_at").toInstant()))
            .optional();
    found.filter(session -> isOld(session, now)).ifPresent(session -> note(session, now));
    return found;
  }

  /** Lists where a person is signed in, the last visit first. */
  public List<Known> list(PersonId person) {
    return db.sql(
            """
            select id, method, created_at, seen_at from accounts.session
            where person_id = :person and expires_at > :now and seen_at > :idle order by seen_at desc
            """)
        .param("person", person.value())
        .param("now", Timestamp.from(clock.instant()))
        .param("idle", Timestamp.from(clock.instant().minus(settings.sessionIdle())))
        .query((row, _) ->
            new Known(
                row.getObject("id", UUID.class),
                SignInMethod.valueOf(row.getString("method")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("seen_at").toInstant()))
        .list();
  }

  /** Finds by which identity service a session began, and what that one wants back at its end. */
  public Optional<AtService> findService(UUID id) {
    return db.sql(
            "select provider, id_token from accounts.session where id = :id and provider is not null")
        .param("id", id)
        .query((row, _) -> new AtService(row.getString("provider"), row.getString("id_token")))
        .optional();
  }

  /** Ends a session of this person, if there is such a one: its token is worth nothing then. */
  @Transactional
  public void end(PersonId person, UUID id) {
    if (OwnRows.delete(db, "accounts.session", new OwnRow(person, id))) {
      record("accounts.signed-out", person, Map.of());
    }
  }

  private static boolean isOld(Session session, Instant now) {
    return session.seenAt().isBefore(now.minus(NOTED_EVERY));
  }

  private void note(Session session, Instant now) {
    db.sql("update accounts.session set seen_at = :now where id = :id")
        .param("now", Timestamp.from(now))
        .param("id", session.id())
        .update();
  }

  private void record(String action, PersonId person, Map<String, String> details) {
    audit.append(new AuditEntry(action, "person:" + person, Optional.of(person), details));
  }
}
