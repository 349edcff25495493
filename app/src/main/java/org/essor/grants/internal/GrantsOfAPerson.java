package org.essor.grants.internal;

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

/** What grants hold of a person: what he did. The acts stay, without his name. */
@Component
class GrantsOfAPerson implements PersonalData, PersonalPapers {

  private static final String ACTS =
      """
      select a.number, x.what, x.at from (
        select agreement, 'agreed' as what, accepted_at as at from grants.version
          where accepted_by = :person
        union all
        select agreement, 'handed-in', at from grants.hand_in where person = :person
        union all
        select agreement, 'corrected', at from grants.correction where person = :person
        union all
        select id, 'handled', changed_at from grants.agreement where handled_by = :person) x
      join grants.agreement a on a.id = x.agreement
      union all
      select '', 'opened', at from grants.opening where person = :person
      order by 3, 1
      """;

  private static final List<String> FORGET =
      List.of(
          "update grants.version set accepted_by = null where accepted_by = :person",
          "update grants.hand_in set person = null where person = :person",
          "update grants.correction set person = null where person = :person",
          "update grants.agreement set handled_by = null where handled_by = :person",
          "update grants.opening set person = null where person = :person");

  private final JdbcClient db;

  GrantsOfAPerson(JdbcClient db) {
    this.db = db;
  }

  private record Act(String agreement, String what, Instant at) {}

  private List<Act> acts(PersonId person) {
    return db.sql(ACTS)
        .param("person", person.value())
        .query((row, _) ->
            new Act(
                row.getString("number"), row.getString("what"), row.getTimestamp("at").toInstant()))
        .list();
  }

  @Override
  public String name() {
    return "grants";
  }

  @Override
  public Object export(PersonId person) {
    return acts(person).stream()
        .map(act ->
            Map.of("agreement", act.agreement(), "what", act.what(), "at", act.at().toString()))
        .toList();
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var rows =
        acts(person).stream()
            .map(act ->
                List.of(
                    act.agreement(),
                    texts.get("grants.act." + act.what()),
                    texts.dateTime(act.at().atZone(ZoneOffset.UTC))))
            .toList();
    var heads =
        List.of(
            texts.get("grants.column.number"),
            texts.get("grants.act"),
            texts.get("grants.act.when"));
    return List.of(
        new PaperSection(
            texts.get("grants.title"),
            "",
            List.of(new PaperTable(texts.get("grants.act"), heads, rows))));
  }

  @Override
  public void erase(PersonId person) {
    FORGET.forEach(sql -> db.sql(sql).param("person", person.value()).update());
  }
}
