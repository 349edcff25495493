package org.essor.credentials.proof;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file of the W3C vectors (VC Data Integrity EdDSA 1.0, ECDSA 1.0), byte by byte. */
class W3cVectorsTests {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String EDDSA = "eddsa/TestVectors/";
  private static final String ECDSA = "ecdsa/TestVectors/";
  private static final String SETS = EDDSA + "proof-set-chain/";

  /** The files of one vector: what begins and ends their names. */
  record Vector(String folder, String ending, String document) {

    String text(String name, String type) {
      return W3cVectors.text(folder + "/" + name + ending + "." + type);
    }

    JsonObject json(String name) {
      return Json.read(text(name, "json"));
    }
  }

  private static void assertTransformed(Vector vector, Multikey key) {
    var options = vector.json("proofConfig");
    var transformed = DataIntegrity.transformed(W3cVectors.json(vector.document()), options, key);
    var hex = HexFormat.of();
    assertThat(transformed.document()).isEqualTo(vector.text("canonDoc", "txt"));
    assertThat(transformed.options()).isEqualTo(vector.text("proofCanon", "txt"));
    assertThat(hex.formatHex(transformed.documentHash())).isEqualTo(vector.text("docHash", "txt"));
    assertThat(hex.formatHex(transformed.optionsHash())).isEqualTo(vector.text("proofHash", "txt"));
    assertThat(hex.formatHex(transformed.signed())).isEqualTo(vector.text("combinedHash", "txt"));
  }

  private static Verified verified(String signed) {
    return new CredentialVerifier(Keys.OWN_NAMES, NOW).verify(CredentialFile.read(signed));
  }

  @ParameterizedTest
  @CsvSource({
    "eddsa-rdfc-2022, DataInt, unsigned",
    "eddsa-rdfc-2022/employ, DataInt, employmentAuth",
    "eddsa-jcs-2022, JCS, unsigned"
  })
  void edDsaIsSignedByteByByte(String folder, String ending, String document) {
    var vector = new Vector(EDDSA + folder, ending, EDDSA + document + ".json");
    assertTransformed(vector, W3cVectors.key().key());
    var unsigned = W3cVectors.json(vector.document());
    var signed = DataIntegrity.sign(unsigned, vector.json("proofConfig"), W3cVectors.key());
    assertThat(Json.write(signed)).isEqualTo(vector.text("signed", "json"));
    var value = signed.getJsonObject("proof").getString("proofValue");
    assertThat(value).isEqualTo(vector.text("sigBTC58", "txt"));
    assertThat(HexFormat.of().formatHex(Multibase.decode(value)))
        .isEqualTo(vector.text("sigHex", "txt"));
    assertThat(verified(vector.text("signed", "json")).seals()).hasSize(1);
  }

  /** Its document has one context more than the file says. */
  @Test
  void theSuiteBeforeIsSignedByteByByte() {
    var vector = new Vector(EDDSA + "Ed25519Signature2020", "EdSig", "");
    var options = vector.json("proofConfig");
    var unsigned = Json.without(vector.json("signed"), "proof");
    var transformed = DataIntegrity.transformed(unsigned, options, W3cVectors.key().key());
    assertThat(transformed.document()).isEqualTo(vector.text("canonDoc", "txt"));
    assertThat(transformed.options()).isEqualTo(vector.text("proofCanon", "txt"));
    assertThat(HexFormat.of().formatHex(transformed.signed()))
        .isEqualTo(vector.text("combinedHash", "txt"))
        .isEqualTo(vector.text("proofHash", "txt") + vector.text("docHash", "txt"));
    var signed = DataIntegrity.sign(unsigned, options, W3cVectors.key());
    assertThat(Json.write(signed)).isEqualTo(vector.text("signed", "json"));
    assertThat(signed.getJsonObject("proof").getString("proofValue"))
        .isEqualTo(vector.text("sigBTC58", "txt"));
    assertThat(verified(vector.text("signed", "json")).seals()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ecdsa-rdfc-2019-p256, ECDSAP256, unsigned, p256",
    "ecdsa-rdfc-2019-p256/employ, ECDSAP256, employmentAuth, p256",
    "ecdsa-rdfc-2019-p384, ECDSAP384, unsigned, p384",
    "ecdsa-rdfc-2019-p384/employ, ECDSAP384, employmentAuth, p384",
    "ecdsa-jcs-2019-p256, JCSECDSAP256, unsigned, p256",
    "ecdsa-jcs-2019-p384, JCSECDSAP384, unsigned, p384"
  })
  void ecDsaIsVerifiedByteByByte(String folder, String ending, String document, String key) {
    var vector = new Vector(ECDSA + folder, ending, ECDSA + document + ".json");
    var pair = W3cVectors.json(ECDSA + key + "KeyPair.json");
    assertTransformed(vector, new Multikey(pair.getString("publicKeyMultibase")));
    var signed = vector.json("signed");
    var value = signed.getJsonObject("proof").getString("proofValue");
    assertThat(value).isEqualTo(vector.text("sigBTC58", "txt"));
    assertThat(HexFormat.of().formatHex(Multibase.decode(value)))
        .isEqualTo(vector.text("sigHex", "txt"));
    assertThat(verified(vector.text("signed", "json")).seals()).hasSize(1);
  }

  @Test
  void proofsStandBesideEachOtherAndOverEachOther() {
    var pairs = W3cVectors.json(SETS + "multiKeyPairs.json");
    var document = W3cVectors.json(SETS + "unsigned.json");
    int number = 0;
    for (var step : List.of("ProofSet1", "ProofSet2", "ProofChain1", "ProofChain2")) {
      number++;
      var name = Character.toLowerCase(step.charAt(0)) + step.substring(1);
      var config = W3cVectors.json(SETS + name.replaceFirst("(.)$", "Config$1") + ".json");
      var key = SigningKey.read(pairs.getJsonObject("keyPair" + number));
      document = DataIntegrity.sign(document, config, key);
      var expected = W3cVectors.json(SETS + "signed" + step + ".json");
      assertThat(document).as(step).isEqualTo(expected);
      assertThat(DataIntegrity.proofs(document).getLast())
          .isEqualTo(W3cVectors.json(SETS + name.replaceFirst("(.)$", "ConfigSigned$1") + ".json"));
      assertThat(verified(Json.write(expected)).seals()).hasSize(number);
    }
  }

  @Test
  void aProofOverOthersSignsTheDocumentWithThem() {
    for (var step : List.of("1", "2")) {
      var signed = W3cVectors.json(SETS + "signedProofChain" + step + ".json");
      var options = W3cVectors.json(SETS + "proofChainConfig" + step + ".json");
      var with = W3cVectors.json(SETS + "proofChainTempDoc" + step + ".json");
      assertThat(DataIntegrity.withPrevious(signed, options)).isEqualTo(with);
    }
  }
}
