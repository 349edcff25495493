package org.essor.cohorts.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.People;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.cohorts.OutsideResults;
import org.essor.cohorts.internal.StudentRows.Row;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What campaigns hold of a person: as a student, and what he did as a teacher. */
@Component
class CampaignsOfAPerson implements PersonalData, PersonalPapers {

  private static final List<String> FORGET =
      List.of(
          """
          delete from cohorts.domain_level
          where student in (select id from cohorts.student where person = :person)
          """,
          "delete from cohorts.student where person = :person and finished_at is null",
          """
          update cohorts.student set person = null, name = '', team = '', diagnosis = null
          where person = :person
          """,
          "update cohorts.outside_result set imported_by = null where imported_by = :person",
          "update cohorts.student set enrolled_by = null where enrolled_by = :person",
          "update cohorts.campaign set created_by = null where created_by = :person");

  private static final List<String> FORGET_OUTSIDE =
      List.of(
          """
          delete from cohorts.outside_part
          where result in (select id from cohorts.outside_result where email = :email)
          """,
          """
          update cohorts.outside_result
          set email = null, who = null, name = '', result = '', held_on = null
          where email = :email
          """);

  private final StudentRows students;
  private final CampaignRows campaigns;
  private final OutsideResults outside;
  private final People people;
  private final JdbcClient db;

  CampaignsOfAPerson(
      StudentRows students,
      CampaignRows campaigns,
      OutsideResults outside,
      People people,
      JdbcClient db) {
    this.students = students;
    this.campaigns = campaigns;
    this.outside = outside;
    this.people = people;
    this.db = db;
  }

  @Override
  public String name() {
    return "cohorts";
  }

  @Override
  public Object export(PersonId person) {
    return Map.of(
        "campaigns", students.listOf(person).stream().map(this::data).toList(),
        "certifiedElsewhere",
            outside.listOf(person).stream().map(CampaignsOfAPerson::data).toList());
  }

  private Map<String, Object> data(Row row) {
    var data = new LinkedHashMap<String, Object>();
    data.put("campaign", title(row));
    data.put("name", row.student().name());
    data.put("group", row.student().group());
    row.student().begunAt().ifPresent(at -> data.put("begunAt", at.toString()));
    row.student().finishedAt().ifPresent(at -> data.put("finishedAt", at.toString()));
    row.student().certified().ifPresent(certified -> data.put("certified", certified));
    data.put("levels", levels(row));
    return data;
  }

  private static Map<String, Object> data(OutsideResults.Own own) {
    var result = own.result();
    var data = new LinkedHashMap<String, Object>();
    data.put("service", own.batch().service());
    data.put("year", own.batch().year().toString());
    data.put("name", result.name());
    data.put("result", result.result());
    data.put("certified", result.certified());
    result.heldOn().ifPresent(day -> data.put("heldOn", day.toString()));
    data.put(
        "parts",
        result.parts().stream()
            .map(part -> Map.of("name", part.name(), "said", part.said()))
            .toList());
    return data;
  }

  private String title(Row row) {
    return campaigns.find(row.campaign()).orElseThrow().title();
  }

  private Map<String, Integer> levels(Row row) {
    var levels = new LinkedHashMap<String, Integer>();
    db.sql("select domain, level from cohorts.domain_level where student = :id order by domain")
        .param("id", row.id())
        .query(each -> {
          levels.put(each.getString("domain"), each.getInt("level"));
        });
    return levels;
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var heads =
        List.of(
            texts.get("cohorts.campaign"),
            texts.get("cohorts.group"),
            texts.get("cohorts.finished"));
    var rows = students.listOf(person).stream().map(row -> line(row, texts)).toList();
    var title = texts.get("cohorts.privacy.title");
    return List.of(
        new PaperSection(
            title, "", List.of(new PaperTable(title, heads, rows), elsewhere(person, texts))));
  }

  private PaperTable elsewhere(PersonId person, Texts texts) {
    var heads =
        List.of(
            texts.get("cohorts.outside.service"),
            texts.get("cohorts.year"),
            texts.get("cohorts.outside.result"));
    var rows = outside.listOf(person).stream().map(CampaignsOfAPerson::line).toList();
    return new PaperTable(texts.get("cohorts.outside.title"), heads, rows);
  }

  /** All that is told of a result, in the words of the other service. */
  private static List<String> line(OutsideResults.Own own) {
    var result = own.result();
    var said =
        Stream.concat(
                Stream.of(result.result(), result.heldOn().map(LocalDate::toString).orElse("")),
                result.parts().stream().map(part -> part.name() + " " + part.said()))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    return List.of(own.batch().service(), own.batch().year().toString(), said);
  }

  private List<String> line(Row row, Texts texts) {
    return List.of(
        title(row),
        row.student().group(),
        row.student().finishedAt().map(at -> texts.dateTime(at.atZone(ZoneOffset.UTC))).orElse(""));
  }

  @Override
  public void erase(PersonId person) {
    FORGET.forEach(sql -> db.sql(sql).param("person", person.value()).update());
    people
        .find(person)
        .ifPresent(found ->
            FORGET_OUTSIDE.forEach(sql -> db.sql(sql).param("email", found.email()).update()));
  }
}
