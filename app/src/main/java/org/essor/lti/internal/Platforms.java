package org.essor.lti.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
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
import org.essor.platform.PublicFetch;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The platforms that institutions have registered; their managers change them. */
@Component
public class Platforms {

  private final JdbcClient db;
  private final Institutions institutions;
  private final AuditLog audit;
  private final Clock clock;
  private final PublicFetch fetch;

  Platforms(
      JdbcClient db, Institutions institutions, AuditLog audit, Clock clock, PublicFetch fetch) {
    this.db = db;
    this.institutions = institutions;
    this.audit = audit;
    this.clock = clock;
    this.fetch = fetch;
  }

  /** True where this server would ask an address. */
  public boolean allows(URI address) {
    return fetch.allows(address);
  }

  /**
   * Lists those of an institution, by name.
   *
   * @throws Refusal {@code institutions.duty.forbidden} to who is no manager there
   */
  public List<Platform> list(InstitutionId where, PersonId who) {
    institutions.require(who, where, Duty.MANAGER);
    return db.sql("select * from lti.platform where institution = :where order by name, id")
        .param("where", where.value())
        .query((row, _) -> of(row))
        .list();
  }

  /**
   * Returns one of an institution.
   *
   * @throws Refusal {@code lti.platform.unknown}; {@code institutions.duty.forbidden}
   */
  public Platform get(InstitutionId where, UUID id, PersonId who) {
    return list(where, who).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal("lti.platform.unknown"));
  }

  /**
   * Adds a platform, or changes the one of this identifier.
   *
   * @throws Refusal {@code lti.platform.twice} where its issuer and client are registered already;
   *     {@code institutions.duty.forbidden}
   */
  @Transactional
  public void save(Platform platform, PersonId who) {
    institutions.require(who, platform.institution(), Duty.MANAGER);
    try {
      write(platform);
    } catch (DuplicateKeyException _) {
      throw new Refusal("lti.platform.twice");
    }
    record("lti.platform-saved", platform.id(), who);
  }

  private void write(Platform platform) {
    int written =
        db.sql(
                """
                insert into lti.platform
                  (id, institution, name, issuer, client_id, deployments, authorization_url, token_url, keys_url, created_at)
                values
                  (:id, :institution, :name, :issuer, :client, :deployments, :authorization, :token, :keys, :now)
                on conflict (id) do update set
                  name = :name, issuer = :issuer, client_id = :client, deployments = :deployments,
                  authorization_url = :authorization, token_url = :token, keys_url = :keys
                where lti.platform.institution = :institution
                """)
            .param("id", platform.id())
            .param("institution", platform.institution().value())
            .param("name", platform.name())
            .param("issuer", platform.issuer())
            .param("client", platform.clientId())
            .param("deployments", platform.deployments().toArray(String[]::new))
            .param("authorization", platform.endpoints().authorization().toString())
            .param("token", platform.endpoints().token().toString())
            .param("keys", platform.endpoints().keys().toString())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (written == 0) {
      throw new Refusal("lti.platform.unknown");
    }
  }

  /** Removes a platform of an institution: nobody comes from it any more, its ties are gone. */
  @Transactional
  public void remove(InstitutionId where, UUID id, PersonId who) {
    get(where, id, who);
    db.sql("delete from lti.platform where id = :id").param("id", id).update();
    record("lti.platform-removed", id, who);
  }

  /**
   * Asks the keys of a platform: whether it can be reached, and how many keys it has.
   *
   * @throws Refusal {@code lti.keys} where there are none to be had
   */
  public int test(Platform platform) {
    try {
      var answer = fetch.send(HttpRequest.newBuilder(platform.endpoints().keys()).GET());
      return PlatformKeys.parse(answer).size();
    } catch (IOException e) {
      throw new Refusal("lti.keys", platform.name());
    }
  }

  /**
   * Finds who says to be this issuer; by the client too, where one issuer has several.
   *
   * @throws Refusal {@code lti.issuer} where there is none, or it cannot be told which
   */
  Platform get(String issuer, Optional<String> client) {
    var found =
        db
            .sql("select * from lti.platform where issuer = :issuer")
            .param("issuer", issuer)
            .query((row, _) -> of(row))
            .list()
            .stream()
            .filter(each -> client.isEmpty() || client.get().equals(each.clientId()))
            .toList();
    if (found.size() != 1) {
      throw new Refusal("lti.issuer", issuer);
    }
    return found.getFirst();
  }

  Platform get(UUID id) {
    return db.sql("select * from lti.platform where id = :id")
        .param("id", id)
        .query((row, _) -> of(row))
        .optional()
        .orElseThrow(() -> new Refusal("lti.platform.unknown"));
  }

  private static Platform of(ResultSet row) throws SQLException {
    return new Platform(
        row.getObject("id", UUID.class),
        new InstitutionId(row.getObject("institution", UUID.class)),
        row.getString("name"),
        row.getString("issuer"),
        row.getString("client_id"),
        List.of((String[]) row.getArray("deployments").getArray()),
        new Platform.Endpoints(
            URI.create(row.getString("authorization_url")),
            URI.create(row.getString("token_url")),
            URI.create(row.getString("keys_url"))));
  }

  private void record(String action, UUID platform, PersonId who) {
    audit.append(new AuditEntry(action, "platform:" + platform, Optional.of(who), Map.of()));
  }
}
