package org.essor.lti.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key that Essor signs with as a tool (RS256, as LTI 1.3 asks), made when first needed. */
@Component
public class ToolKeys {

  private static final int BITS = 2048;

  private final JdbcClient db;
  private final Clock clock;

  ToolKeys(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The public keys as platforms read them. */
  public String publicKeys() {
    return new JWKSet(key().toPublicJWK()).toString();
  }

  String sign(JWTClaimsSet claims) {
    try {
      var key = key();
      var header =
          new JWSHeader.Builder(JWSAlgorithm.RS256)
              .keyID(key.getKeyID())
              .type(JOSEObjectType.JWT)
              .build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("A key of ours signs", e);
    }
  }

  /** Two processes that ask at once get the same key: the first row stays. */
  private RSAKey key() {
    var known = db.sql("select jwk from lti.key order by created_at limit 1").query(String.class);
    return parse(known.optional().orElseGet(this::make));
  }

  private String make() {
    try {
      var id = UUID.randomUUID().toString();
      var key = new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyID(id).generate();
      db.sql(
              "insert into lti.key (one, jwk, created_at) values (true, :jwk, :now) on conflict do nothing")
          .param("jwk", key.toJSONString())
          .param("now", Timestamp.from(clock.instant()))
          .update();
      return db.sql("select jwk from lti.key").query(String.class).single();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java makes RSA keys", e);
    }
  }

  private static RSAKey parse(String json) {
    try {
      return RSAKey.parse(json);
    } catch (ParseException e) {
      throw new IllegalStateException("It was written by us", e);
    }
  }
}
