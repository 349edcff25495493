package org.essor.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Personal tokens: what programs show to act for a person, within limits he chose. */
@Component
public class ApiTokens {

  /**
   * Makes a token known as one of Essor, to people and to programs that look for leaked secrets.
   */
  public static final String PREFIX = "essor_pat_";

  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  private final JdbcClient db;
  private final AuditLog audit;
  private final Clock clock;
  private final boolean demo;

  /**
   * What a token is to be.
   *
   * @param name what its owner calls it, 1 to 60 characters
   * @param scopes what it may do, at least one
   */
  public record Wish(String name, Set<String> scopes, Duration life) {
    public Wish {
      scopes = Set.copyOf(scopes);
    }
  }

  /** A token as its owner sees it afterwards. */
  public record Known(
      UUID id, String name, List<String> scopes, Instant expiresAt, Optional<Instant> usedAt) {
    public Known {
      scopes = List.copyOf(scopes);
    }
  }

  /** Who a valid token acts for, and what it may do. */
  public record Bearer(Person person, List<String> scopes) {
    public Bearer {
      scopes = List.copyOf(scopes);
    }
  }

  ApiTokens(JdbcClient db, AuditLog audit, Clock clock, SiteSettings site) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
    this.demo = site.demo();
  }

  /** Makes a token and returns it: it can never be read again. */
  @Transactional
  public String make(PersonId person, Wish wish) {
    var token = PREFIX + Tokens.make();
    var id = UUID.randomUUID();
    db.sql(
            """
            insert into accounts.token (id, person_id, name, token_hash, scopes, created_at, expires_at)
            values (:id, :person, :name, :hash, :scopes, :now, :end)
            """)
        .param("id", id)
        .param("person", person.value())
        .param("name", wish.name())
        .param("hash", Tokens.hash(token))
        .param("scopes", wish.scopes().stream().sorted().toArray(String[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .param("end", Timestamp.from(clock.instant().plus(wish.life())))
        .update();
    record("accounts.token-made", id, person);
    return token;
  }

  /** Lists a person's tokens that are still valid, the last made first. */
  public List<Known> list(PersonId person) {
    return db.sql(
            """
            select * from accounts.token where person_id = :person and expires_at > :now order by created_at desc
            """)
        .param("person", person.value())
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) -> known(row))
        .list();
  }

  /** Ends a token of this person, if there is such a one. */
  @Transactional
  public void end(PersonId person, UUID id) {
    if (OwnRows.delete(db, "accounts.token", new OwnRow(person, id))) {
      record("accounts.token-ended", id, person);
    }
  }

  /** Finds who a token acts for; nobody where it is unknown or over. */
  public Optional<Bearer> find(String token) {
    var now = clock.instant();
    var found =
        db.sql(
                "select t.scopes, "
                    + PersonRow.COLUMNS
                    + """
                     from accounts.token t join accounts.person p on p.id = t.person_id
                    where t.token_hash = :hash and t.expires_at > :now and (:demo or not p.demo)
                    """)
            .param("hash", Tokens.hash(token))
            .param("now", Timestamp.from(now))
            .param("demo", demo)
            .query((row, _) -> new Bearer(PersonRow.of(row), scopes(row)))
            .optional();
    found.ifPresent(_ -> note(token, now));
    return found;
  }

  private void note(String token, Instant now) {
    db.sql(
            """
            update accounts.token set used_at = :now
            where token_hash = :hash and (used_at is null or used_at < :old)
            """)
        .param("now", Timestamp.from(now))
        .param("hash", Tokens.hash(token))
        .param("old", Timestamp.from(now.minus(NOTED_EVERY)))
        .update();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getObject("id", UUID.class),
        row.getString("name"),
        scopes(row),
        row.getTimestamp("expires_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant));
  }

  private static List<String> scopes(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray("scopes").getArray());
  }

  private void record(String action, UUID token, PersonId person) {
    audit.append(new AuditEntry(action, "token:" + token, Optional.of(person), Map.of()));
  }
}
