package org.essor.credentials.internal;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.essor.credentials.proof.ControllerDocument;
import org.essor.credentials.proof.CredentialToken;
import org.essor.credentials.proof.DataIntegrity;
import org.essor.credentials.proof.Keys;
import org.essor.credentials.proof.ProofOptions;
import org.essor.credentials.proof.SigningKey;
import org.essor.credentials.proof.Suite;
import org.essor.platform.Secrets;
import org.essor.platform.SiteSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** This site as an issuer: its name, its key, what it publishes of it ({@code did:web}). */
@Component
@EnableConfigurationProperties(CredentialSettings.class)
public class SiteIssuer {

  private final Secrets secrets;
  private final SiteSettings site;
  private final CredentialSettings settings;

  SiteIssuer(Secrets secrets, SiteSettings site, CredentialSettings settings) {
    this.secrets = secrets;
    this.site = site;
    this.settings = settings;
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

  private SigningKey key() {
    return new SigningKey(secrets.get("credentials.signing"));
  }

  /** What the site publishes of its key. */
  public ControllerDocument document() {
    return ControllerDocument.of(did(), List.of(key().key()));
  }

  /** The keys of this site, and those that are their own names. */
  public Keys keys() {
    return Keys.OWN_NAMES.or(document());
  }

  /** Adds a proof: the same one for the same content and instant. */
  JsonObject sign(JsonObject content, Instant at) {
    var key = key();
    var method = ControllerDocument.method(did(), key.key());
    var options =
        new ProofOptions(Suite.EDDSA_RDFC_2022, at.toString(), method, ProofOptions.ASSERTION);
    return DataIntegrity.sign(content, options.of(content), key);
  }

  CredentialToken token(JsonObject content, Instant at) {
    var key = key();
    var method = ControllerDocument.method(did(), key.key());
    return new CredentialToken.Signer(key, method, Optional.of(at)).sign(content);
  }
}
