package org.essor.applications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.AnswerConflict;
import org.essor.applications.AnswerEdit;
import org.essor.applications.ApplicationId;
import org.essor.applications.KeptAnswer;
import org.essor.calls.form.AnswerJson;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers being written, each with the number of its changes. */
@Component
class AnswerRows {

  private static final String LIST =
      "select * from applications.answer where application %s order by part, field";

  private final JdbcClient db;
  private final Clock clock;

  AnswerRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Saves an answer in one statement: it is written where it still is what was seen.
   *
   * @throws AnswerConflict where it is not, and is something else
   */
  int save(AnswerEdit edit) {
    return write(edit).orElseGet(() -> unlessOther(edit));
  }

  private Optional<Integer> write(AnswerEdit edit) {
    return db.sql(
            """
            insert into applications.answer as kept
              (application, part, field, version, value, person, at)
            values (:application, :part, :field, 1, :value::json, :who, :now)
            on conflict (application, part, field) do update
              set version = kept.version + 1, value = excluded.value, person = excluded.person,
                  at = excluded.at
              where kept.version = :seen and kept.value::text <> excluded.value::text
            returning version
            """)
        .param("application", edit.application().value())
        .param("part", edit.part())
        .param("field", edit.field())
        .param("seen", edit.seen())
        .param("value", AnswerJson.write(edit.value()))
        .param("who", edit.who().value())
        .param("now", Timestamp.from(clock.instant()))
        .query(Integer.class)
        .optional();
  }

  /**
   * The same answer given twice is no conflict: a request that was repeated, or two of one mind.
   */
  private int unlessOther(AnswerEdit edit) {
    var kept = get(edit.application(), edit.part(), edit.field());
    if (!kept.value().equals(edit.value())) {
      throw new AnswerConflict(edit, kept);
    }
    return kept.version();
  }

  private KeptAnswer get(ApplicationId id, int part, String field) {
    return db.sql(
            """
            select * from applications.answer
            where application = :id and part = :part and field = :field
            """)
        .param("id", id.value())
        .param("part", part)
        .param("field", field)
        .query((row, _) -> answer(row))
        .single();
  }

  List<KeptAnswer> list(ApplicationId id) {
    return db.sql(LIST.formatted("= :id"))
        .param("id", id.value())
        .query((row, _) -> answer(row))
        .list();
  }

  /** The answers of several applications. */
  Map<ApplicationId, List<KeptAnswer>> list(Collection<ApplicationId> ids) {
    return Rows.grouped(
        db.sql(LIST.formatted("= any(:ids)")).param("ids", Rows.ids(ids)), (row, _) -> answer(row));
  }

  private static KeptAnswer answer(ResultSet row) throws SQLException {
    return new KeptAnswer(
        row.getInt("part"),
        row.getString("field"),
        row.getInt("version"),
        AnswerJson.read(row.getString("value")),
        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
        row.getTimestamp("at").toInstant());
  }
}
