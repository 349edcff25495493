package org.essor.adaptive.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.essor.kernel.Refusal;
import org.essor.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * Writes the state of a session as a text that only this installation can write: the answers so far
 * and the item that was offered, sealed with the session (HMAC-SHA-256). Holds nothing secret: a
 * caller knows the answers that he sent.
 */
@Component
class StateSeal {

  private static final String VERSION = "1";
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PARTS = ":";
  private static final int COUNT = 4;

  private final SecretKeySpec key;

  StateSeal(Secrets secrets) {
    this.key = new SecretKeySpec(secrets.get("adaptive.state"), ALGORITHM);
  }

  /**
   * What a state says.
   *
   * @param answers as {@link Given#text} writes them
   * @param offered the place of the item that was offered; −1 where the test is over
   */
  record State(String answers, int offered) {}

  String seal(UUID session, State state) {
    var said = String.join(PARTS, VERSION, state.answers(), String.valueOf(state.offered()));
    return said + PARTS + mark(session, said);
  }

  /**
   * Opens a state.
   *
   * @throws Refusal {@code adaptive.state} where it is not one of this session
   */
  State open(UUID session, String sealed) {
    var parts = sealed.split(PARTS, -1);
    if (parts.length != COUNT || !parts[0].equals(VERSION)) {
      throw new Refusal("adaptive.state");
    }
    var said = sealed.substring(0, sealed.lastIndexOf(PARTS));
    var mark = mark(session, said).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(mark, parts[3].getBytes(StandardCharsets.UTF_8))) {
      throw new Refusal("adaptive.state");
    }
    return new State(parts[1], Integer.parseInt(parts[2]));
  }

  private String mark(UUID session, String said) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var marked = mac.doFinal((session + PARTS + said).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(marked);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
