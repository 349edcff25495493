package org.essor.journeys.web;

import java.time.Clock;
import org.essor.journeys.Project;
import org.essor.journeys.Workspaces;
import org.essor.journeys.roadmap.ProjectPlan;
import org.essor.journeys.roadmap.RoadmapCalendar;
import org.essor.journeys.roadmap.RoadmapData;
import org.essor.journeys.roadmap.RoadmapDocument;
import org.essor.platform.Paper;
import org.essor.platform.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The roadmap as a document, a calendar and data; of the visitor's project or of a shared one. */
@Controller
class RoadmapExportsController {

  private static final String SHARED = "/partage/{token}/feuille-de-route";

  private final Roadmaps roadmaps;
  private final SharedProjects shared;
  private final RoadmapDocument documents;
  private final Clock clock;

  RoadmapExportsController(
      Roadmaps roadmaps, SharedProjects shared, RoadmapDocument documents, Clock clock) {
    this.roadmaps = roadmaps;
    this.shared = shared;
    this.documents = documents;
    this.clock = clock;
  }

  @GetMapping({"/feuille-de-route.pdf", Workspaces.PATH + "/feuille-de-route.pdf"})
  ResponseEntity<byte[]> document(Project project, Texts texts) {
    return document(roadmaps.of(project), texts);
  }

  @GetMapping({"/feuille-de-route.ics", Workspaces.PATH + "/feuille-de-route.ics"})
  ResponseEntity<byte[]> calendar(Project project, Texts texts) {
    return calendar(roadmaps.of(project), texts);
  }

  @GetMapping({"/feuille-de-route.json", Workspaces.PATH + "/feuille-de-route.json"})
  ResponseEntity<RoadmapData> data(Project project, Texts texts) {
    return data(roadmaps.of(project), texts);
  }

  @GetMapping(SHARED + ".pdf")
  ResponseEntity<byte[]> sharedDocument(@PathVariable String token, Texts texts) {
    return document(shared.get(token), texts);
  }

  @GetMapping(SHARED + ".ics")
  ResponseEntity<byte[]> sharedCalendar(@PathVariable String token, Texts texts) {
    return calendar(shared.get(token), texts);
  }

  @GetMapping(SHARED + ".json")
  ResponseEntity<RoadmapData> sharedData(@PathVariable String token, Texts texts) {
    return data(shared.get(token), texts);
  }

  private ResponseEntity<byte[]> document(ProjectPlan planned, Texts texts) {
    var name = texts.get("roadmap.exports.file") + ".pdf";
    return Paper.download(documents.write(planned, texts), name, texts.language());
  }

  private ResponseEntity<byte[]> calendar(ProjectPlan planned, Texts texts) {
    return download("ics", MediaType.parseMediaType("text/calendar;charset=UTF-8"), texts)
        .body(RoadmapCalendar.write(planned, texts, clock.instant()));
  }

  private static ResponseEntity<RoadmapData> data(ProjectPlan planned, Texts texts) {
    return download("json", MediaType.APPLICATION_JSON, texts).body(RoadmapData.of(planned, texts));
  }

  private static ResponseEntity.BodyBuilder download(String ending, MediaType type, Texts texts) {
    var name = texts.get("roadmap.exports.file") + "." + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CONTENT_LANGUAGE, texts.language().code())
        .header("X-Robots-Tag", "noindex")
        .header("Referrer-Policy", "no-referrer");
  }
}
