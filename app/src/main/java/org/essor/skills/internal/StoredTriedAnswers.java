package org.essor.skills.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
}
