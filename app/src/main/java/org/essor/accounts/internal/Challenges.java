package org.essor.accounts.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.essor.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a passkey signs to prove that it is there now: random bytes, an end, and our own mark over
 * both, so that a page can hold one without a row for a visitor who does not use it.
 */
@Component
class Challenges {

  static final Duration LIFE = Duration.ofMinutes(30);

  private static final int RANDOM = 16;
  private static final int BODY = RANDOM + Long.BYTES;
  private static final String ALGORITHM = "HmacSHA256";

  private final JdbcClient db;
  private final Secrets secrets;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Challenges(JdbcClient db, Secrets secrets, Clock clock) {
    this.db = db;
    this.secrets = secrets;
    this.clock = clock;
  }

  byte[] make() {
    var nonce = new byte[RANDOM];
    random.nextBytes(nonce);
    var end = clock.instant().plus(LIFE).getEpochSecond();
    var body = ByteBuffer.allocate(BODY).put(nonce).putLong(end).array();
    var mark = mark(body);
    return ByteBuffer.allocate(BODY + mark.length).put(body).put(mark).array();
  }

  /** True where we made it, it is not over, and nobody has used it yet; it is used then. */
  boolean use(byte[] challenge) {
    if (challenge.length <= BODY) {
      return false;
    }
    var body = Arrays.copyOf(challenge, BODY);
    var mark = Arrays.copyOfRange(challenge, BODY, challenge.length);
    var end = Instant.ofEpochSecond(ByteBuffer.wrap(body).getLong(RANDOM));
    return MessageDigest.isEqual(mark(body), mark)
        && end.isAfter(clock.instant())
        && isFirstUse(challenge, end);
  }

  private boolean isFirstUse(byte[] challenge, Instant end) {
    return db.sql("insert into accounts.challenge values (:challenge, :end) on conflict do nothing")
            .param("challenge", challenge)
            .param("end", Timestamp.from(end))
            .update()
        == 1;
  }

  private byte[] mark(byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secrets.get("accounts.challenge"), ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
