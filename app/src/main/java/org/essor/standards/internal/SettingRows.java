package org.essor.standards.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.kernel.PersonId;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.standards.Centre;
import org.essor.standards.CutScore;
import org.essor.standards.Method;
import org.essor.standards.SettingId;
import org.essor.standards.internal.Setting.About;
import org.essor.standards.internal.Setting.Booked;
import org.essor.standards.internal.Setting.End;
import org.essor.standards.internal.Setting.Judge;
import org.essor.standards.internal.Setting.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of standard settings. */
@Component
class SettingRows {

  private final JdbcClient db;

  SettingRows(JdbcClient db) {
    this.db = db;
  }

  private StatementSpec of(SettingId setting, String sql) {
    return db.sql(sql).param("setting", setting.value());
  }

  void insert(SettingId id, About about, PersonId by) {
    of(
            id,
            """
            insert into standards.setting
              (id, title, framework, bank, method, centre, example, opened_by, opened_at)
            values (:setting, :title, :framework, :bank, :method, :centre, :example, :by, :at)
            """)
        .param("title", about.title())
        .param("framework", about.framework())
        .param("bank", about.bank())
        .param("method", about.method().name())
        .param("centre", about.centre().name())
        .param("example", about.example())
        .param("by", by.value())
        .param("at", Timestamp.from(about.openedAt()))
        .update();
  }

  void insert(SettingId id, Booked item) {
    of(
            id,
            """
            insert into standards.item (setting, domain, position, item, a, b, c)
            values (:setting, :domain, :position, :item, :a, :b, :c)
            """)
        .param("domain", item.domain())
        .param("position", item.position())
        .param("item", item.item())
        .param("a", item.model().a())
        .param("b", item.model().b())
        .param("c", item.model().c())
        .update();
  }

