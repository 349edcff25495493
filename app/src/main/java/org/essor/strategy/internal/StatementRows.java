package org.essor.strategy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.kernel.PersonId;
import org.essor.strategy.Edit;
import org.essor.strategy.Evidence;
import org.essor.strategy.Label;
import org.essor.strategy.Period;
import org.essor.strategy.Property;
import org.essor.strategy.Stated;
import org.essor.strategy.Statement;
import org.essor.strategy.Statement.Edited;
import org.essor.strategy.Statement.Origin;
import org.essor.strategy.Statement.Published;
import org.essor.strategy.internal.Content.Figure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code strategy.statement}. */
@Repository
class StatementRows {

  private final JdbcClient db;

  StatementRows(JdbcClient db) {
    this.db = db;
  }

  List<Statement> list() {
    return db.sql("select * from strategy.statement order by id").query(StatementRows::row).list();
  }

  void add(Figure figure, Instant now) {
    db.sql(
            """
            insert into strategy.statement (subject, property, period, value, source, evidence,
              locator_fr, locator_en, note_fr, note_en, recorded_at)
            values (:subject, :property, :period, :value, :source, :evidence,
              :locator_fr, :locator_en, :note_fr, :note_en, :now)
            """)
        .param("subject", figure.subject())
        .param("property", figure.property().code())
        .param("period", figure.period().map(Period::text).orElse(null))
        .param("value", figure.value().written())
        .param("source", figure.published().source())
        .param("evidence", figure.published().evidence().tag())
        .param("locator_fr", figure.published().locator().fr())
        .param("locator_en", figure.published().locator().en())
        .param("note_fr", figure.published().note().fr())
        .param("note_en", figure.published().note().en())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Until the end of the transaction nobody else states this property of this subject. */
  void lock(String subject, Property property) {
    db.sql("select pg_advisory_xact_lock(hashtext('strategy.statement'), hashtext(:key))")
        .param("key", subject + " " + property.code())
        .query((_, _) -> subject)
        .single();
  }

  Optional<Statement> findLatest(String subject, Property property) {
    return db.sql(
            """
            select * from strategy.statement
            where subject = :subject and property = :property order by id desc limit 1
            """)
        .param("subject", subject)
        .param("property", property.code())
        .query(StatementRows::row)
        .optional();
  }

  Statement add(Edit edit, Instant now) {
    return db.sql(
            """
            insert into strategy.statement
              (subject, property, period, value, author, reason, citation, recorded_at)
            values (:subject, :property, :period, :value, :author, :reason, :citation, :now)
            returning *
            """)
        .param("subject", edit.subject())
        .param("property", edit.property().code())
        .param("period", edit.period().text())
        .param("value", edit.value().written())
        .param("author", edit.author().value())
        .param("reason", edit.reason())
        .param("citation", edit.citation())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(StatementRows::row)
        .single();
  }

  void forget(PersonId author) {
    db.sql("update strategy.statement set author = null where author = :author")
        .param("author", author.value())
        .update();
  }

  void withdraw(Statement statement, Instant now) {
    db.sql("update strategy.statement set withdrawn_at = :now where id = :id")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", statement.id())
        .update();
  }

  private static Statement row(ResultSet row, int number) throws SQLException {
    var property = Property.find(row.getString("property")).orElseThrow();
    return new Statement(
        row.getLong("id"),
        row.getString("subject"),
        property,
        Optional.ofNullable(row.getString("period")).map(Period::of),
        Stated.of(property.type(), row.getString("value")),
        origin(row),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("withdrawn_at") != null);
  }

  private static Origin origin(ResultSet row) throws SQLException {
    var source = row.getString("source");
    if (source == null) {
      var author = Optional.ofNullable(row.getObject("author", UUID.class)).map(PersonId::new);
      return new Edited(author, row.getString("reason"), row.getString("citation"));
    }
    return new Published(
        source,
        new Label(row.getString("locator_fr"), row.getString("locator_en")),
        evidence(row.getString("evidence")),
        new Label(row.getString("note_fr"), row.getString("note_en")));
  }

  private static Evidence evidence(String tag) {
    return Stream.of(Evidence.values())
        .filter(evidence -> evidence.tag().equals(tag))
        .findFirst()
        .orElseThrow();
  }
}
