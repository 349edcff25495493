package org.essor.credentials.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essor.credentials.Achievement;
import org.essor.credentials.Alignment;
import org.essor.credentials.CredentialId;
import org.essor.credentials.DomainResult;
import org.essor.credentials.IssueRequest;
import org.essor.kernel.Sha256;

/**
 * What a credential says, as Open Badges 3.0 wants it: who did it is said by the fingerprint of his
 * address with a salt, so that he alone who knows the address recognises it. Members come in one
 * order in every run: what is signed anew is the same to the byte.
 *
 * @param issuer who says it
 * @param place its bit in a list of those that are taken back
 */
record BadgeContent(SiteIssuer issuer, CredentialId id, Instant at, Place place) {

  static final String PATH = "/attestations/";
  static final String LISTS = PATH + "statuts/";

  /** A bit: the number of its list, from 1, and its place there, from 0. */
  record Place(int list, int bit) {}

  /** Whom it is about: his address in small letters, and some random text. */
  record Recipient(String email, String salt) {}

  Map<String, Object> of(IssueRequest request, Recipient recipient) {
    var members = new LinkedHashMap<String, Object>();
    members.put(
        "@context",
        List.of(
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
    members.put("id", issuer.address(PATH + id));
    members.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
    members.put("name", request.achievement().name());
    members.put("issuer", issuer.profile());
    members.put("validFrom", at.toString());
    request.until().ifPresent(until -> members.put("validUntil", until.toString()));
    members.put("credentialSubject", subject(request, recipient));
    members.put("credentialStatus", status());
    return members;
  }

  private Map<String, Object> subject(IssueRequest request, Recipient recipient) {
    var subject = new LinkedHashMap<String, Object>();
    subject.put("type", List.of("AchievementSubject"));
    subject.put("identifier", List.of(identity(recipient)));
    subject.put("achievement", achievement(request.achievement(), request.results()));
    if (!request.results().isEmpty()) {
      subject.put(
          "result",
          request.results().stream()
              .map(result ->
                  new TreeMap<>(
                      Map.of(
                          "type", List.of("Result"),
                          "resultDescription", domain(request.achievement(), result),
                          "value", result.value())))
              .toList());
    }
    return subject;
  }

  private static Map<String, Object> identity(Recipient recipient) {
    var hashed = (recipient.email() + recipient.salt()).getBytes(StandardCharsets.UTF_8);
    return new TreeMap<>(
        Map.of(
            "type",
            "IdentityObject",
            "hashed",
            true,
            "identityType",
            "emailAddress",
            "identityHash",
            "sha256$" + Sha256.hex(hashed),
            "salt",
            recipient.salt()));
  }

  /** A name that its holder shows, as it stands beside the fingerprint. */
  static Map<String, Object> name(String name) {
    return new TreeMap<>(
        Map.of(
            "type",
            "IdentityObject",
            "hashed",
            false,
            "identityType",
            "name",
            "identityHash",
            name));
  }

  private String address(Achievement achievement) {
    return issuer.did() + "#" + achievement.code();
  }

  private String domain(Achievement achievement, DomainResult result) {
    return address(achievement) + "-" + result.code();
  }

  private Map<String, Object> achievement(Achievement achievement, List<DomainResult> results) {
    var members = new LinkedHashMap<String, Object>();
    members.put("id", address(achievement));
    members.put("type", List.of("Achievement"));
    members.put("achievementType", "Certificate");
    members.put("name", achievement.name());
    members.put("description", achievement.description());
    members.put("criteria", Map.of("narrative", achievement.criteria()));
    members.put("inLanguage", achievement.language().code());
    if (!achievement.alignments().isEmpty()) {
      members.put(
          "alignment", achievement.alignments().stream().map(BadgeContent::alignment).toList());
    }
    if (!results.isEmpty()) {
      members.put(
          "resultDescription",
          results.stream()
              .map(result ->
                  new TreeMap<>(
                      Map.of(
                          "id", domain(achievement, result),
                          "type", List.of("ResultDescription"),
                          "name", result.name(),
                          "resultType", "PerformanceLevel",
                          "allowedValue", result.levels())))
              .toList());
    }
    return members;
  }

  private static Map<String, Object> alignment(Alignment alignment) {
    var members = new LinkedHashMap<String, Object>();
    members.put("type", List.of("Alignment"));
    members.put("targetName", alignment.name());
    members.put("targetUrl", alignment.url().toString());
    members.put("targetFramework", alignment.framework());
    if (!alignment.code().isEmpty()) {
      members.put("targetCode", alignment.code());
    }
    return members;
  }

  private Map<String, Object> status() {
    var list = issuer.address(LISTS + place.list());
    var members = new LinkedHashMap<String, Object>();
    members.put("id", list + "#" + place.bit());
    members.put("type", "BitstringStatusListEntry");
    members.put("statusPurpose", "revocation");
    members.put("statusListIndex", String.valueOf(place.bit()));
    members.put("statusListCredential", list);
    return members;
  }
}
