package org.essor.certification.decision;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.certification.Sitting;
import org.essor.certification.Sittings;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was decided on a person’s sittings, erased with them; of decisions he took on others, that
 * it was he.
 */
@Component
class DecisionsOfAPerson implements PersonalData, PersonalPapers {

  private final Sittings sittings;
  private final DecisionRows rows;
  private final JdbcClient db;

  DecisionsOfAPerson(Sittings sittings, DecisionRows rows, JdbcClient db) {
    this.sittings = sittings;
    this.rows = rows;
    this.db = db;
  }

  @Override
  public String name() {
    return "certification-decisions";
  }

  @Override
  public Object export(PersonId person) {
    return sittings.list(person).stream().map(this::exported).toList();
  }

  private Map<String, Object> exported(Sitting sitting) {
    var data = new LinkedHashMap<String, Object>();
    data.put("sitting", sitting.id().toString());
    data.put("decisions", rows.list(sitting.id()).stream().map(this::exported).toList());
    data.put(
        "appeals",
        rows.listAppeals(sitting.id()).stream()
            .map(each -> Map.of("text", each.text(), "at", each.at().toString()))
            .toList());
    rows.findHearing(sitting.id())
        .ifPresent(hearing ->
            data.put(
                "hearing",
                Map.of("question", hearing.question(), "answer", hearing.answer().orElse(""))));
    return data;
  }

  private Map<String, Object> exported(Decision decision) {
    return Map.of(
        "outcome", decision.verdict().outcome().name(),
        "reason", decision.verdict().reason(),
        "at", decision.at().toString(),
        "domains",
            decision.standing().domains().stream()
                .map(each ->
                    Map.of(
                        "domain", each.domain(),
                        "theta", each.theta(),
                        "standardError", each.standardError(),
                        "chances", each.chances()))
                .toList());
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var table =
        sittings.list(person).stream()
            .flatMap(sitting -> rows.list(sitting.id()).stream())
            .map(decision ->
                List.of(
                    texts.dateTime(decision.at().atZone(ZoneOffset.UTC)),
                    texts.get("certification.outcome." + decision.verdict().outcome()),
                    Optional.of(decision.verdict().reason())
                        .filter(each -> !each.isEmpty())
                        .orElse("–")))
            .toList();
    var heads =
        List.of(
            texts.get("certification.decided-at"),
            texts.get("certification.outcome"),
            texts.get("certification.reason"));
    var title = texts.get("certification.decisions.own");
    return List.of(new PaperSection(title, "", List.of(new PaperTable(title, heads, table))));
  }

  @Override
  public void erase(PersonId person) {
    run("update certification.decision set decided_by = null where decided_by = :person", person);
    run("update certification.appeal set answered_by = null where answered_by = :person", person);
    run("update certification.hearing set asked_by = null where asked_by = :person", person);
  }

  private void run(String sql, PersonId person) {
    db.sql(sql).param("person", person.value()).update();
  }
}
