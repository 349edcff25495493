package org.essor.certification.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essor.certification.SessionId;
import org.essor.certification.SittingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of signals. */
@Component
class SignalRows {

  private final JdbcClient db;

  SignalRows(JdbcClient db) {
    this.db = db;
  }

  boolean areStored(SessionId session) {
    return db.sql("select signals_at is not null from certification.session where id = :id")
        .param("id", session.value())
        .query(Boolean.class)
        .single();
  }

  /** Marks a session as computed; false where it is so already. */
  boolean mark(SessionId session, Instant now) {
    return db.sql(
                """
                update certification.session set signals_at = :now
                where id = :id and signals_at is null
                """)
            .param("id", session.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void insert(SittingId sitting, List<Signal> signals) {
    for (int number = 0; number < signals.size(); number++) {
      insert(sitting, number, Row.of(signals.get(number)));
    }
  }

  private void insert(SittingId sitting, int number, Row row) {
    db.sql(
            """
            insert into certification.signal
              (sitting, number, kind, other, count, of_all, seconds, expected, chance)
            values (:sitting, :number, :kind, :other::uuid, :count, :all, :seconds, :expected, :chance)
            """)
        .param("sitting", sitting.value())
        .param("number", number)
        .param("kind", row.kind())
        .param("other", row.other().isEmpty() ? null : row.other())
        .param("count", row.count())
        .param("all", row.all())
        .param("seconds", row.seconds())
        .param("expected", row.expected())
        .param("chance", row.chance())
        .update();
  }

  /** Those of a session, in their order. */
  Map<SittingId, List<Signal>> list(SessionId session) {
    var signals = new HashMap<SittingId, List<Signal>>();
    db.sql(
            """
            select g.* from certification.signal g join certification.sitting s on s.id = g.sitting
            where s.session = :session order by g.sitting, g.number
            """)
        .param("session", session.value())
        .query(row -> {
          var sitting = new SittingId(row.getObject("sitting", UUID.class));
          signals.computeIfAbsent(sitting, _ -> new ArrayList<>()).add(read(row));
        });
    return signals;
  }

  private static Signal read(ResultSet row) throws SQLException {
    int count = row.getInt("count");
    double chance = row.getDouble("chance");
    return switch (row.getString("kind")) {
      case "ALIKE" ->
          new Signal.Alike(
              new SittingId(row.getObject("other", UUID.class)),
              row.getInt("of_all"),
              count,
              row.getDouble("expected"),
              chance);
      case "TIMES" -> new Signal.Times(count, chance);
      case "FIT" -> new Signal.Fit(chance);
      case "RAPID" -> new Signal.Rapid(count, row.getInt("of_all"));
      default -> new Signal.Away(count, row.getLong("seconds"));
    };
  }

  /** A signal as it is stored; 0 where a kind has no such number. */
  private record Row(
      String kind, String other, int count, int all, long seconds, double expected, double chance) {

    static Row of(Signal signal) {
      return switch (signal) {
        case Signal.Alike(var other, int shared, int matches, double expected, double chance) ->
            new Row("ALIKE", other.toString(), matches, shared, 0, expected, chance);
        case Signal.Times(int fast, double chance) -> new Row("TIMES", "", fast, 0, 0, 0, chance);
        case Signal.Fit(double chance) -> new Row("FIT", "", 0, 0, 0, 0, chance);
        case Signal.Rapid(int count, int of) -> new Row("RAPID", "", count, of, 0, 0, 0);
        case Signal.Away(int times, long seconds) -> new Row("AWAY", "", times, 0, seconds, 0, 0);
      };
    }
  }
}
