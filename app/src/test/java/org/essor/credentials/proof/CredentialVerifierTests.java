package org.essor.credentials.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.credentials.proof.CredentialException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialVerifierTests {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final SigningKey KEY = W3cVectors.key();
  private static final String RDFC = "eddsa/TestVectors/eddsa-rdfc-2022/signedDataInt.json";
  private static final String JCS = "eddsa/TestVectors/eddsa-jcs-2022/signedJCS.json";
  private static final String EMPLOYMENT =
      "eddsa/TestVectors/eddsa-rdfc-2022/employ/signedDataInt.json";

  private static Verified verify(String text, Instant now) {
    return new CredentialVerifier(Keys.OWN_NAMES, now).verify(CredentialFile.read(text));
  }

  private static CredentialException refused(String text) {
    return refused(text, NOW);
  }

  private static CredentialException refused(String text, Instant now) {
    return catchThrowableOfType(CredentialException.class, () -> verify(text, now));
  }

  private static void assertRefused(String text, Kind kind, String code) {
    var refused = refused(text);
    assertThat(refused).as(text).isNotNull();
    assertThat(refused.code()).as(text).isEqualTo(code);
    assertThat(refused.kind()).as(text).isEqualTo(kind);
  }

  private static String signed(JsonObject document, Suite suite) {
    var options =
        new ProofOptions(suite, "2026-11-22T09:00:00Z", KEY.key().method(), "assertionMethod");
    return Json.write(DataIntegrity.sign(document, options.of(document), KEY));
  }

  @ParameterizedTest
  @CsvSource({
    "The School of Examples, The School of Fakes, signature",
    "https://vc.example/issuers/5678, https://vc.example/issuers/5679, signature",
    "2023-01-01T00:00:00Z, 2022-01-01T00:00:00Z, signature",
    "2023-02-24T23:36:38Z, 2023-02-24T23:36:39Z, signature",
    "assertionMethod, authentication, purpose",
    "2023-02-24T23:36:38Z, yesterday, date",
    "did:key:z6Mk, did:key:z6Mj, key",
    "AlumniCredential, DoctorCredential, signature"
  })
  void eachChangeIsSeen(String from, String to, String code) {
    for (var file : List.of(RDFC, JCS)) {
      var text = W3cVectors.text(file);
      assertThat(text).contains(from);
      assertRefused(text.replace(from, to), Kind.NOT_AUTHENTIC, code);
    }
  }

  @Test
  void aChangedSignatureIsSeen() {
    for (var file : List.of(RDFC, JCS)) {
      var text = W3cVectors.text(file);
      var value = W3cVectors.json(file).getJsonObject("proof").getString("proofValue");
      assertRefused(text.replace(value, value + "1"), Kind.NOT_AUTHENTIC, "signature");
      assertRefused(text.replace(value, value + "0"), Kind.NOT_AUTHENTIC, "multibase");
      assertRefused(text.replace(value, ""), Kind.NOT_AUTHENTIC, "multibase");
    }
  }

  @Test
  void theSuiteOfAnotherSignatureDoesNotVerify() {
    assertRefused(
        W3cVectors.text(RDFC).replace("eddsa-rdfc-2022", "eddsa-jcs-2022"),
        Kind.NOT_AUTHENTIC,
        "signature");
    assertRefused(
        W3cVectors.text(RDFC).replace("eddsa-rdfc-2022", "ecdsa-rdfc-2019"),
        Kind.NOT_AUTHENTIC,
        "signature");
    assertRefused(
        W3cVectors.text(RDFC).replace("eddsa-rdfc-2022", "eddsa-rdfc-2099"),
        Kind.UNREADABLE,
        "suite");
  }

  /** Without this, anyone could add what the canonical form leaves out. */
  @Test
  void whatTheSignatureDoesNotCoverIsRefused() {
    var text = W3cVectors.text(EMPLOYMENT);
    for (var added :
        List.of("\"prize\": \"first\"", "\"@index\": \"x\"", "\"prize\": {\"name\": \"x\"}")) {
      var changed = text.replaceFirst("\"name\":", added + ", \"name\":");
      assertRefused(changed, Kind.NOT_AUTHENTIC, "term");
    }
    var type = "\"EmploymentAuthorizationDocumentCredential\"";
    assertRefused(text.replace(type, type + ", \"Prize\""), Kind.NOT_AUTHENTIC, "term");
  }

  @Test
  void aCredentialThatNobodySignedIsNotAuthentic() {
    assertRefused(Json.write(W3cVectors.unsigned()), Kind.NOT_AUTHENTIC, "unsigned");
    var bad = Json.with(W3cVectors.unsigned(), "proof", Json.PROVIDER.createValue("mine"));
    assertRefused(Json.write(bad), Kind.NOT_AUTHENTIC, "proof");
  }

  @Test
  void aContextThatIsNotKnownIsRefusedAndNeverFetched() {
    var known = "https://www.w3.org/ns/credentials/examples/v2";
    for (var other : List.of("http://169.254.169.254/", "https://vc.example/context")) {
      var refused = refused(W3cVectors.text(RDFC).replace(known, other));
      assertThat(refused.kind()).isEqualTo(Kind.UNREADABLE);
      assertThat(refused.code()).isEqualTo("context");
      assertThat(refused.facts()).containsExactly(other);
    }
    var own = W3cVectors.text(RDFC).replace("\"" + known + "\"", "{\"name\": \"urn:x\"}");
    assertRefused(own, Kind.UNREADABLE, "context");
    var first = W3cVectors.text(RDFC).replace("https://www.w3.org/ns/credentials/v2", known);
    assertRefused(first, Kind.UNREADABLE, "context");
  }

  @Test
  void oneOfSeveralProofsThatFailsMakesAllFail() {
    var text = W3cVectors.text("eddsa/TestVectors/proof-set-chain/signedProofChain2.json");
    assertRefused(
        text.replace("2023-02-26T22:06:38Z", "2023-02-26T22:06:39Z"),
        Kind.NOT_AUTHENTIC,
        "signature");
    assertRefused(
        text.replaceFirst("urn:uuid:d94f792a", "urn:uuid:d94f792b"),
        Kind.NOT_AUTHENTIC,
        "signature");
    assertRefused(
        text.replace("\"previousProof\": \"urn:uuid:d9", "\"previousProof\": \"urn:uuid:d8"),
        Kind.NOT_AUTHENTIC,
        "previous");
  }

  @Test
  void itHoldsFromItsFirstInstantToItsLast() {
    var document =
        Json.with(
            W3cVectors.unsigned(),
            "validUntil",
            Json.PROVIDER.createValue("2026-12-31T00:00:00+01:00"));
    var text = signed(document, Suite.EDDSA_RDFC_2022);
    var last = Instant.parse("2026-12-30T23:00:00Z");
    assertThat(verify(text, last).validUntil()).contains(last);
    assertThat(refused(text, last.plusNanos(1)).code()).isEqualTo("expired");
    assertThat(refused(text, last.plusNanos(1)).kind()).isEqualTo(Kind.NOT_VALID);
    assertThat(refused(text, Instant.parse("2022-12-31T23:59:59Z")).code()).isEqualTo("early");
  }

  @Test
  void aMemberThatStandsTwiceMakesItUnreadable() {
    assertRefused(
        W3cVectors.text(JCS).replaceFirst("\"name\":", "\"name\": \"x\", \"name\":"),
        Kind.UNREADABLE,
        "json");
    assertRefused("", Kind.UNREADABLE, "json");
    assertRefused("[1]", Kind.UNREADABLE, "json");
    assertRefused("{}", Kind.UNREADABLE, "credential");
  }

  @ParameterizedTest
  @EnumSource(names = {"EDDSA_RDFC_2022", "EDDSA_JCS_2022"})
  void theKeyOfAnIssuerIsFoundInWhatHePublishes(Suite suite) {
    var issuer = "did:web:essor.example";
    var published = ControllerDocument.of(issuer, List.of(KEY.key()));
    var document = Json.with(W3cVectors.unsigned(), "issuer", Json.PROVIDER.createValue(issuer));
    var method = ControllerDocument.method(issuer, KEY.key());
    var options = new ProofOptions(suite, "2026-11-22T09:00:00Z", method, "assertionMethod");
    var text = Json.write(DataIntegrity.sign(document, options.of(document), KEY));
    assertRefused(text, Kind.UNREADABLE, "method");
    var verifier = new CredentialVerifier(Keys.OWN_NAMES.or(published), NOW);
    var seal = verifier.verify(CredentialFile.read(text)).seals().getFirst();
    assertThat(seal.byIssuer()).isTrue();
    assertThat(seal.at()).contains(Instant.parse("2026-11-22T09:00:00Z"));
    assertThat(published.find(issuer + "#other")).isEmpty();
    var foreign = ControllerDocument.of("did:web:other.example", List.of(KEY.key()));
    assertThat(foreign.find(method)).isEmpty();
  }

  @Test
  void numbersAreWrittenAsTheStandardWants() {
    var numbers = Json.read("{\"b\": [333333333.33333329, 1E30, 4.50, 2e-3, 1e-27], \"a\": -0}");
    assertThat(new String(Json.canonical(numbers), StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":0,\"b\":[333333333.3333333,1e+30,4.5,0.002,1e-27]}");
  }

  @Test
  void aTokenIsSignedAndVerifiedWithoutANetwork() {
    var signer = new CredentialToken.Signer(KEY, KEY.key().method(), Optional.of(NOW));
    var token = signer.sign(W3cVectors.unsigned()).compact();
    var found = verify(token, NOW);
    assertThat(found.credential()).isEqualTo(W3cVectors.unsigned());
    assertThat(found.seals())
        .containsExactly(new Seal("vc+jwt", KEY.key().method(), Optional.of(NOW), false));
    assertThat(new CredentialToken(token).payload().getString("iss"))
        .isEqualTo("https://vc.example/issuers/5678");
    int middle = token.indexOf('.') + 5;
    var other = token.charAt(middle) == 'A' ? "B" : "A";
    var changed = token.substring(0, middle) + other + token.substring(middle + 1);
    assertThat(refused(changed)).isNotNull();
    assertRefused(token.substring(0, token.length() - 3), Kind.NOT_AUTHENTIC, "signature");
  }

  @Test
  void aTokenThatContradictsItselfOrHasNoAlgorithmIsRefused() {
    var payload = Json.with(W3cVectors.unsigned(), "iss", Json.PROVIDER.createValue("urn:other"));
    assertRefused(token("EdDSA", payload), Kind.NOT_AUTHENTIC, "claim");
    assertRefused(token("none", W3cVectors.unsigned()), Kind.NOT_AUTHENTIC, "algorithm");
    assertRefused(token("ES256", W3cVectors.unsigned()), Kind.NOT_AUTHENTIC, "algorithm");
    assertThat(verify(token("Ed25519", W3cVectors.unsigned()), NOW).seals()).hasSize(1);
  }

  private static String token(String algorithm, JsonObject payload) {
    var header =
        Json.PROVIDER
            .createObjectBuilder()
            .add("alg", algorithm)
            .add("kid", KEY.key().method())
            .build();
    var signed = Base64Text.encode(header.toString()) + "." + Base64Text.encode(payload.toString());
    var signature = KEY.sign(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + Base64Text.encode(signature);
  }
}
