package org.essor.standards.internal;

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

/**
 * What a judge said. It is ground of cut scores in force and stays, under a number that no longer
 * leads to him.
 */
@Component
class SettingsOfAPerson implements PersonalData, PersonalPapers {

  private static final String SAID =
      """
      select s.title, j.round, j.domain, j.level, j.item, j.value
      from standards.judge p join standards.setting s on s.id = p.setting
        join standards.judgement j on j.setting = p.setting and j.judge = p.number
      where p.person = :person order by s.opened_at, j.round, j.domain, j.level, j.item
      """;

  private final JdbcClient db;

  SettingsOfAPerson(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "standards";
  }

  @Override
  public Object export(PersonId person) {
    return db.sql(SAID)
        .param("person", person.value())
        .query((row, _) ->
            Map.of(
                "setting", row.getString("title"),
                "round", row.getInt("round"),
                "domain", row.getString("domain"),
                "level", row.getInt("level"),
                "item", row.getString("item"),
                "value", row.getDouble("value")))
        .list();
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var rows =
        db.sql(
                """
                select s.title, p.expertise, count(distinct j.round) as rounds, count(j.*) as said
                from standards.judge p join standards.setting s on s.id = p.setting
                  left join standards.judgement j on j.setting = p.setting and j.judge = p.number
                where p.person = :person group by s.id, s.title, p.expertise order by s.title
                """)
            .param("person", person.value())
            .query((row, _) ->
                List.of(
                    row.getString("title"),
                    row.getString("expertise"),
                    row.getString("rounds"),
                    row.getString("said")))
            .list();
    var heads =
        List.of(
            texts.get("standards.setting"),
            texts.get("standards.judge.expertise"),
            texts.get("standards.rounds"),
            texts.get("standards.judgements"));
    var title = texts.get("standards.paper.own");
    return List.of(new PaperSection(title, "", List.of(new PaperTable(title, heads, rows))));
  }

  @Override
  public void erase(PersonId person) {
    run("update standards.judge set person = null, expertise = '' where person = :person", person);
    run("update standards.setting set opened_by = null where opened_by = :person", person);
    run("update standards.adoption set adopted_by = null where adopted_by = :person", person);
  }

  private void run(String sql, PersonId person) {
    db.sql(sql).param("person", person.value()).update();
  }
}
