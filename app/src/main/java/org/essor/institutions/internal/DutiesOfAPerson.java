package org.essor.institutions.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.institutions.Duty;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What institutions hold of a person: his duties, erased with his account. */
@Component
class DutiesOfAPerson implements PersonalData, PersonalPapers {

  private final JdbcClient db;

  DutiesOfAPerson(JdbcClient db) {
    this.db = db;
  }

  private record Held(String institution, Duty duty, Instant at) {}

  private List<Held> list(PersonId person) {
    return db.sql(
            """
            select i.name, d.duty, d.given_at from institutions.duty d
            join institutions.institution i on i.id = d.institution
            where d.person = :person order by i.name, d.duty
            """)
        .param("person", person.value())
        .query((row, _) ->
            new Held(
                row.getString("name"),
                Duty.valueOf(row.getString("duty")),
                row.getTimestamp("given_at").toInstant()))
        .list();
  }

  @Override
  public String name() {
    return "institutions";
  }

  @Override
  public Object export(PersonId person) {
    return list(person).stream()
        .map(held ->
            Map.of(
                "institution", held.institution(),
                "duty", held.duty().name(),
                "since", held.at().toString()))
        .toList();
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var heads =
        List.of(
            texts.get("institutions.institution"),
            texts.get("institutions.duties"),
            texts.get("institutions.since"));
    var rows = list(person).stream().map(held -> row(held, texts)).toList();
    var title = texts.get("institutions.privacy.title");
    return List.of(
        new PaperSection(
            title, "", List.of(new PaperTable(texts.get("institutions.duties"), heads, rows))));
  }

  private static List<String> row(Held held, Texts texts) {
    return List.of(
        held.institution(),
        texts.get("institutions.duty." + held.duty()),
        texts.dateTime(held.at().atZone(ZoneOffset.UTC)));
  }

  @Override
  public void erase(PersonId person) {
    db.sql("delete from institutions.duty where person = :person")
        .param("person", person.value())
        .update();
    db.sql("update institutions.duty set given_by = null where given_by = :person")
        .param("person", person.value())
        .update();
  }
}
