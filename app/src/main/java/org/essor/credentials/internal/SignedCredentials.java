package org.essor.credentials.internal;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.credentials.Credential;
import org.essor.credentials.CredentialId;
import org.essor.credentials.proof.CredentialToken;
import org.essor.credentials.proof.Json;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Credentials of this site, signed anew each time: with the same result while nothing changed. */
@Component
public class SignedCredentials {

  private final JdbcClient db;
  private final SiteIssuer issuer;
  private final People people;

  SignedCredentials(JdbcClient db, SiteIssuer issuer, People people) {
    this.db = db;
    this.issuer = issuer;
    this.people = people;
  }

  /**
   * What a credential says, unsigned, with the holder's name where he shows it.
   *
   * @throws Refusal {@code credentials.unknown} where its holder erased it
   */
  public JsonObject content(Credential credential) {
    var content = Json.read(stored(credential.id()));
    var person = credential.holder().flatMap(people::find).map(Person::displayName);
    return credential.named() && person.isPresent() ? named(content, person.get()) : content;
  }

  private String stored(CredentialId id) {
    return db.sql(
            "select content from credentials.credential where id = :id and content is not null")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .orElseThrow(() -> new Refusal("credentials.unknown"));
  }

  private static JsonObject named(JsonObject content, String name) {
    var subject = new LinkedHashMap<String, Object>(content.getJsonObject("credentialSubject"));
    var identifiers =
        new ArrayList<Object>(
            content.getJsonObject("credentialSubject").getJsonArray("identifier"));
    identifiers.add(BadgeContent.name(name));
    subject.put("identifier", identifiers);
    var members = new LinkedHashMap<String, Object>(content);
    members.put("credentialSubject", subject);
    return Json.of(members);
  }

  /** With its proof, as JSON. */
  public String json(Credential credential) {
    return Json.write(issuer.sign(content(credential), credential.issuedAt()));
  }

  /** As a token. */
  public CredentialToken token(Credential credential) {
    return issuer.token(content(credential), credential.issuedAt());
  }
}
