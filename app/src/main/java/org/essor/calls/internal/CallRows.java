package org.essor.calls.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essor.calls.Call;
import org.essor.calls.CallId;
import org.essor.calls.Round;
import org.essor.calls.Slug;
import org.essor.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls as rows. */
@Component
class CallRows {

  private static final String SELECT =
      """
      select c.id, c.slug, c.status, c.version, c.sheet, c.revision, c.example, c.archive,
             c.published_at, c.closed_at, c.changed_at
      from calls.call c
      """;

  private final JdbcClient db;

  CallRows(JdbcClient db) {
    this.db = db;
  }

  private record Numbered(UUID call, Round round) {}

  /** Lists the calls that a condition on {@code c} picks, with its order. */
  List<Call> list(String where, Map<String, ?> facts) {
    var rounds = rounds(where, facts);
    return db.sql(SELECT + where).params(facts).query((row, _) -> call(row, rounds)).list();
  }

  Optional<Call> find(CallId id) {
    return list("where c.id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  private Map<UUID, List<Round>> rounds(String where, Map<String, ?> facts) {
    return db
        .sql(
            "select * from calls.round where call in (select c.id from calls.call c "
                + where
                + ") order by call, number")
        .params(facts)
        .query((row, _) -> new Numbered(row.getObject("call", UUID.class), round(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Numbered::call, Collectors.mapping(Numbered::round, Collectors.toList())));
  }

  private static Round round(ResultSet row) throws SQLException {
    return new Round(
        row.getInt("number"),
        row.getTimestamp("opens_at").toInstant(),
        row.getTimestamp("closes_at").toInstant(),
        Duration.ofSeconds(row.getInt("grace_seconds")),
        ZoneId.of(row.getString("zone")));
  }

  private static Call call(ResultSet row, Map<UUID, List<Round>> rounds) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Call(
        new CallId(id),
        new Slug(row.getString("slug")),
        Call.Status.valueOf(row.getString("status")),
        row.getInt("version"),
        SheetJson.sheet(row.getString("sheet")),
        rounds.getOrDefault(id, List.of()),
        row.getInt("revision"),
        instant(row.getTimestamp("published_at")),
        instant(row.getTimestamp("closed_at")),
        row.getTimestamp("changed_at").toInstant(),
        row.getBoolean("example"),
        Optional.ofNullable(row.getString("archive")).map(SheetJson::archive));
  }

  private static Optional<Instant> instant(@Nullable Timestamp at) {
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }

  /** Writes the rounds of a call, numbered from 1; one that ends as before stays announced. */
  void write(CallId id, List<Round> rounds) {
    db.sql("delete from calls.round where call = :call and number > :last")
        .param("call", id.value())
        .param("last", rounds.size())
        .update();
    for (int i = 0; i < rounds.size(); i++) {
      write(id, i + 1, rounds.get(i));
    }
  }

  private void write(CallId id, int number, Round round) {
    db.sql(
            """
            insert into calls.round (call, number, opens_at, closes_at, grace_seconds, zone)
            values (:call, :number, :opens, :closes, :grace, :zone)
            on conflict (call, number) do update
              set opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                  grace_seconds = excluded.grace_seconds, zone = excluded.zone,
                  announced_at = case
                    when round.closes_at = excluded.closes_at
                     and round.grace_seconds = excluded.grace_seconds
                    then round.announced_at end
            """)
        .param("call", id.value())
        .param("number", number)
        .param("opens", Timestamp.from(round.opensAt()))
        .param("closes", Timestamp.from(round.closesAt()))
        .param("grace", round.grace().toSeconds())
        .param("zone", round.zone().getId())
        .update();
  }

  /** Who runs a call, the first first. */
  List<PersonId> managers(CallId id) {
    return db
        .sql("select person from calls.manager where call = :call order by since, person")
        .param("call", id.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(PersonId::new)
        .toList();
  }
}
