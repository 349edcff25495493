package org.essor.cohorts.web;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.Results;
import org.essor.cohorts.Student;
import org.essor.cohorts.internal.Known;
import org.essor.cohorts.internal.Statements;
import org.essor.cohorts.internal.StoredResults;
import org.essor.institutions.Institutions;
import org.essor.kernel.Refusal;
import org.essor.platform.CsvTable;
import org.essor.platform.OdsWriter;
import org.essor.platform.Texts;
import org.essor.skills.Framework;
import org.essor.skills.Skills;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The results of a campaign, and its files. */
@Controller
@RequestMapping(Pages.OWN + "/{id}")
class ResultsController {

  private final CampaignDesk desk;
  private final StoredResults results;
  private final Statements statements;
  private final Institutions institutions;
  private final Skills skills;
  private final People people;
  private final Clock clock;

  ResultsController(
      CampaignDesk desk,
      StoredResults results,
      Statements statements,
      Institutions institutions,
      Skills skills,
      People people,
      Clock clock) {
    this.desk = desk;
    this.results = results;
    this.statements = statements;
    this.institutions = institutions;
    this.skills = skills;
    this.people = people;
    this.clock = clock;
  }

  private boolean isClosed(Campaign campaign) {
    return campaign.stateAt(clock.instant()) == Campaign.State.CLOSED;
  }

  @GetMapping("/resultats")
  ModelAndView show(@PathVariable String id, Person teacher, Texts texts) {
    var campaign = desk.get(Pages.campaign(id), teacher.id());
    var head = Pages.head(campaign, institutions, clock.instant(), texts);
    if (!isClosed(campaign)) {
      return Pages.show("results", new ResultsPage(head, false, List.of(), ""));
    }
    var found = results.of(campaign);
    var late = found.late() == 0 ? "" : texts.get("cohorts.results.late", found.late());
    return Pages.show("results", new ResultsPage(head, true, tables(campaign, found, texts), late));
  }

  private List<ResultsPage.Table> tables(Campaign campaign, Results found, Texts texts) {
    var framework = skills.getBank().framework();
    var levels =
        framework.levels().stream().map(level -> level.name().in(texts.language())).toList();
    var whole =
        texts.get(
            "cohorts.results.whole", Pages.curriculum(campaign.curriculum(), institutions, texts));
    return found.domains().stream()
        .map(table ->
            new ResultsPage.Table(
                domain(framework, table.domain(), texts),
                levels,
                table.rows().stream().map(row -> row(row, whole, texts)).toList()))
        .toList();
  }

  private static String domain(Framework framework, String id, Texts texts) {
    return framework.domains().stream()
        .filter(domain -> domain.id().equals(id))
        .map(domain -> domain.name().in(texts.language()))
        .findFirst()
        .orElse(id);
  }

  private static ResultsPage.Row row(Results.Row row, String whole, Texts texts) {
    return new ResultsPage.Row(
        row.whole() ? whole : Pages.group(row.group(), texts),
        texts.number(row.people()),
        row.counts().stream().map(count -> count(count, texts)).toList());
  }

  private static String count(OptionalLong count, Texts texts) {
    return count.isPresent()
        ? texts.number(count.getAsLong())
        : texts.get("cohorts.results.hidden");
  }

  @GetMapping("/resultats.csv")
  ResponseEntity<byte[]> csv(@PathVariable String id, Person teacher, Texts texts) {
    var campaign = desk.get(Pages.campaign(id), teacher.id());
    if (!isClosed(campaign)) {
      throw new Refusal("cohorts.results.early");
    }
    var rows = new ArrayList<List<String>>();
    for (var table : tables(campaign, results.of(campaign), texts)) {
      for (var row : table.rows()) {
        for (int i = 0; i < row.counts().size(); i++) {
          rows.add(List.of(table.domain(), row.name(), table.levels().get(i), row.counts().get(i)));
        }
      }
    }
    return Pages.csv(
        "resultats", CsvTable.write(heads(texts, "domain", "group", "level", "people"), rows));
  }

  private static List<String> heads(Texts texts, String... names) {
    return List.of(names).stream().map(name -> texts.get("cohorts.column." + name)).toList();
  }

  private static List<String> studentHeads(Texts texts) {
    return heads(texts, "name", "email", "group", "begun", "finished", "certified");
  }

  private List<List<String>> students(Campaign campaign, Person teacher) {
    var students = desk.listStudents(campaign.id(), teacher.id());
    var known = new Known(people, students);
    return students.stream().map(student -> line(student, known)).toList();
  }

  private static List<String> line(Student student, Known known) {
    return List.of(
        known.name(student),
        known.email(student),
        student.group(),
        student.begunAt().map(Object::toString).orElse(""),
        student.finishedAt().map(Object::toString).orElse(""),
        student.certified().map(Object::toString).orElse(""));
  }

  @GetMapping("/etudiants.csv")
  ResponseEntity<byte[]> studentsCsv(@PathVariable String id, Person teacher, Texts texts) {
    var campaign = desk.get(Pages.campaign(id), teacher.id());
    return Pages.csv("etudiants", CsvTable.write(studentHeads(texts), students(campaign, teacher)));
  }

  @GetMapping("/etudiants.ods")
  ResponseEntity<byte[]> studentsOds(@PathVariable String id, Person teacher, Texts texts) {
    var campaign = desk.get(Pages.campaign(id), teacher.id());
    var out = new ByteArrayOutputStream();
    var ods = new OdsWriter(out, texts.get("cohorts.students"), studentHeads(texts));
    students(campaign, teacher).forEach(ods::row);
    ods.end();
    return Pages.file(
        "etudiants.ods", "application/vnd.oasis.opendocument.spreadsheet", out.toByteArray());
  }

  @GetMapping("/xapi.json")
  ResponseEntity<List<Map<String, Object>>> xapi(@PathVariable String id, Person teacher) {
    var campaign = desk.get(Pages.campaign(id), teacher.id());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"xapi.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(statements.of(campaign, teacher.id()));
  }
}
