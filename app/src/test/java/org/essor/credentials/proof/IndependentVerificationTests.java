package org.essor.credentials.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.apicatalog.ld.DocumentError;
import com.apicatalog.ld.signature.VerificationError;
import com.apicatalog.ld.signature.eddsa.EdDSASignature2022;
import com.apicatalog.vc.verifier.Verifier;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What Essor signs is verified by programs that it shares no code of signing with: Iron, which has
 * its own canonical form of RDF (here without unnamed nodes: with the present JSON-LD library it
 * orders them otherwise than the standard), and Nimbus JOSE, which has its own Ed25519 (Tink).
 */
class IndependentVerificationTests {

  private static final SigningKey KEY = W3cVectors.key();

  private static final JsonObject CREDENTIAL = W3cVectors.unsigned();

  private static JsonObject signed() {
    var options =
        new ProofOptions(
            Suite.EDDSA_RDFC_2022,
            "2026-11-22T10:00:00Z",
            KEY.key().method(),
            ProofOptions.ASSERTION);
    return DataIntegrity.sign(CREDENTIAL, options.of(CREDENTIAL), KEY);
  }

  private static Verifier iron() {
    return Verifier.with(new EdDSASignature2022()).loader(Contexts.KNOWN).useBundledContexts(false);
  }

  @Test
  void ironVerifiesTheProofAndSeesAChange() throws DocumentError, VerificationError {
    assertThat(iron().verify(signed()).isCredential()).isTrue();
    var changed = Json.read(Json.write(signed()).replace("Examples", "Fakes"));
    assertThat(catchThrowable(() -> iron().verify(changed))).isInstanceOf(VerificationError.class);
  }

  /** With accents and unnamed nodes; see the README beside the file. */
  @Test
  void aBadgeSignedByAnotherImplementationIsVerifiedAndSignedAlike() {
    var theirs = Json.read(W3cVectors.resource("/credentials/independent/badge.json"));
    var verifier = new CredentialVerifier(Keys.OWN_NAMES, Instant.parse("2026-11-22T10:00:00Z"));
    var found = verifier.verify(CredentialFile.read(Json.write(theirs)));
    assertThat(found.seals().getFirst().byIssuer()).isTrue();
    var bare = Json.without(theirs, "proof");
    var proof = theirs.getJsonObject("proof");
    var ours = DataIntegrity.sign(bare, Json.without(proof, "proofValue"), KEY);
    assertThat(ours.getJsonObject("proof")).isEqualTo(proof);
  }

  @Test
  void nimbusVerifiesTheTokenAndSeesAChange() throws ParseException, JOSEException {
    var token =
        new CredentialToken.Signer(KEY, KEY.key().method(), Optional.of(Instant.EPOCH))
            .sign(CREDENTIAL)
            .compact();
    var key = new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(KEY.key().bytes())).build();
    var verifier = new Ed25519Verifier(key);
    var read = JWSObject.parse(token);
    assertThat(read.verify(verifier)).isTrue();
    assertThat(read.getHeader().getType()).hasToString("vc+jwt");
    assertThat(read.getPayload().toJSONObject()).containsEntry("name", "Alumni Credential");
    var other = new CredentialToken.Signer(KEY, "urn:other", Optional.empty()).sign(CREDENTIAL);
    var parts = token.split("\\.");
    var mixed = parts[0] + "." + parts[1] + "." + other.compact().split("\\.")[2];
    assertThat(JWSObject.parse(mixed).verify(verifier)).isFalse();
  }
}
