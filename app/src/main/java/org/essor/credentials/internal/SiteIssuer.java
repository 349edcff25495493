package org.essor.credentials.internal;

import jakarta.json.JsonObject;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.credentials.proof.ControllerDocument;
import org.essor.credentials.proof.CredentialToken;
import org.essor.credentials.proof.DataIntegrity;
import org.essor.credentials.proof.Keys;
import org.essor.credentials.proof.Multikey;
import org.essor.credentials.proof.ProofOptions;
import org.essor.credentials.proof.SigningKey;
import org.essor.credentials.proof.Suite;
import org.essor.kernel.PersonId;
import org.essor.platform.Secrets;
import org.essor.platform.SiteSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** This site as an issuer: its name, its keys, what it publishes of it ({@code did:web}). */
@Component
@EnableConfigurationProperties(CredentialSettings.class)
public class SiteIssuer {

  /** The name of the first key among those of the installation; others add their number. */
  private static final String FIRST = "credentials.signing";

  private final Secrets secrets;
  private final SiteSettings site;
  private final CredentialSettings settings;
  private final JdbcClient db;
  private final AuditLog audit;
  private final Clock clock;

  SiteIssuer(
      Secrets secrets,
      SiteSettings site,
      CredentialSettings settings,
      JdbcClient db,
      AuditLog audit,
      Clock clock) {
    this.secrets = secrets;
    this.site = site;
    this.settings = settings;
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  /** The name of the site as {@code did:web}: its host, its port and path with colons. */
  public String did() {
    var url = URI.create(site.url());
    var port = url.getPort() < 0 ? "" : "%3A" + url.getPort();
    return "did:web:" + url.getHost() + port + url.getPath().replace('/', ':');
  }

  /** The address of a page of this site. */
  public String address(String path) {
    return site.url() + path;
  }

  public String name() {
    return settings.issuer();
  }

  /** As the issuer of a credential. */
  Map<String, Object> profile() {
    return new TreeMap<>(
        Map.of("id", did(), "type", List.of("Profile"), "name", name(), "url", site.url()));
  }

  /**
   * A key of this site.
   *
   * @param number from 1
   * @param since what is issued from then on is signed with it, until the next one
   */
  public record IssuerKey(int number, Instant since, Multikey key) {}

  private SigningKey key(int number) {
    return new SigningKey(secrets.get(number == 1 ? FIRST : FIRST + "." + number));
  }

  /** All keys, the one that signs today first. */
  public List<IssuerKey> listKeys() {
    var later =
        db.sql("select number, since from credentials.key order by number desc")
            .query((row, _) ->
                new IssuerKey(
                    row.getInt("number"),
                    row.getTimestamp("since").toInstant(),
                    key(row.getInt("number")).key()))
            .list();
    var keys = new ArrayList<>(later);
    keys.add(new IssuerKey(1, Instant.EPOCH, key(1).key()));
    return keys;
  }

  /**
   * Lets a new key sign from the next second on. What the others have signed stays as it is, and
   * authentic: they stay published.
   */
  @Transactional
  public void renew(PersonId by) {
    db.sql("lock table credentials.key in exclusive mode").update();
    int number = listKeys().getFirst().number() + 1;
    db.sql("insert into credentials.key (number, since) values (:number, :now)")
        .param("number", number)
        .param(
            "now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)))
        .update();
    audit.append(
        new AuditEntry("credentials.key-renewed", "key:" + number, Optional.of(by), Map.of()));
  }

  /** The key that signs what was issued at an instant. */
  private SigningKey keyAt(Instant at) {
    return listKeys().stream()
        .filter(each -> !each.since().isAfter(at))
        .findFirst()
        .map(each -> key(each.number()))
        .orElseThrow();
  }

  /** What the site publishes of its keys. */
  public ControllerDocument document() {
    return ControllerDocument.of(did(), listKeys().stream().map(IssuerKey::key).toList());
  }

  /** The keys of this site, and those that are their own names. */
  public Keys keys() {
    return Keys.OWN_NAMES.or(document());
  }

  /** Adds a proof: the same one for the same content and instant. */
  JsonObject sign(JsonObject content, Instant at) {
    var key = keyAt(at);
    var method = ControllerDocument.method(did(), key.key());
    var options =
        new ProofOptions(Suite.EDDSA_RDFC_2022, at.toString(), method, ProofOptions.ASSERTION);
    return DataIntegrity.sign(content, options.of(content), key);
  }

  CredentialToken token(JsonObject content, Instant at) {
    var key = keyAt(at);
    var method = ControllerDocument.method(did(), key.key());
    return new CredentialToken.Signer(key, method, Optional.of(at)).sign(content);
  }
}
