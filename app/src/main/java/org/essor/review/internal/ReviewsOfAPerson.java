package org.essor.review.internal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the review holds of a person. Drafts go with his account; what he submitted, marked or
 * appealed is ground of public decisions and stays, without him.
 */
@Component
class ReviewsOfAPerson implements PersonalData, PersonalPapers {

  private final JdbcClient db;

  ReviewsOfAPerson(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "review";
  }

  @Override
  public Object export(PersonId person) {
    return Map.of(
        "reviews", rows(REVIEWS, person),
        "juries", rows(JURIES, person),
        "juryMarks", rows(MARKS, person),
        "recusals", rows(RECUSALS, person),
        "appeals", rows(APPEALS, person));
  }

  private static final String REVIEWS =
      """
      select e.application::text as "application", e.field as "what", e.value as "said", e.at as "at"
      from review.entry e where e.expert = :person order by e.application, e.field
      """;

  private static final String JURIES =
      """
      select call::text as "application", '' as "what", '' as "said", added_at as "at"
      from review.juror where person = :person order by added_at
      """;

  private static final String MARKS =
      """
      select application::text as "application", 'mark' as "what", mark::text as "said", at as "at"
      from review.jury_mark where person = :person order by at
      """;

  private static final String RECUSALS =
      """
      select application::text as "application", 'recusal' as "what", '' as "said", at as "at"
      from review.recusal where person = :person order by at
      """;

  private static final String APPEALS =
      """
      select d.application::text as "application", 'appeal' as "what", a.text as "said",
        a.at as "at"
      from review.appeal a join review.decision d on d.id = a.decision
      where a.person = :person order by a.at
      """;

  private List<Map<String, String>> rows(String sql, PersonId person) {
    return db.sql(sql)
        .param("person", person.value())
        .query((row, _) ->
            Map.of(
                "about", row.getString("application"),
                "what", row.getString("what"),
                "said", row.getString("said"),
                "at", row.getTimestamp("at").toInstant().toString()))
        .list();
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    return List.of(
        new PaperSection(
            texts.get("review.paper.title"),
            "",
            List.of(
                table("reviews", REVIEWS, person, texts),
                table("juries", JURIES, person, texts),
                table("marks", MARKS, person, texts),
                table("recusals", RECUSALS, person, texts),
                table("appeals", APPEALS, person, texts))));
  }

  private PaperTable table(String name, String sql, PersonId person, Texts texts) {
    var rows =
        db.sql(sql)
            .param("person", person.value())
            .query((row, _) ->
                List.of(
                    row.getString("application"),
                    row.getString("what"),
                    row.getString("said"),
                    texts.dateTime(row.getTimestamp("at").toInstant().atZone(ZoneOffset.UTC))))
            .list();
    var columns =
        Stream.of("about", "what", "said", "when")
            .map(column -> texts.get("review.paper." + column))
            .toList();
    return new PaperTable(texts.get("review.paper." + name), columns, rows);
  }

  @Override
  public void erase(PersonId person) {
    run("delete from review.review where expert = :person and submitted_at is null", person);
    for (var call : calls(person)) {
      db.sql(
              """
              update review.review set expert = :nobody, gone = true
              where expert = :person and call = :call
              """)
          .param("nobody", UUID.randomUUID())
          .param("person", person.value())
          .param("call", call)
          .update();
    }
    run("update review.grid set set_by = null where set_by = :person", person);
    run("delete from review.juror where person = :person", person);
    run("update review.jury_mark set person = gen_random_uuid() where person = :person", person);
    run("update review.recusal set person = gen_random_uuid() where person = :person", person);
    run("update review.appeal set person = null where person = :person", person);
  }

  /** In each he gets one other identifier: his severity still counts in the ranks. */
  private List<UUID> calls(PersonId person) {
    return db.sql("select distinct call from review.review where expert = :person")
        .param("person", person.value())
        .query(UUID.class)
        .list();
  }

  private void run(String sql, PersonId person) {
    db.sql(sql).param("person", person.value()).update();
  }
}
