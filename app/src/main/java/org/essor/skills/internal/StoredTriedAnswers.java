package org.essor.skills.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essor.platform.Language;
import org.essor.skills.TriedAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads answers for those who look after items. */
@Component
class StoredTriedAnswers implements TriedAnswers {

  private final JdbcClient db;

  StoredTriedAnswers(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Tried> list(String item, Instant since) {
    return db.sql(
            """
            select p.is_right, p.language, d.extra_time,
              array_agg(a.item order by a.position) as items,
              array_agg(a.is_right order by a.position) as rights
            from skills.pretest_answer p
              join skills.diagnosis d on d.id = p.diagnosis and d.finished_at is not null
              join skills.answer a on a.diagnosis = d.id
            where p.item = :item and p.asked_at >= :since
            group by p.diagnosis, p.position, p.is_right, p.language, d.extra_time
            order by p.diagnosis
            """)
        .param("item", item)
        .param("since", Timestamp.from(since))
        .query((row, _) -> tried(row))
        .list();
  }

  private static Tried tried(ResultSet row) throws SQLException {
    var items = (String[]) row.getArray("items").getArray();
    var rights = (Boolean[]) row.getArray("rights").getArray();
    var others = new HashMap<String, Boolean>();
    for (int i = 0; i < items.length; i++) {
      others.put(items[i], rights[i]);
    }
    return new Tried(
        row.getBoolean("is_right"),
        others,
        Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
        row.getBoolean("extra_time"));
  }

  @Override
  public List<Use> uses() {
    return db.sql(
            """
            select item, count(*) as answers, count(*) filter (where is_right) as right_answers,
              count(*) filter (where given = '{}') as unknown,
              percentile_cont(0.5) within group (
                order by extract(epoch from answered_at - asked_at)) as seconds
            from (
              select item, is_right, given, asked_at, answered_at from skills.answer
              union all
              select item, is_right, given, asked_at, answered_at from skills.pretest_answer) a
            group by item order by answers desc, item
            """)
        .query((row, _) ->
            new Use(
                row.getString("item"),
                row.getInt("answers"),
                row.getInt("right_answers"),
                row.getInt("unknown"),
                row.getDouble("seconds")))
        .list();
  }

  @Override
  public int tests() {
    return db.sql("select count(*) from skills.diagnosis").query(Integer.class).single();
  }

  @Override
  public Map<List<String>, Integer> given(String item) {
    var given = new LinkedHashMap<List<String>, Integer>();
    db.sql(
            """
            select given, count(*) as times from (
              select given from skills.answer where item = :item
              union all
              select given from skills.pretest_answer where item = :item) a
            group by given order by times desc, given limit 12
            """)
        .param("item", item)
        .query(row -> {
          given.put(List.of((String[]) row.getArray("given").getArray()), row.getInt("times"));
        });
    return given;
  }
}
