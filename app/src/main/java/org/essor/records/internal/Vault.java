package org.essor.records.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.essor.institutions.InstitutionId;
import org.essor.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords of record stores unreadable in their table: AES-256-GCM under a key of this
 * installation, tied to their institution.
 */
@Component
class Vault {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Vault(Secrets secrets) {
    this.key = new SecretKeySpec(secrets.get("records.vault"), "AES");
  }

  byte[] lock(InstitutionId whose, String secret) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var locked = apply(Cipher.ENCRYPT_MODE, whose, nonce, secret.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
  }

  String unlock(InstitutionId whose, byte[] locked) {
    var both = ByteBuffer.wrap(locked);
    var nonce = new byte[NONCE];
    both.get(nonce);
    var rest = new byte[both.remaining()];
    both.get(rest);
    return new String(apply(Cipher.DECRYPT_MODE, whose, nonce, rest), StandardCharsets.UTF_8);
  }

  private byte[] apply(int mode, InstitutionId whose, byte[] nonce, byte[] input) {
    try {
      var cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(whose.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Not locked with the key of this installation", e);
    }
  }
}
