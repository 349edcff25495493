package org.essor.adaptive.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sections that a person's delivery system has set up, erased with his account. */
@Component
class SectionsOfAPerson implements PersonalData, PersonalPapers {

  private final JdbcClient db;

  private record Own(String id, int items, Instant createdAt, String configuration) {}

  SectionsOfAPerson(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "adaptive";
  }

  private List<Own> list(PersonId person) {
    return db.sql(
            """
            select id, items, created_at, configuration from adaptive.section
            where owner = :owner order by created_at
            """)
        .param("owner", person.value())
        .query((row, _) ->
            new Own(
                row.getString("id"),
                row.getInt("items"),
                row.getObject("created_at", Timestamp.class).toInstant(),
                row.getString("configuration")))
        .list();
  }

  @Override
  public Object export(PersonId person) {
    return list(person).stream()
        .map(own ->
            Map.of(
                "id", own.id(),
                "items", own.items(),
                "createdAt", own.createdAt().toString(),
                "configuration", Plan.decoded(own.configuration())))
        .toList();
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var title = texts.get("adaptive.own.title");
    var heads =
        List.of(
            texts.get("adaptive.own.section"),
            texts.get("adaptive.own.items"),
            texts.get("adaptive.own.created"));
    var rows =
        list(person).stream()
            .map(own ->
                List.of(
                    own.id(),
                    texts.number(own.items()),
                    texts.dateTime(own.createdAt().atZone(ZoneOffset.UTC))))
            .toList();
    return List.of(
        new PaperSection(
            title, texts.get("adaptive.own.about"), List.of(new PaperTable(title, heads, rows))));
  }

  @Override
  public void erase(PersonId person) {
    db.sql("delete from adaptive.section where owner = :owner")
        .param("owner", person.value())
        .update();
  }
}
