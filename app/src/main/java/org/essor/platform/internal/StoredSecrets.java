package org.essor.platform.internal;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two processes that ask at once get the same key: the first row stays. */
@Component
class StoredSecrets implements Secrets {

  private static final int LENGTH = 32;

  private final JdbcClient db;
  private final TransactionTemplate ofItsOwn;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  StoredSecrets(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.ofItsOwn = new TransactionTemplate(transactions);
    this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public byte[] get(String name) {
    return known.computeIfAbsent(name, this::load).clone();
  }

  private byte[] load(String name) {
    return find(name).orElseGet(() -> make(name));
  }

  private Optional<byte[]> find(String name) {
    return db.sql("select value from platform.secret where name = :name")
        .param("name", name)
        .query(byte[].class)
        .optional();
  }

  /** Kept even where who asks only reads, or takes back all that he did. */
  private byte[] make(String name) {
    return Objects.requireNonNull(ofItsOwn.execute(_ -> inserted(name)));
  }

  private byte[] inserted(String name) {
    db.sql(
            "insert into platform.secret (name, value) values (:name, :value) on conflict do"
                + " nothing")
        .param("name", name)
        .param("value", random())
        .update();
    return find(name).orElseThrow();
  }

  private static byte[] random() {
    var bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
