package org.essor.review.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.review.Criterion;
import org.essor.review.Grid;
import org.essor.review.Scale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Grids as rows. */
@Component
class Grids {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultVisibility(shown -> shown.withIsGetterVisibility(Visibility.NONE))
          .build();

  private final JdbcClient db;
  private final Clock clock;

  Grids(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<Grid> find(CallId call) {
    return db.sql("select * from review.grid where call = :call")
        .param("call", call.value())
        .query((row, _) -> grid(row))
        .optional();
  }

  Grid get(CallId call) {
    return find(call).orElseThrow(() -> new Refusal("review.grid.unknown"));
  }

  private static Grid grid(ResultSet row) throws SQLException {
    return new Grid(
        new CallId(row.getObject("call", UUID.class)),
        new Scale(
            row.getBigDecimal("lowest"), row.getBigDecimal("highest"), row.getBigDecimal("step")),
        List.of(JSON.readValue(row.getString("criteria"), Criterion[].class)),
        Optional.ofNullable(row.getBigDecimal("comment_to")),
        Optional.ofNullable(row.getBigDecimal("comment_from")),
        row.getInt("appeal_days"),
        row.getBoolean("discussion"));
  }

  /** True where somebody has begun to review an application of the call. */
  boolean isBegun(CallId call) {
    return db.sql("select exists (select 1 from review.review where call = :call)")
        .param("call", call.value())
        .query(Boolean.class)
        .single();
  }

  void write(Grid grid, PersonId who) {
    db.sql(
            """
            insert into review.grid (call, lowest, highest, step, comment_to, comment_from,
              criteria, appeal_days, discussion, set_at, set_by)
            values (:call, :lowest, :highest, :step, :to, :from, :criteria::json, :days, false,
              :now, :who)
            on conflict (call) do update set lowest = excluded.lowest, highest = excluded.highest,
              step = excluded.step, comment_to = excluded.comment_to,
              comment_from = excluded.comment_from, criteria = excluded.criteria,
              appeal_days = excluded.appeal_days, set_at = excluded.set_at,
              set_by = excluded.set_by
            """)
        .param("call", grid.call().value())
        .param("lowest", grid.scale().lowest())
        .param("highest", grid.scale().highest())
        .param("step", grid.scale().step())
        .param("to", grid.commentTo().orElse(null))
        .param("from", grid.commentFrom().orElse(null))
        .param("criteria", JSON.writeValueAsString(grid.criteria()))
        .param("days", grid.appealDays())
        .param("now", Timestamp.from(clock.instant()))
        .param("who", who.value())
        .update();
  }

  void discuss(CallId call, boolean open) {
    db.sql("update review.grid set discussion = :open where call = :call")
        .param("open", open)
        .param("call", call.value())
        .update();
  }
}
