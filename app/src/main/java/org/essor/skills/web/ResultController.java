package org.essor.skills.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Paper;
import org.essor.platform.Texts;
import org.essor.skills.DiagnosisId;
import org.essor.skills.internal.Diagnoses;
import org.essor.skills.internal.Diagnosis;
import org.essor.skills.internal.DiagnosisData;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a diagnosis says: as a page, as data, and among those of one's account. */
@Controller
class ResultController {

  private static final String OWN = "/competences/mes-diagnostics";
  private static final String DIAGNOSIS = DiagnosisController.START + "/{id}";

  private final Diagnoses diagnoses;
  private final DiagnosisData data;
  private final ResultPages pages;
  private final ResultPapers papers;

  ResultController(
      Diagnoses diagnoses, DiagnosisData data, ResultPages pages, ResultPapers papers) {
    this.diagnoses = diagnoses;
    this.data = data;
    this.pages = pages;
    this.papers = papers;
  }

  private Diagnosis get(String id, Optional<PersonId> reader) {
    return DiagnosisId.find(id)
        .map(known -> diagnoses.get(known, reader))
        .orElseThrow(() -> new Refusal("skills.diagnosis.unknown"));
  }

  @GetMapping(DIAGNOSIS + "/resultat")
  ModelAndView show(
      @PathVariable String id, Optional<Person> reader, Texts texts, HttpServletResponse response) {
    var diagnosis = get(id, reader.map(Person::id));
    if (!diagnosis.isFinished()) {
      return new ModelAndView("redirect:" + DiagnosisController.address(diagnosis));
    }
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Referrer-Policy", "no-referrer");
    return new ModelAndView("skills/result", "page", pages.of(diagnosis, reader, texts));
  }

  @GetMapping(DIAGNOSIS + "/resultat.json")
  ResponseEntity<Map<String, Object>> data(@PathVariable String id, Optional<Person> reader) {
    var diagnosis = getFinished(id, reader);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"diagnostic.json\"")
        .header("X-Robots-Tag", "noindex, nofollow")
        .body(data.of(diagnosis));
  }

  @GetMapping(DIAGNOSIS + "/resultat.pdf")
  ResponseEntity<byte[]> print(@PathVariable String id, Optional<Person> reader, Texts texts) {
    var page = pages.of(getFinished(id, reader), reader, texts);
    var name = texts.get("skills.paper.file");
    return Paper.download(papers.print(page, texts), name, texts.language());
  }

  private Diagnosis getFinished(String id, Optional<Person> reader) {
    var diagnosis = get(id, reader.map(Person::id));
    if (!diagnosis.isFinished()) {
      throw new Refusal("skills.diagnosis.open");
    }
    return diagnosis;
  }

  @PostMapping(DIAGNOSIS + "/compte")
  String keep(@PathVariable String id, Person reader) {
    diagnoses.keepFor(reader.id(), get(id, Optional.of(reader.id())));
    return "redirect:" + OWN;
  }

  @GetMapping(OWN)
  ModelAndView own(Person reader, Texts texts) {
    var rows =
        diagnoses.list(reader.id()).stream().map(diagnosis -> row(diagnosis, texts)).toList();
    return new ModelAndView("skills/own", "page", new OwnPage(rows));
  }

  private OwnPage.Row row(Diagnosis diagnosis, Texts texts) {
    return new OwnPage.Row(
        DiagnosisController.address(diagnosis),
        texts.get("skills.own.begun", ResultPages.day(diagnosis.startedAt(), texts)),
        texts.get(diagnosis.isFinished() ? "skills.own.finished" : "skills.own.open"),
        diagnoses.hasResult(diagnosis) ? levels(diagnosis, texts) : List.of(),
        diagnosis.scored().size());
  }

  private List<String> levels(Diagnosis diagnosis, Texts texts) {
    var words = new Words(texts);
    return diagnoses.profile(diagnosis).domains().stream()
        .map(measured ->
            texts.get(
                "skills.own.level",
                words.of(measured.domain().name()),
                words.of(measured.best().level().name()),
                ResultPages.percent(measured.best().probability(), words)))
        .toList();
  }
}
