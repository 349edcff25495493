package org.essor.platform.internal;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two processes that ask at once get the same key: the first row stays. */
@Component
class StoredSecrets implements Secrets {

  private static final int LENGTH = 32;

  private final JdbcClient db;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  StoredSecrets(JdbcClient db) {
    this.db = db;
  }

  @Override
  public byte[] get(String name) {
    return known.computeIfAbsent(name, this::load).clone();
  }

  private byte[] load(String name) {
    db.sql(
            "insert into platform.secret (name, value) values (:name, :value) on conflict do nothing")
        .param("name", name)
        .param("value", random())
        .update();
    return db.sql("select value from platform.secret where name = :name")
        .param("name", name)
        .query(byte[].class)
        .single();
  }

  private static byte[] random() {
    var bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
