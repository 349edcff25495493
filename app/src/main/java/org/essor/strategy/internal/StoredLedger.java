package org.essor.strategy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.essor.kernel.Euros;
import org.essor.strategy.Ledger;
import org.essor.strategy.LedgerEntry;
import org.essor.strategy.LedgerEntry.Kind;
import org.essor.strategy.Strategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the sums in the transaction of each entry; the entries of one line wait for each other. */
@Component
class StoredLedger implements Ledger {

  private final JdbcClient db;
  private final Strategy strategy;
  private final Clock clock;

  StoredLedger(JdbcClient db, Strategy strategy, Clock clock) {
    this.db = db;
    this.strategy = strategy;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void record(LedgerEntry entry) {
    if (!strategy.catalogue().isLine(entry.line())) {
      throw new IllegalArgumentException("No line of the strategy is called " + entry.line());
    }
    db.sql("select pg_advisory_xact_lock(hashtext('strategy.ledger'), hashtext(:line))")
        .param("line", entry.line())
        .query((_, _) -> entry)
        .single();
    if (add(entry)) {
      count(entry);
      refuseBelowZero(entry);
    } else {
      refuseAnother(entry);
    }
  }

  private boolean add(LedgerEntry entry) {
    return db.sql(
                """
                insert into strategy.ledger_entry (origin, line, kind, on_day, amount_cents, recorded_at)
                values (:origin, :line, :kind, :on, :amount, :now) on conflict (origin) do nothing
                """)
            .param("origin", entry.origin())
            .param("line", entry.line())
            .param("kind", entry.kind().name())
            .param("on", entry.on())
            .param("amount", entry.amount().cents())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private void count(LedgerEntry entry) {
    db.sql(
            """
            insert into strategy.ledger_total as t
              (line, year, committed_cents, withdrawn_cents, paid_cents, returned_cents, entries)
            values (:line, :year, :committed, :withdrawn, :paid, :returned, 1)
            on conflict (line, year) do update set
              committed_cents = t.committed_cents + excluded.committed_cents,
              withdrawn_cents = t.withdrawn_cents + excluded.withdrawn_cents,
              paid_cents = t.paid_cents + excluded.paid_cents,
              returned_cents = t.returned_cents + excluded.returned_cents,
              entries = t.entries + 1
            """)
        .param("line", entry.line())
        .param("year", entry.on().getYear())
        .param("committed", cents(entry, Kind.COMMITMENT))
        .param("withdrawn", cents(entry, Kind.COMMITMENT_WITHDRAWN))
        .param("paid", cents(entry, Kind.PAYMENT))
        .param("returned", cents(entry, Kind.PAYMENT_RETURNED))
        .update();
  }

  private static long cents(LedgerEntry entry, Kind kind) {
    return entry.kind() == kind ? entry.amount().cents() : 0;
  }

  private void refuseBelowZero(LedgerEntry entry) {
    var enough =
        db.sql(
                """
                select sum(committed_cents) >= sum(withdrawn_cents) and sum(paid_cents) >= sum(returned_cents)
                from strategy.ledger_total where line = :line
                """)
            .param("line", entry.line())
            .query(Boolean.class)
            .single();
    if (!enough) {
      throw new IllegalStateException(
          "More would be taken back than was given on " + entry.line() + ": " + entry.origin());
    }
  }

  private void refuseAnother(LedgerEntry entry) {
    var known =
        db.sql("select * from strategy.ledger_entry where origin = :origin")
            .param("origin", entry.origin())
            .query(StoredLedger::entry)
            .single();
    if (!known.equals(entry)) {
      throw new IllegalStateException("Another entry has the origin " + entry.origin());
    }
  }

  private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
    return new LedgerEntry(
        row.getString("origin"),
        row.getString("line"),
        Kind.valueOf(row.getString("kind")),
        row.getDate("on_day").toLocalDate(),
        new Euros(row.getLong("amount_cents")));
  }

  @Override
  public List<Total> listTotals() {
    return db.sql("select * from strategy.ledger_total order by line, year")
        .query((row, _) ->
            new Total(
                row.getString("line"),
                row.getInt("year"),
                new Euros(row.getLong("committed_cents")),
                new Euros(row.getLong("withdrawn_cents")),
                new Euros(row.getLong("paid_cents")),
                new Euros(row.getLong("returned_cents")),
                row.getLong("entries")))
        .list();
  }
}
