package org.essor.items.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.essor.items.internal.Watch.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what tests say of items. */
@Component
class FigureRows {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JdbcClient db;

  FigureRows(JdbcClient db) {
    this.db = db;
  }

  /** Puts what was read in the place of what was there. */
  @Transactional
  public void replace(Reading reading, Map<String, Figures> figures) {
    db.sql("delete from items.reading").update();
    db.sql("delete from items.figures").update();
    db.sql(
            """
            insert into items.reading
              (read_at, since, diagnoses, certifications, examples, took_millis)
            values (:at, :since, :diagnoses, :certifications, :examples, :took)
            """)
        .param("at", Timestamp.from(reading.at()))
        .param("since", reading.since())
        .param("diagnoses", reading.diagnoses())
        .param("certifications", reading.certifications())
        .param("examples", reading.examples())
        .param("took", reading.took().toMillis())
        .update();
    figures.forEach(this::insert);
  }

  private void insert(String item, Figures figures) {
    db.sql("insert into items.figures (item, figures) values (:item, :figures::jsonb)")
        .param("item", item)
        .param("figures", MAPPER.writeValueAsString(figures))
        .update();
  }

  Optional<Reading> find() {
    return db.sql("select * from items.reading")
        .query((row, _) ->
            new Reading(
                row.getTimestamp("read_at").toInstant(),
                row.getObject("since", LocalDate.class),
                row.getInt("diagnoses"),
                row.getInt("certifications"),
                row.getInt("examples"),
                Duration.ofMillis(row.getLong("took_millis"))))
        .optional();
  }

  Optional<Figures> find(String item) {
    return db.sql("select figures from items.figures where item = :item")
        .param("item", item)
        .query(String.class)
        .optional()
        .map(json -> MAPPER.readValue(json, Figures.class));
  }

  Map<String, Figures> list() {
    var all = new LinkedHashMap<String, Figures>();
    db.sql("select item, figures from items.figures")
        .query(row -> {
          all.put(row.getString("item"), MAPPER.readValue(row.getString("figures"), Figures.class));
        });
    return all;
  }
}
