package org.essor.credentials.web;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essor.credentials.Credential;
import org.essor.credentials.CredentialId;
import org.essor.credentials.Credentials;
import org.essor.credentials.internal.SiteIssuer;
import org.essor.credentials.proof.CredentialException;
import org.essor.credentials.proof.CredentialFile;
import org.essor.credentials.proof.CredentialVerifier;
import org.essor.credentials.proof.Json;
import org.essor.credentials.proof.Seal;
import org.essor.credentials.proof.Verified;
import org.essor.credentials.web.CheckPage.Answer;
import org.essor.credentials.web.CheckPage.Row;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** What a credential is worth that somebody holds out. */
@Component
class CredentialReading {

  private final SiteIssuer issuer;
  private final Credentials credentials;
  private final Clock clock;

  CredentialReading(SiteIssuer issuer, Credentials credentials, Clock clock) {
    this.issuer = issuer;
    this.credentials = credentials;
    this.clock = clock;
  }

  /**
   * Reads one.
   *
   * @throws CredentialException of kind {@code UNREADABLE}, where nothing can be said of it
   */
  Answer read(byte[] bytes, Texts texts) {
    var file = CredentialFile.read(bytes);
    try {
      var found = new CredentialVerifier(issuer.keys(), clock.instant()).verify(file);
      var rows = rows(found, texts);
      return isOurs(found) ? ours(found, rows, texts) : stranger(rows, texts);
    } catch (CredentialException e) {
      if (e.kind() == CredentialException.Kind.UNREADABLE) {
        throw e;
      }
      var why = texts.get("credentials.fault." + e.code(), e.facts().toArray());
      return new Answer("error", texts.get("credentials.found.refused"), why, List.of());
    }
  }

  private boolean isOurs(Verified found) {
    return found.issuer().equals(issuer.did()) && found.seals().stream().allMatch(Seal::byIssuer);
  }

  private Answer stranger(List<Row> rows, Texts texts) {
    rows.add(row("status", texts.get("credentials.status.unchecked"), texts));
    return answer("warning", "stranger", rows, texts);
  }

  private Answer ours(Verified found, List<Row> rows, Texts texts) {
    var revoked = stored(found).flatMap(Credential::revocation);
    if (revoked.isPresent()) {
      rows.add(row("status", revokedAt(revoked.get().at(), texts), texts));
      return answer("error", "revoked", rows, texts);
    }
    rows.add(row("status", texts.get("credentials.status.good"), texts));
    return answer("success", "whole", rows, texts);
  }

  private static String revokedAt(Instant at, Texts texts) {
    return texts.get("credentials.status.revoked", texts.dateTime(at.atZone(ZoneOffset.UTC)));
  }

  /** The one that its identifier names; a list of what is taken back is none. */
  private Optional<Credential> stored(Verified found) {
    var id = Json.text(found.credential(), "id").orElse("");
    try {
      return credentials.find(CredentialId.of(id.substring(id.lastIndexOf('/') + 1)));
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  private static Answer answer(String kind, String found, List<Row> rows, Texts texts) {
    var key = "credentials.found." + found;
    return new Answer(kind, texts.get(key), texts.get(key + ".advice"), rows);
  }

  private static Row row(String name, String value, Texts texts) {
    return new Row(texts.get("credentials." + name), value);
  }

  private static List<Row> rows(Verified found, Texts texts) {
    var rows = new ArrayList<Row>();
    rows.add(row("name", found.name(), texts));
    issuerName(found).ifPresent(name -> rows.add(row("issuer", name, texts)));
    rows.add(row("issuer-id", found.issuer(), texts));
    Subject.of(found.credential())
        .holder()
        .ifPresent(holder -> rows.add(row("holder", holder, texts)));
    found.validFrom().ifPresent(at -> rows.add(row("from", time(at, texts), texts)));
    found.validUntil().ifPresent(at -> rows.add(row("until", time(at, texts), texts)));
    Subject.of(found.credential())
        .results()
        .forEach((domain, level) -> rows.add(new Row(domain, level)));
    for (var seal : found.seals()) {
      rows.add(row("seal", seal.how() + " · " + seal.method(), texts));
    }
    return rows;
  }

  private static Optional<String> issuerName(Verified found) {
    return found.credential().get("issuer") instanceof JsonObject profile
        ? Json.text(profile, "name")
        : Optional.empty();
  }

  static String time(Instant at, Texts texts) {
    return texts.dateTime(at.atZone(ZoneOffset.UTC));
  }
}
