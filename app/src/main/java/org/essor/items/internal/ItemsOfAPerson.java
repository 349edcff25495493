package org.essor.items.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held of an author: what he did to items and said of them, and which he opened. */
@Component
class ItemsOfAPerson implements PersonalData, PersonalPapers {

  private final JdbcClient db;
  private final ItemRows rows;

  ItemsOfAPerson(JdbcClient db, ItemRows rows) {
    this.db = db;
    this.rows = rows;
  }

  private record Done(String item, String kind, String note, String at) {}

  private List<Done> list(PersonId person) {
    return db.sql(
            """
            select item, kind, note, at from items.step where person = :person
            union all
            select item, 'OPENED', '', at from items.view where person = :person
            order by at
            """)
        .param("person", person.value())
        .query((row, _) ->
            new Done(
                row.getString("item"),
                row.getString("kind"),
                row.getString("note"),
                row.getTimestamp("at").toInstant().toString()))
        .list();
  }

  @Override
  public String name() {
    return "items";
  }

  @Override
  public Object export(PersonId person) {
    return list(person).stream()
        .map(done ->
            Map.of("item", done.item(), "kind", done.kind(), "note", done.note(), "at", done.at()))
        .toList();
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var heads = List.of(texts.get("items.item"), texts.get("items.step"), texts.get("items.note"));
    var lines =
        list(person).stream()
            .map(done ->
                List.of(
                    done.item(),
                    texts.get("items.step." + done.kind().toLowerCase(Locale.ROOT)),
                    done.note()))
            .toList();
    var title = texts.get("items.privacy.title");
    return List.of(new PaperSection(title, "", List.of(new PaperTable(title, heads, lines))));
  }

  @Override
  public void erase(PersonId person) {
    rows.forget(person);
  }
}
