package org.essor.credentials;

import java.util.UUID;
import org.essor.kernel.Refusal;

/** Names a credential. */
public record CredentialId(UUID value) {

  /**
   * Reads one.
   *
   * @throws Refusal {@code credentials.unknown} where it is none
   */
  public static CredentialId of(String text) {
    try {
      return new CredentialId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new Refusal("credentials.unknown");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
