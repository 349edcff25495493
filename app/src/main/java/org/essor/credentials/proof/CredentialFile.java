package org.essor.credentials.proof;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a file holds: a credential with proofs, or one in a token.
 *
 * @param token empty where the proofs are within the credential
 * @param credential as it is written, with its proofs
 */
public record CredentialFile(Optional<CredentialToken> token, JsonObject credential) {

  /** How a printed certificate begins, which proves nothing. */
  private static final String PDF = "%PDF-";

  /**
   * Reads a file: JSON, a token, or a picture (PNG, SVG) in which one was baked.
   *
   * @throws CredentialException where it is none of these
   */
  public static CredentialFile read(byte[] bytes) {
    var text = Picture.find(bytes).orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    if (text.startsWith(PDF)) {
      throw CredentialException.unreadable("pdf");
    }
    return read(text);
  }

  /** Reads the text of one. */
  public static CredentialFile read(String text) {
    var bare = text.strip();
    if (CredentialToken.hasForm(bare)) {
      var token = new CredentialToken(bare);
      return new CredentialFile(Optional.of(token), checked(token.credential()));
    }
    return new CredentialFile(Optional.empty(), checked(Json.read(bare)));
  }

  private static JsonObject checked(JsonObject credential) {
    if (!Json.texts(credential, "type").contains("VerifiableCredential")) {
      throw CredentialException.unreadable("credential");
    }
    return credential;
  }
}
