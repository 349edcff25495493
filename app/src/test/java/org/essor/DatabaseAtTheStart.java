package org.essor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the database of an application under test held when its start was over, and the way back to
 * it.
 *
 * <p>A table is copied once. Whether it has changed since is told by how many rows it has and by
 * the youngest transaction that wrote one of them. Only what has changed is put back, with triggers
 * and foreign keys switched off: a history that nobody may change is put back too.
 */
public final class DatabaseAtTheStart {

  private static final String COPIES = "at_start";

  /**
   * What stays as long as the application runs: the secrets it has made, which it remembers, and
   * how often its bank of questions has changed, which only rises.
   */
  private static final Set<String> STAYING = Set.of("platform.secret", "skills.bank_change");

  private static final String WITHOUT_RULES =
      """
      set local session_replication_role = replica;
      set local max_parallel_workers_per_gather = 0
      """;

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final Map<String, Mark> marks = new HashMap<>();
  private final List<Sequence> sequences = new ArrayList<>();

  DatabaseAtTheStart(JdbcClient db, TransactionTemplate transactions) {
    this.db = db;
    this.transactions = transactions;
  }

  /** By which a table is known to be as it was. */
  private record Mark(String table, long rows, long youngest) {}

  /** A sequence and the number it gave last, if it has given one. */
  private record Sequence(String name, long first, Optional<Long> last) {}

  boolean isKept() {
    return !marks.isEmpty();
  }

  /** Keeps what the database holds now. */
  void keep() {
    transactions.executeWithoutResult(_ -> {
      look(tables()).forEach(mark -> marks.put(mark.table(), mark));
      db.sql("create schema " + COPIES).update();
      run(marks.keySet().stream().map(DatabaseAtTheStart::kept));
      sequences.addAll(readSequences());
    });
  }

  private static String kept(String table) {
    return "create unlogged table %s as select * from %s".formatted(copy(table), table);
  }

  private static String copy(String table) {
    return COPIES + '.' + table.replace('.', '_');
  }

  /**
   * Puts back what has been kept.
   *
   * @return the tables that had changed, each with its schema
   */
  public Set<String> putBack() {
    return Optional.ofNullable(transactions.execute(_ -> restore())).orElseThrow();
  }

  private Set<String> restore() {
    db.sql(WITHOUT_RULES).update();
    var changed =
        look(marks.keySet()).stream()
            .filter(mark -> !mark.equals(marks.get(mark.table())))
            .map(Mark::table)
            .collect(Collectors.toUnmodifiableSet());
    var moved = readSequences().stream().filter(each -> !sequences.contains(each)).toList();
    run(
        Stream.concat(
            changed.stream().map(DatabaseAtTheStart::restored),
            moved.stream().map(this::restarted)));
    look(changed).forEach(mark -> marks.put(mark.table(), mark));
    return changed;
  }

  /** All in one: each way to the database and back takes its time. */
  private void run(Stream<String> statements) {
    var all = statements.collect(Collectors.joining(";"));
    if (!all.isEmpty()) {
      db.sql(all).update();
    }
  }

  private static String restored(String table) {
    return "delete from %1$s; insert into %1$s overriding system value select * from %2$s"
        .formatted(table, copy(table));
  }

  private String restarted(Sequence moved) {
    return sequences.stream()
        .filter(each -> each.name().equals(moved.name()))
        .map(before ->
            "do $$ begin perform setval('%s', %d, %b); end $$"
                .formatted(
                    before.name(), before.last().orElse(before.first()), before.last().isPresent()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> tables() {
    return db.sql(
            """
            select schemaname || '.' || tablename from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', :copies)
              and schemaname || '.' || tablename not in (:staying)
            """)
        .param("copies", COPIES)
        .param("staying", STAYING)
        .query(String.class)
        .list();
  }

  private List<Mark> look(Iterable<String> tables) {
    var parts = new ArrayList<String>();
    tables.forEach(table ->
        parts.add(
            "select '%1$s', count(*), coalesce(max(xmin::text::bigint), 0) from %1$s"
                .formatted(table)));
    return parts.isEmpty()
        ? List.of()
        : db.sql(String.join(" union all ", parts))
            .query((row, _) -> new Mark(row.getString(1), row.getLong(2), row.getLong(3)))
            .list();
  }

  private List<Sequence> readSequences() {
    return db.sql(
            "select schemaname || '.' || sequencename, start_value, last_value from pg_sequences")
        .query((row, _) ->
            new Sequence(
                row.getString(1),
                row.getLong(2),
                Optional.ofNullable(row.getObject(3, Long.class))))
        .list();
  }
}
