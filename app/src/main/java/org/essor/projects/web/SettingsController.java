package org.essor.projects.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.journeys.Workspaces;
import org.essor.journeys.roadmap.RoadmapDocument;
import org.essor.journeys.roadmap.RoadmapDocument.Kept;
import org.essor.platform.Paper;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;
import org.essor.projects.Edit;
import org.essor.projects.FactKey;
import org.essor.projects.FactWords;
import org.essor.projects.ProjectExport;
import org.essor.projects.ProjectExports;
import org.essor.projects.Projects;
import org.essor.projects.Wanted;
import org.essor.projects.web.NewProjectController.NameError;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The name of a project, its data to take away, its end. */
@Controller
@RequestMapping(Workspaces.PATH)
class SettingsController {

  private final Projects projects;
  private final ProjectExports exports;
  private final ProjectPapers papers;
  private final LifeLinePages pages;
  private final RoadmapDocument documents;

  SettingsController(
      Projects projects,
      ProjectExports exports,
      ProjectPapers papers,
      LifeLinePages pages,
      RoadmapDocument documents) {
    this.projects = projects;
    this.exports = exports;
    this.papers = papers;
    this.pages = pages;
    this.documents = documents;
  }

  @GetMapping("/reglages")
  ModelAndView show(Desk desk) {
    return new ModelAndView(
        "projects/settings", "page", page(desk, desk.project().name(), Map.of()));
  }

  private static SettingsPage page(Desk desk, String name, Map<String, String> errors) {
    var role = desk.project().me().role();
    return new SettingsPage(name, role.mayEdit(), role.mayManage(), errors);
  }

  @PostMapping("/reglages")
  ModelAndView rename(Desk desk, @RequestParam String name, Texts texts) {
    var error = NameError.find(name, texts);
    if (error.isPresent()) {
      return new ModelAndView(
          "projects/settings",
          Map.of("page", page(desk, name, Map.of("name", error.get()))),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var wanted = new Wanted(FactKey.NAME, Optional.of(FactWords.of(name.strip())));
    projects.save(
        new Edit(desk.id(), desk.who(), desk.seen().version(), List.of(wanted), Edit.SETTINGS, ""));
    return new ModelAndView(desk.to("/reglages?fait=projects.renamed"));
  }

  @GetMapping("/export.json")
  ResponseEntity<ProjectExport> export(Desk desk, Texts texts) {
    var name = ContentDisposition.attachment().filename(texts.get("projects.export.file")).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(exports.get(desk.id(), desk.who()));
  }

  /** The whole project to print: result and roadmap, facts, team, documents, history. */
  @GetMapping("/projet.pdf")
  ResponseEntity<byte[]> print(Desk desk, Texts texts) {
    var tables = papers.tables(desk.project(), desk.who(), texts);
    var section = new PaperSection(texts.get("projects.paper.title"), "", tables);
    var kept = new Kept(desk.project().name(), List.of(section));
    return Paper.download(
        documents.write(pages.plan(desk), kept, texts),
        texts.get("projects.paper.name"),
        texts.language());
  }

  /** Says what will be erased before it is. */
  @GetMapping("/supprimer")
  ModelAndView confirm(Desk desk) {
    var project = projects.getToManage(desk.id(), desk.who());
    return new ModelAndView("projects/delete", "page", new DeletePage(project.name()));
  }

  @PostMapping("/supprimer")
  String delete(Desk desk) {
    projects.delete(desk.id(), desk.who());
    return "redirect:/projets?fait=projects.deleted";
  }
}
