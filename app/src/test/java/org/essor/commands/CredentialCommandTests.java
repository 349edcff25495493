package org.essor.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.essor.credentials.proof.W3cVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialCommandTests {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String VECTORS = "eddsa/TestVectors/";
  private static final String SIGNED = VECTORS + "eddsa-rdfc-2022/signedDataInt.json";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String vector(String path) throws IOException {
    return file(path.replace('/', '-'), W3cVectors.text(path));
  }

  private int run(String... arguments) {
    return new CredentialCommand(
            Map.of("LANG", "en"),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(List.of(arguments));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anAuthenticCredentialEndsWithZeroAndSaysByWhomAndWhen() throws IOException {
    assertThat(run("verify", vector(SIGNED))).isZero();
    assertThat(said())
        .contains(
            "“Alumni Credential” is authentic: issued by https://vc.example/issuers/5678",
            "on 2023-02-24T23:36:38Z",
            "Network not used");
  }

  @Test
  void aChangedCredentialEndsWithOneAndAnUnreadableOneWithTwo() throws IOException {
    var changed = W3cVectors.text(SIGNED).replace("Examples", "Fakes");
    assertThat(run("verify", file("changed.json", changed))).isEqualTo(1);
    assertThat(run("verify", file("empty.json", "{}"))).isEqualTo(2);
    assertThat(run("verify", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(run("verify")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(said()).contains("not authentic", "type “VerifiableCredential”", "Usage");
  }

  @Test
  void theVectorsAreMadeAgainFromTheCommandLine() throws IOException {
    var key = vector(VECTORS + "keyPair.json");
    var unsigned = vector(VECTORS + "unsigned.json");
    var made = folder.resolve("made.json");
    for (var suite : List.of("eddsa-rdfc-2022", "eddsa-jcs-2022")) {
      var ending = suite.contains("jcs") ? "JCS" : "DataInt";
      var expected = W3cVectors.text(VECTORS + suite + "/signed" + ending + ".json");
      var options = vector(VECTORS + suite + "/proofConfig" + ending + ".json");
      var at = "2023-02-24T23:36:38Z";
      assertThat(run("issue", unsigned, "--key", key, "--suite", suite, "--created", at)).isZero();
      assertThat(W3cVectors.read(out.toString(StandardCharsets.UTF_8)))
          .isEqualTo(W3cVectors.read(expected));
      out.reset();
      assertThat(
              run("issue", unsigned, "--key", key, "--proof-options", options, "--out", made + ""))
          .isZero();
      assertThat(made).hasContent(expected);
    }
  }

  @Test
  void aTokenIsIssuedAndVerified() throws IOException {
    var key = vector(VECTORS + "keyPair.json");
    var token = folder.resolve("token.jwt").toString();
    var unsigned = vector(VECTORS + "unsigned.json");
    assertThat(run("issue", unsigned, "--key", key, "--suite", "vc-jwt", "--out", token)).isZero();
    assertThat(run("verify", token)).isZero();
    assertThat(said()).contains("vc+jwt", "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");
  }

  @Test
  void proofsAreAddedToProofs() throws IOException {
    var sets = VECTORS + "proof-set-chain/";
    var keys = vector(sets + "multiKeyPairs.json");
    var made = folder.resolve("made.json").toString();
    assertThat(
            run(
                "issue",
                vector(sets + "signedProofSet1.json"),
                "--key",
                keys + "#keyPair2",
                "--proof-options",
                vector(sets + "proofSetConfig2.json"),
                "--out",
                made))
        .isZero();
    assertThat(W3cVectors.read(Files.readString(Path.of(made))))
        .isEqualTo(W3cVectors.json(sets + "signedProofSet2.json"));
  }

  @Test
  void whatCannotBeSignedIsExplained() throws IOException {
    var unsigned = vector(VECTORS + "unsigned.json");
    var keys = vector(VECTORS + "proof-set-chain/multiKeyPairs.json");
    var key = vector(VECTORS + "keyPair.json");
    var at = "2023-02-24T23:36:38Z";
    assertThat(run("issue", unsigned, "--key", keys, "--created", at)).isEqualTo(2);
    assertThat(run("issue", unsigned, "--key", key)).isEqualTo(2);
    assertThat(run("issue", unsigned, "--key", key, "--created", "now")).isEqualTo(2);
    assertThat(run("issue", unsigned, "--key", key, "--created", at, "--suite", "ecdsa-rdfc-2019"))
        .isEqualTo(2);
    assertThat(said()).contains("no pair of keys", "cannot be “now”", "Usage", "ecdsa-rdfc-2019");
  }
}
