package org.essor.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.audit.RecordedEntry;
import org.essor.kernel.PersonId;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One transaction at a time holds the end of the chain, and only while it commits: what it appends
 * is written when all else is done.
 */
@Component
class StoredAuditLog implements AuditLog {

  /** Any number that no other lock of this database has. */
  private static final long LOCK = 0x4573_736f_7241L;

  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
  private static final String INSERT =
      """
      insert into audit.entry (number, at, action, subject, actor, details, hash)
      values (:number, :at, :action, :subject, :actor, :details, :hash)
      """;
  private static final Head BEGINNING = new Head(0, new byte[ChainHash.LENGTH]);

  private final JdbcClient db;
  private final NamedParameterJdbcOperations batches;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.shared();

  private record Head(long number, byte[] hash) {}

  StoredAuditLog(JdbcClient db, NamedParameterJdbcOperations batches, Clock clock) {
    this.db = db;
    this.batches = batches;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(AuditEntry entry) {
    append(List.of(entry));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(List<AuditEntry> entries) {
    pending().add(entries);
  }

  /** The entries of the transaction that runs, which is told of its end once. */
  private Pending pending() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Pending.class::isInstance)
        .map(Pending.class::cast)
        .findFirst()
        .orElseGet(() -> {
          var pending = new Pending();
          TransactionSynchronizationManager.registerSynchronization(pending);
          return pending;
        });
  }

  /** What one transaction appends, in its order. */
  private final class Pending implements TransactionSynchronization {

    private final List<AuditEntry> entries = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private final AtomicBoolean committing = new AtomicBoolean();

    void add(List<AuditEntry> more) {
      if (committing.get()) {
        write(more);
      } else {
        entries.addAll(more);
      }
    }

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void savepoint(Object savepoint) {
      savepoints.put(savepoint, entries.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
      entries.subList(savepoints.getOrDefault(savepoint, 0), entries.size()).clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      committing.set(true);
      write(entries);
    }
  }

  private void write(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    var head = lockHead();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var rows = new ArrayList<Map<String, ?>>();
    for (var entry : entries) {
      var stored = stored(head.number() + 1, at, entry);
      head = new Head(stored.number(), ChainHash.of(head.hash(), stored));
      rows.add(row(stored, head.hash()));
    }
    batches.batchUpdate(INSERT, rows.<Map<String, ?>>toArray(Map[]::new));
  }

  private StoredEntry stored(long number, Instant at, AuditEntry entry) {
    return new StoredEntry(
        number, at, entry.action(), entry.subject(), entry.actor(), json(entry.details()));
  }

  @Override
  public List<RecordedEntry> list(long before, int most) {
    return db.sql(
            "select * from audit.entry where number < :before order by number desc limit :most")
        .param("before", before)
        .param("most", most)
        .query((row, _) -> recorded(row))
        .list();
  }

  private RecordedEntry recorded(ResultSet row) throws SQLException {
    var entry =
        new AuditEntry(
            row.getString("action"),
            row.getString("subject"),
            Optional.ofNullable(row.getObject("actor", UUID.class)).map(PersonId::new),
            json.readValue(row.getString("details"), DETAILS));
    return new RecordedEntry(
        row.getLong("number"),
        row.getTimestamp("at").toInstant(),
        entry,
        HexFormat.of().formatHex(row.getBytes("hash")));
  }

  /** The lock is let go with the end of the transaction; only then can the next one read. */
  private Head lockHead() {
    db.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
    return db.sql("select number, hash from audit.entry order by number desc limit 1")
        .query((row, _) -> new Head(row.getLong("number"), row.getBytes("hash")))
        .optional()
        .orElse(BEGINNING);
  }

  private static Map<String, ?> row(StoredEntry entry, byte[] hash) {
    var row = new HashMap<String, Object>();
    row.put("number", entry.number());
    row.put("at", Timestamp.from(entry.at()));
    row.put("action", entry.action());
    row.put("subject", entry.subject());
    row.put("actor", entry.actor().map(PersonId::value).orElse(null));
    row.put("details", entry.details());
    row.put("hash", hash);
    return row;
  }

  private String json(Map<String, String> details) {
    return json.writeValueAsString(new TreeMap<>(details));
  }
}