  /** False where this person is a judge of it already. */
  boolean insert(SettingId id, Judge judge, Instant now) {
    return of(
                id,
                """
                insert into standards.judge (setting, number, person, expertise, invited_at)
                values (:setting, :number, :person, :expertise, :at) on conflict do nothing
                """)
            .param("number", judge.number())
            .param("person", judge.person().map(PersonId::value).orElse(null))
            .param("expertise", judge.expertise())
            .param("at", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Locks a setting: those who change it wait for one another. */
  void lock(SettingId id) {
    of(id, "select 1 from standards.setting where id = :setting for update")
        .query(Integer.class)
        .optional();
  }

  void open(SettingId id, int round, Instant now) {
    of(
            id,
            "insert into standards.round (setting, number, opened_at) values (:setting, :round, :at)")
        .param("round", round)
        .param("at", Timestamp.from(now))
        .update();
  }

  void close(SettingId id, int round, Instant now) {
    of(
            id,
            "update standards.round set closed_at = :at where setting = :setting and number = :round")
        .param("round", round)
        .param("at", Timestamp.from(now))
        .update();
  }

  void discuss(SettingId id, int round, String discussed) {
    of(
            id,
            """
            update standards.round set discussed = :discussed
            where setting = :setting and number = :round
            """)
        .param("round", round)
        .param("discussed", discussed)
        .update();
  }

  void insert(SettingId id, int round, CutScore cut, int judges) {
    of(
            id,
            """
            insert into standards.cut
              (setting, round, domain, level, theta, standard_error, judges)
            values (:setting, :round, :domain, :level, :theta, :error, :judges)
            """)
        .param("round", round)
        .param("domain", cut.domain())
        .param("level", cut.level())
        .param("theta", cut.theta())
        .param("error", cut.standardError())
        .param("judges", judges)
        .update();
  }

  void say(SettingId id, int round, Said said, Instant now) {
    of(
            id,
            """
            insert into standards.judgement
              (setting, round, judge, domain, level, item, value, said_at)
            values (:setting, :round, :judge, :domain, :level, :item, :value, :at)
            on conflict (setting, round, judge, domain, level, item)
            do update set value = excluded.value, said_at = excluded.said_at
            """)
        .param("round", round)
        .param("judge", said.judge())
        .param("domain", said.domain())
        .param("level", said.level())
        .param("item", said.item())
        .param("value", said.value())
        .param("at", Timestamp.from(now))
        .update();
  }

  /** Forgets what a judge said of a domain in a round: he says it anew. */
  void unsay(SettingId id, int round, int judge, String domain) {
    of(
            id,
            """
            delete from standards.judgement
            where setting = :setting and round = :round and judge = :judge and domain = :domain
            """)
        .param("round", round)
        .param("judge", judge)
        .param("domain", domain)
        .update();
  }

  List<Said> said(SettingId id, int round) {
    return of(
            id,
            """
            select * from standards.judgement where setting = :setting and round = :round
            order by judge, domain, level, item
            """)
        .param("round", round)
        .query((row, _) ->
            new Said(
                row.getInt("judge"),
                row.getString("domain"),
                row.getInt("level"),
                row.getString("item"),
                row.getDouble("value")))
        .list();
  }

  void adopt(SettingId id, End.Adopted adopted) {
    of(
            id,
            """
            insert into standards.adoption (setting, round, adopted_at, adopted_by, reason)
            values (:setting, :round, :at, :by, :reason)
            """)
        .param("round", adopted.round())
        .param("at", Timestamp.from(adopted.at()))
        .param("by", adopted.by().map(PersonId::value).orElse(null))
        .param("reason", adopted.reason())
        .update();
  }

  void abandon(SettingId id, End.Abandoned abandoned) {
    of(
            id,
            """
            update standards.setting set abandoned_at = :at, abandoned_reason = :reason
            where id = :setting
            """)
        .param("at", Timestamp.from(abandoned.at()))
        .param("reason", abandoned.reason())
        .update();
  }

  List<SettingId> list() {
    return db.sql("select id from standards.setting order by opened_at desc")
        .query((row, _) -> new SettingId(row.getObject("id", UUID.class)))
        .list();
  }

  Optional<Setting> find(SettingId id) {
    return of(
            id,
            """
            select s.*, a.round as adopted_round, a.adopted_at, a.adopted_by, a.reason
            from standards.setting s left join standards.adoption a on a.setting = s.id
            where s.id = :setting
            """)
        .query((row, _) -> new Setting(id, about(row), judges(id), items(id), rounds(id), end(row)))
        .optional();
  }

  private static About about(ResultSet row) throws SQLException {
    return new About(
        row.getString("title"),
        row.getString("framework"),
        row.getString("bank"),
        Method.valueOf(row.getString("method")),
        Centre.valueOf(row.getString("centre")),
        row.getBoolean("example"),
        row.getTimestamp("opened_at").toInstant());
  }

  private static Optional<End> end(ResultSet row) throws SQLException {
    var adopted = instant(row.getTimestamp("adopted_at"));
    if (adopted.isPresent()) {
      return Optional.of(
          new End.Adopted(
              adopted.get(),
              row.getString("reason"),
              row.getInt("adopted_round"),
              person(row.getObject("adopted_by", UUID.class))));
    }
    var reason = row.getString("abandoned_reason");
    return instant(row.getTimestamp("abandoned_at")).map(at -> new End.Abandoned(at, reason));
  }

  private static Optional<Instant> instant(@Nullable Timestamp at) {
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }

  private static Optional<PersonId> person(@Nullable UUID id) {
    return Optional.ofNullable(id).map(PersonId::new);
  }

  private List<Judge> judges(SettingId id) {
    return of(id, "select * from standards.judge where setting = :setting order by number")
        .query((row, _) ->
            new Judge(
                row.getInt("number"),
                person(row.getObject("person", UUID.class)),
                row.getString("expertise")))
        .list();
  }

  private List<Booked> items(SettingId id) {
    return of(id, "select * from standards.item where setting = :setting order by domain, position")
        .query((row, _) ->
            new Booked(
                row.getString("domain"),
                row.getInt("position"),
                row.getString("item"),
                new Logistic(row.getDouble("a"), row.getDouble("b"), row.getDouble("c"), 1)))
        .list();
  }

  private List<Round> rounds(SettingId id) {
    return of(id, "select * from standards.round where setting = :setting order by number")
        .query((row, _) ->
            new Round(
                row.getInt("number"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("closed_at")),
                row.getString("discussed"),
                cuts(id, row.getInt("number"))))
        .list();
  }

  List<CutScore> cuts(SettingId id, int round) {
    return of(
            id,
            """
            select * from standards.cut where setting = :setting and round = :round
            order by domain, level
            """)
        .param("round", round)
        .query((row, _) ->
            new CutScore(
                row.getString("domain"),
                row.getInt("level"),
                row.getDouble("theta"),
                row.getDouble("standard_error")))
        .list();
  }
}
