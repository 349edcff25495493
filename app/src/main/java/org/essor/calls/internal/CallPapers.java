package org.essor.calls.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import org.essor.accounts.PersonalPapers;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which calls a person runs, and what he asked, to read. */
@Component
class CallPapers implements PersonalPapers {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final JdbcClient db;

  CallPapers(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var run =
        rows(
            """
            select c.sheet::jsonb #>> '{title,fr}' as what, m.since as at
            from calls.manager m join calls.call c on c.id = m.call
            where m.person = :person order by m.since, c.slug
            """,
            person,
            texts);
    var asked =
        rows(
            "select text as what, asked_at as at from calls.question where asked_by = :person order by asked_at, id",
            person,
            texts);
    return List.of(
        new PaperSection(
            texts.get("calls.title"),
            "",
            List.of(
                table("calls.paper.run", "calls.paper.call", run, texts),
                table("calls.paper.asked", "calls.paper.question", asked, texts))));
  }

  private static PaperTable table(String title, String what, List<List<String>> rows, Texts texts) {
    return new PaperTable(
        texts.get(title), List.of(texts.get(what), texts.get("calls.paper.since")), rows);
  }

  private List<List<String>> rows(String sql, PersonId person, Texts texts) {
    return db.sql(sql)
        .param("person", person.value())
        .query((row, _) -> List.of(row.getString("what"), day(row, texts)))
        .list();
  }

  private static String day(ResultSet row, Texts texts) throws SQLException {
    Timestamp at = row.getTimestamp("at");
    return texts.date(at.toInstant().atZone(PARIS).toLocalDate());
  }
}
