package org.essor.credentials.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.essor.credentials.proof.Json;
import org.essor.credentials.proof.StatusList;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of what was taken back, as credentials that anyone may keep and verify. */
@Component
public class StatusLists {

  private final JdbcClient db;
  private final SiteIssuer issuer;

  StatusLists(JdbcClient db, SiteIssuer issuer) {
    this.db = db;
    this.issuer = issuer;
  }

  /**
   * Returns a list, signed: the same bytes until something in it changes.
   *
   * @param number from 1
   * @throws Refusal {@code credentials.unknown} where no credential is in it
   */
  public String get(int number) {
    var at = changedAt(number).orElseThrow(() -> new Refusal("credentials.unknown"));
    var address = issuer.address(BadgeContent.LISTS + number);
    var members = new LinkedHashMap<String, Object>();
    members.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
    members.put("id", address);
    members.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
    members.put("issuer", issuer.did());
    members.put("validFrom", at.toString());
    members.put(
        "credentialSubject",
        new TreeMap<>(
            Map.of(
                "id",
                address + "#list",
                "type",
                "BitstringStatusList",
                "statusPurpose",
                "revocation",
                "encodedList",
                StatusList.encode(revoked(number)))));
    return Json.write(issuer.sign(Json.of(members), at));
  }

  private Optional<Instant> changedAt(int number) {
    return db.sql(
            """
            select coalesce(max(revoked_at), min(issued_at)) from credentials.credential
            where list = :list having count(*) > 0
            """)
        .param("list", number)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  private BitSet revoked(int number) {
    var revoked = new BitSet(StatusList.SIZE);
    db.sql("select place from credentials.credential where list = :list and revoked_at is not null")
        .param("list", number)
        .query(Integer.class)
        .list()
        .forEach(revoked::set);
    return revoked;
  }
}
