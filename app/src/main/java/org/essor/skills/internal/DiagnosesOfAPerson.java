package org.essor.skills.internal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the measure of skills holds of a person: his diagnoses, erased with his account. */
@Component
class DiagnosesOfAPerson implements PersonalData, PersonalPapers {

  private final Diagnoses diagnoses;
  private final DiagnosisData data;
  private final JdbcClient db;

  DiagnosesOfAPerson(Diagnoses diagnoses, DiagnosisData data, JdbcClient db) {
    this.diagnoses = diagnoses;
    this.data = data;
    this.db = db;
  }

  @Override
  public String name() {
    return "skills";
  }

  @Override
  public Object export(PersonId person) {
    return diagnoses.list(person).stream().map(data::of).toList();
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var heads =
        List.of(
            texts.get("skills.paper.begun"),
            texts.get("skills.paper.answers"),
            texts.get("skills.paper.levels"));
    var rows = diagnoses.list(person).stream().map(each -> row(each, texts)).toList();
    return List.of(
        new PaperSection(
            texts.get("skills.privacy.title"),
            "",
            List.of(new PaperTable(texts.get("skills.privacy.title"), heads, rows))));
  }

  private List<String> row(Diagnosis diagnosis, Texts texts) {
    var given = diagnosis.scored();
    return List.of(
        texts.dateTime(diagnosis.startedAt().atZone(ZoneOffset.UTC)),
        texts.get(
            "skills.paper.count",
            given.size(),
            given.stream().filter(Diagnosis.Answered::right).count()),
        diagnoses.hasResult(diagnosis) ? levels(diagnosis, texts) : "");
  }

  private String levels(Diagnosis diagnosis, Texts texts) {
    return diagnoses.profile(diagnosis).domains().stream()
        .map(measured ->
            texts.get(
                "skills.paper.level",
                measured.domain().name().in(texts.language()),
                measured.best().level().name().in(texts.language()),
                Math.round(100 * measured.best().probability())))
        .collect(Collectors.joining("; "));
  }

  @Override
  public void erase(PersonId person) {
    db.sql("delete from skills.diagnosis where person = :person")
        .param("person", person.value())
        .update();
  }
}
