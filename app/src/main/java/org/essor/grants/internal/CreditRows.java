package org.essor.grants.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.essor.calls.Call;
import org.essor.calls.CallId;
import org.essor.grants.Agreements.Opened;
import org.essor.grants.Agreements.Opening;
import org.essor.grants.Credits;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The money open on each call. Who uses it holds its row until the end of his transaction: two at
 * once never use the same euro.
 */
@Component
class CreditRows {

  private static final String ENVELOPE = "Enveloppe publiée de l’appel";

  private final JdbcClient db;
  private final Clock clock;

  CreditRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Makes the row of a call where there is none: its envelope is open. */
  void begin(Call call) {
    var envelope = call.sheet().envelope().orElse(Euros.ZERO).cents();
    var made =
        db.sql(
                """
                insert into grants.credit (call, commitments_cents, payments_cents)
                values (:call, :envelope, :envelope) on conflict do nothing
                """)
            .param("call", call.id().value())
            .param("envelope", envelope)
            .update();
    if (made == 1 && envelope > 0) {
      note(call.id(), null, new Opening(envelope, envelope, ENVELOPE));
    }
  }

  Credits get(CallId call) {
    return db.sql("select * from grants.credit where call = :call")
        .param("call", call.value())
        .query(CreditRows::credits)
        .optional()
        .orElseThrow(() -> new Refusal("grants.credits.unknown"));
  }

  private Credits hold(CallId call) {
    return db.sql("select * from grants.credit where call = :call for update")
        .param("call", call.value())
        .query(CreditRows::credits)
        .single();
  }

  private static Credits credits(ResultSet row, int number) throws SQLException {
    return new Credits(
        new Euros(row.getLong("commitments_cents")),
        new Euros(row.getLong("committed_cents")),
        new Euros(row.getLong("payments_cents")),
        new Euros(row.getLong("paid_cents")));
  }

  /** Uses credits, in cents; less than zero gives them back. Refuses more than is open. */
  void use(CallId call, long committed, long paid) {
    var credits = hold(call);
    if (committed > credits.openCommitments().cents()) {
      throw new Refusal("grants.credits.commitments", euros(credits.openCommitments()));
    }
    if (paid > credits.openPayments().cents()) {
      throw new Refusal("grants.credits.payments", euros(credits.openPayments()));
    }
    db.sql(
            """
            update grants.credit
            set committed_cents = committed_cents + :committed, paid_cents = paid_cents + :paid
            where call = :call
            """)
        .param("call", call.value())
        .param("committed", committed)
        .param("paid", paid)
        .update();
  }

  private static BigDecimal euros(Euros amount) {
    return BigDecimal.valueOf(amount.cents(), 2);
  }

  /** Opens credits, or takes them back down to what is used. */
  void open(CallId call, PersonId who, Opening opening) {
    var credits = hold(call);
    requireOpen("commitments", opening.commitments(), credits.openCommitments());
    requireOpen("payments", opening.payments(), credits.openPayments());
    db.sql(
            """
            update grants.credit set commitments_cents = commitments_cents + :commitments,
              payments_cents = payments_cents + :payments
            where call = :call
            """)
        .param("call", call.value())
        .param("commitments", opening.commitments())
        .param("payments", opening.payments())
        .update();
    note(call, who, opening);
  }

  private static void requireOpen(String which, long change, Euros open) {
    if (change < -open.cents()) {
      throw new Refusal("grants.credits.used-" + which, euros(open));
    }
  }

  List<Opened> listOpenings(CallId call) {
    return db.sql("select * from grants.opening where call = :call order by at desc")
        .param("call", call.value())
        .query((row, _) ->
            new Opened(
                row.getTimestamp("at").toInstant(),
                new Opening(
                    row.getLong("commitments_cents"),
                    row.getLong("payments_cents"),
                    row.getString("reason"))))
        .list();
  }

  private void note(CallId call, @Nullable PersonId who, Opening opening) {
    db.sql(
            """
            insert into grants.opening
              (call, at, commitments_cents, payments_cents, reason, person)
            values (:call, :now, :commitments, :payments, :reason, :person)
            """)
        .param("call", call.value())
        .param("now", Timestamp.from(clock.instant()))
        .param("commitments", opening.commitments())
        .param("payments", opening.payments())
        .param("reason", opening.reason())
        .param("person", who == null ? null : who.value())
        .update();
  }
}
