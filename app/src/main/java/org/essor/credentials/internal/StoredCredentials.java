package org.essor.credentials.internal;

import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.credentials.Credential;
import org.essor.credentials.Credential.Revocation;
import org.essor.credentials.CredentialId;
import org.essor.credentials.Credentials;
import org.essor.credentials.IssueRequest;
import org.essor.credentials.internal.BadgeContent.Place;
import org.essor.credentials.internal.BadgeContent.Recipient;
import org.essor.credentials.proof.Json;
import org.essor.credentials.proof.StatusList;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps credentials in the database. */
@Component
class StoredCredentials implements Credentials {

  private static final String SELECT = "select * from credentials.credential ";
  private static final int SALT_BYTES = 16;
  private static final int LONGEST_REASON = 500;

  /** A list is used to its half: a free place is then found in two draws. */
  private static final int MOST_IN_A_LIST = StatusList.SIZE / 2;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient db;
  private final SiteIssuer issuer;
  private final People people;
  private final AuditLog audit;
  private final Clock clock;

  StoredCredentials(JdbcClient db, SiteIssuer issuer, People people, AuditLog audit, Clock clock) {
    this.db = db;
    this.issuer = issuer;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Credential issue(IssueRequest request) {
    var id = new CredentialId(UUID.randomUUID());
    var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var email = people.get(request.recipient()).email().toLowerCase(Locale.ROOT);
    int list = list();
    boolean kept = false;
    while (!kept) {
      var place = new Place(list, RANDOM.nextInt(StatusList.SIZE));
      var content =
          new BadgeContent(issuer, id, at, place).of(request, new Recipient(email, salt()));
      kept = insert(request, place, Json.of(content));
    }
    audit.append(new AuditEntry("credentials.issued", subject(id), Optional.empty(), Map.of()));
    return find(id).orElseThrow();
  }

  private static String salt() {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  /** The last list, or the one after it. */
  private int list() {
    return db.sql(
            """
            select list + (count(*) >= :most)::integer from credentials.credential
            where list = (select max(list) from credentials.credential) group by list
            """)
        .param("most", MOST_IN_A_LIST)
        .query(Integer.class)
        .optional()
        .orElse(1);
  }

  /** False where another has this place. */
  private boolean insert(IssueRequest request, Place place, JsonObject content) {
    var id = content.getString("id");
    return db.sql(
                """
                insert into credentials.credential
                  (id, holder, name, content, issued_at, until, list, place)
                values (:id, :holder, :name, :content::json, :at, :until, :list, :place)
                on conflict (list, place) do nothing
                """)
            .param("id", UUID.fromString(id.substring(id.lastIndexOf('/') + 1)))
            .param("holder", request.recipient().value())
            .param("name", request.achievement().name())
            .param("content", content.toString())
            .param("at", Timestamp.from(Instant.parse(content.getString("validFrom"))))
            .param("until", request.until().map(Timestamp::from).orElse(null))
            .param("list", place.list())
            .param("place", place.bit())
            .update()
        == 1;
  }

  private static String subject(CredentialId id) {
    return "credential:" + id;
  }

  @Override
  public Optional<Credential> find(CredentialId id) {
    return db.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(StoredCredentials::row)
        .optional();
  }

  @Override
  public List<Credential> list(PersonId holder) {
    return db.sql(SELECT + "where holder = :holder order by issued_at desc, id")
        .param("holder", holder.value())
        .query(StoredCredentials::row)
        .list();
  }

  private static Credential row(ResultSet row, int number) throws SQLException {
    return new Credential(
        new CredentialId(row.getObject("id", UUID.class)),
        Optional.ofNullable(row.getObject("holder", UUID.class)).map(PersonId::new),
        row.getString("name"),
        row.getTimestamp("issued_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant),
        row.getBoolean("named"),
        Optional.ofNullable(row.getTimestamp("revoked_at"))
            .map(at -> new Revocation(at.toInstant(), reason(row))));
  }

  private static String reason(ResultSet row) {
    try {
      return row.getString("revoked_reason");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  @Transactional
  public void revoke(CredentialId id, String reason, PersonId by) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal("credentials.reason", LONGEST_REASON);
    }
    if (find(id).isEmpty()) {
      throw new Refusal("credentials.unknown");
    }
    int changed =
        db.sql(
                """
                update credentials.credential set revoked_at = :now, revoked_reason = :reason
                where id = :id and revoked_at is null
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("reason", reason)
            .param("id", id.value())
            .update();
    if (changed == 1) {
      audit.append(new AuditEntry("credentials.revoked", subject(id), Optional.of(by), Map.of()));
    }
  }

  @Override
  @Transactional
  public void show(CredentialId id, PersonId holder, boolean name) {
    int changed =
        db.sql(
                "update credentials.credential set named = :name where id = :id and holder = :holder")
            .param("name", name)
            .param("id", id.value())
            .param("holder", holder.value())
            .update();
    if (changed == 0) {
      throw new Refusal("credentials.unknown");
    }
  }
}
