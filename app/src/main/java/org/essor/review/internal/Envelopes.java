package org.essor.review.internal;

import java.util.Optional;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.kernel.Euros;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The money to share out in a call: that of its sheet, unless the operator says another. */
@Component
class Envelopes {

  private final JdbcClient db;
  private final Calls calls;

  Envelopes(JdbcClient db, Calls calls) {
    this.db = db;
    this.calls = calls;
  }

  Optional<Euros> find(CallId call) {
    return db.sql("select cents from review.envelope where call = :call")
        .param("call", call.value())
        .query(Long.class)
        .optional()
        .map(Euros::new)
        .or(() -> calls.get(call).sheet().envelope());
  }

  void write(CallId call, Euros envelope) {
    db.sql(
            """
            insert into review.envelope (call, cents) values (:call, :cents)
            on conflict (call) do update set cents = excluded.cents
            """)
        .param("call", call.value())
        .param("cents", envelope.cents())
        .update();
  }
}
