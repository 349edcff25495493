package org.essor.lti.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.kernel.Sha256;
import org.essor.lti.internal.PlatformDiscovery.Described;
import org.essor.lti.internal.PlatformDiscovery.Registered;
import org.essor.platform.SiteSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Platforms that register themselves (LTI Dynamic Registration 1.0): a manager makes an address,
 * who runs the platform opens it there, and the manager approves what came. Before, nobody comes
 * from the platform.
 */
@Component
public class Registrations {

  /** Where the addresses begin. */
  public static final String PATH = "/lti/inscription/";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final Duration LIFE = Duration.ofDays(7);

  private final JdbcClient db;
  private final PlatformDiscovery discovery;
  private final Platforms platforms;
  private final Institutions institutions;
  private final SiteSettings site;
  private final AuditLog audit;
  private final Clock clock;

  Registrations(
      JdbcClient db,
      PlatformDiscovery discovery,
      Platforms platforms,
      Institutions institutions,
      SiteSettings site,
      AuditLog audit,
      Clock clock) {
    this.db = db;
    this.discovery = discovery;
    this.platforms = platforms;
    this.institutions = institutions;
    this.site = site;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A platform that waits for approval.
   *
   * @param product as it says itself, such as {@code moodle}; may be empty
   * @param deployment empty where it did not say
   */
  public record Waiting(
      UUID id,
      String product,
      String issuer,
      String clientId,
      String deployment,
      Platform.Endpoints endpoints) {}

  /**
   * Makes an address, good once and for a week.
   *
   * @throws Refusal {@code institutions.duty.forbidden}
   */
  @Transactional
  public String invite(InstitutionId where, PersonId manager) {
    institutions.require(manager, where, Duty.MANAGER);
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    db.sql(
            """
            insert into lti.registration (id, institution, code_hash, expires_at)
            values (:id, :where, :code, :end)
            """)
        .param("id", UUID.randomUUID())
        .param("where", where.value())
        .param("code", hash(code))
        .param("end", Timestamp.from(clock.instant().plus(LIFE)))
        .update();
    record("lti.registration-opened", "institution:" + where, Optional.of(manager));
    return site.url() + PATH + code;
  }

  private static byte[] hash(String code) {
    return Sha256.of(code.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The institution that an address was made for.
   *
   * @throws Refusal {@code lti.registration.unknown} where there is none, it has been used or is
   *     over
   */
  public InstitutionId get(String code) {
    return db.sql(
            """
            select institution from lti.registration
            where code_hash = :code and registered_at is null and expires_at > :now
            """)
        .param("code", hash(code))
        .param("now", now())
        .query(UUID.class)
        .optional()
        .map(InstitutionId::new)
        .orElseThrow(() -> new Refusal("lti.registration.unknown"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /**
   * Takes a platform: reads what it is, tells it what Essor is, and keeps it for approval. What was
   * refused may be tried again.
   *
   * @param token that the platform gave with the address; empty for none
   * @throws Refusal {@code lti.registration} and why
   */
  public void take(String code, URI configuration, String token) {
    get(code);
    var described = discovery.read(configuration);
    keep(code, described, discovery.register(described, token));
  }

  private void keep(String code, Described platform, Registered essor) {
    int kept =
        db.sql(
                """
                update lti.registration set product = :product, issuer = :issuer,
                  client_id = :client, deployment = :deployment, authorization_url = :authorization,
                  token_url = :token, keys_url = :keys, registered_at = :now
                where code_hash = :code and registered_at is null
                """)
            .param("product", platform.product())
            .param("issuer", platform.issuer())
            .param("client", essor.clientId())
            .param("deployment", essor.deployment())
            .param("authorization", platform.endpoints().authorization().toString())
            .param("token", platform.endpoints().token().toString())
            .param("keys", platform.endpoints().keys().toString())
            .param("now", now())
            .param("code", hash(code))
            .update();
    if (kept == 0) {
      throw new Refusal("lti.registration.unknown");
    }
  }

  /**
   * Lists those that wait in an institution, the last one first.
   *
   * @throws Refusal {@code institutions.duty.forbidden}
   */
  public List<Waiting> list(InstitutionId where, PersonId manager) {
    institutions.require(manager, where, Duty.MANAGER);
    return db.sql(
            """
            select * from lti.registration
            where institution = :where and registered_at is not null order by registered_at desc, id
            """)
        .param("where", where.value())
        .query((row, _) -> of(row))
        .list();
  }

  private static Waiting of(ResultSet row) throws SQLException {
    return new Waiting(
        row.getObject("id", UUID.class),
        row.getString("product"),
        row.getString("issuer"),
        row.getString("client_id"),
        row.getString("deployment"),
        new Platform.Endpoints(
            URI.create(row.getString("authorization_url")),
            URI.create(row.getString("token_url")),
            URI.create(row.getString("keys_url"))));
  }

  /**
   * Returns one that waits.
   *
   * @throws Refusal {@code lti.platform.unknown}; {@code institutions.duty.forbidden}
   */
  public Waiting get(InstitutionId where, UUID id, PersonId manager) {
    return list(where, manager).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal("lti.platform.unknown"));
  }

  /** A manager lets people come from a platform that registered itself. */
  @Transactional
  public void approve(Platform platform, UUID registration, PersonId manager) {
    get(platform.institution(), registration, manager);
    platforms.save(platform, manager);
    delete(registration);
  }

  /** A manager does not want it. */
  @Transactional
  public void refuse(InstitutionId where, UUID registration, PersonId manager) {
    get(where, registration, manager);
    delete(registration);
    record("lti.registration-refused", "institution:" + where, Optional.of(manager));
  }

  private void delete(UUID registration) {
    db.sql("delete from lti.registration where id = :id").param("id", registration).update();
  }

  /** Forgets addresses that nobody used in time. */
  void forget() {
    db.sql("delete from lti.registration where registered_at is null and expires_at < :now")
        .param("now", now())
        .update();
  }

  private void record(String action, String subject, Optional<PersonId> who) {
    audit.append(new AuditEntry(action, subject, who, Map.of()));
  }
}
