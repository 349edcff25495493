package org.essor.standards.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.standards.CutScore;
import org.essor.standards.CutScoreSet;
import org.essor.standards.CutScores;
import org.essor.standards.Method;
import org.essor.standards.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those of the setting adopted last: of its last round. */
@Component
class StoredCutScores implements CutScores {

  private final JdbcClient db;
  private final Clock clock;

  StoredCutScores(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public Optional<CutScoreSet> inForce(String frameworkVersion) {
    return inForce(frameworkVersion, clock.instant());
  }

  @Override
  public Optional<CutScoreSet> inForce(String frameworkVersion, Instant at) {
    return db.sql(
            """
            select s.id, s.framework, s.method, s.example, a.adopted_at, a.reason, a.round,
              (select max(c.judges) from standards.cut c
               where c.setting = s.id and c.round = a.round) as judges
            from standards.setting s join standards.adoption a on a.setting = s.id
            where s.framework = :framework and a.adopted_at <= :at
            order by a.adopted_at desc limit 1
            """)
        .param("framework", frameworkVersion)
        .param("at", Timestamp.from(at))
        .query((row, _) -> set(row))
        .optional();
  }

  private CutScoreSet set(ResultSet row) throws SQLException {
    var setting = row.getObject("id", UUID.class);
    return new CutScoreSet(
        new SettingId(setting),
        row.getString("framework"),
        Method.valueOf(row.getString("method")),
        row.getInt("judges"),
        row.getTimestamp("adopted_at").toInstant(),
        row.getString("reason"),
        cuts(setting, row.getInt("round")),
        row.getBoolean("example"));
  }

  private List<CutScore> cuts(UUID setting, int round) {
    return db.sql(
            """
            select domain, level, theta, standard_error from standards.cut
            where setting = :setting and round = :round order by domain, level
            """)
        .param("setting", setting)
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
