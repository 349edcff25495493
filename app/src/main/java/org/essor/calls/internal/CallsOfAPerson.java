package org.essor.calls.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which calls a person runs, and what he asked. */
@Component
class CallsOfAPerson implements PersonalData, PersonalPapers {

  private static final String MANAGED =
      """
      select c.slug, to_char(m.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
      from calls.manager m join calls.call c on c.id = m.call
      where m.person = :person order by m.since, c.slug
      """;

  private static final String ASKED =
      """
      select c.slug, q.text,
             to_char(q.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as asked_at
      from calls.question q join calls.call c on c.id = q.call
      where q.asked_by = :person order by q.asked_at, q.id
      """;

  private final JdbcClient db;

  CallsOfAPerson(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public Object export(PersonId person) {
    return Map.of("calls", list(MANAGED, person), "questions", list(ASKED, person));
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var managed =
        list(MANAGED, person).stream()
            .map(row -> List.of(text(row, "slug"), when(row, "since", texts)))
            .toList();
    var asked =
        list(ASKED, person).stream()
            .map(row -> List.of(text(row, "slug"), text(row, "text"), when(row, "asked_at", texts)))
            .toList();
    return List.of(
        new PaperSection(
            texts.get("calls.paper.title"),
            "",
            List.of(
                new PaperTable(
                    texts.get("calls.paper.managed"), heads(texts, "call", "since"), managed),
                new PaperTable(
                    texts.get("calls.paper.asked"),
                    heads(texts, "call", "question", "when"),
                    asked))));
  }

  private static List<String> heads(Texts texts, String... columns) {
    return Stream.of(columns).map(column -> texts.get("calls.paper." + column)).toList();
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }

  private static String when(Map<String, Object> row, String column, Texts texts) {
    return texts.dateTime(Instant.parse(text(row, column)).atZone(ZoneOffset.UTC));
  }

  private List<Map<String, Object>> list(String sql, PersonId person) {
    return db.sql(sql).param("person", person.value()).query().listOfRows();
  }

  /** A call stays, and so does a question: it was asked for all. */
  @Override
  public void erase(PersonId person) {
    forget("delete from calls.manager where person = :person", person);
    forget("update calls.question set asked_by = null where asked_by = :person", person);
  }

  private void forget(String sql, PersonId person) {
    db.sql(sql).param("person", person.value()).update();
  }
}
