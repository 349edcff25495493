package org.essor.projects.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.journeys.Editions;
import org.essor.journeys.Workspaces;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.essor.projects.Edit;
import org.essor.projects.FactKey;
import org.essor.projects.FactWords;
import org.essor.projects.Notices;
import org.essor.projects.Projects;
import org.essor.projects.Wanted;
import org.essor.projects.web.LifeLinePages.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a project: its life line; steps are marked as done here. */
@Controller
@RequestMapping(Workspaces.PATH)
class LifeLineController {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private final LifeLinePages pages;
  private final Projects projects;
  private final Notices notices;
  private final Editions editions;

  LifeLineController(LifeLinePages pages, Projects projects, Notices notices, Editions editions) {
    this.pages = pages;
    this.projects = projects;
    this.notices = notices;
    this.editions = editions;
  }

  @GetMapping
  ModelAndView show(Desk desk, Texts texts) {
    return new ModelAndView("projects/life", "page", pages.of(desk, Typed.NOTHING, texts));
  }

  /** Marks a step as done on a day, or takes that back. */
  @PostMapping("/etapes/{step}")
  ModelAndView mark(
      Desk desk, @PathVariable String step, @RequestParam Map<String, String> fields, Texts texts) {
    if (!editions.getInForce().regulation().steps().containsKey(step)) {
      throw new Refusal("projects.step.unknown");
    }
    var field = "on." + step;
    var error = fields.containsKey("undo") ? "" : findError(fields.getOrDefault(field, ""), texts);
    if (!error.isEmpty()) {
      var page = pages.of(desk, new Typed(fields, Map.of(field, error)), texts);
      return new ModelAndView(
          "projects/life", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var day = Optional.of(fields.getOrDefault(field, "").strip()).filter(text -> !text.isEmpty());
    projects.save(edit(desk, step, day.map(LocalDate::parse)));
    return new ModelAndView(desk.to(""));
  }

  private String findError(String day, Texts texts) {
    try {
      var date = LocalDate.parse(day.strip());
      if (date.isBefore(FIRST)) {
        return texts.get("projects.life.error.first", texts.date(FIRST));
      }
      return date.isAfter(pages.today())
          ? texts.get("projects.life.error.day", texts.date(pages.today()))
          : "";
    } catch (DateTimeException _) {
      return texts.get("projects.life.error.date", pages.today().toString());
    }
  }

  private static Edit edit(Desk desk, String step, Optional<LocalDate> day) {
    var wanted = new Wanted(FactKey.DONE + ":" + step, day.map(FactWords::of));
    return new Edit(
        desk.id(), desk.who(), desk.seen().version(), List.of(wanted), Edit.LIFE_LINE, "");
  }

  /** Has read what changes of the rules have changed. */
  @PostMapping("/avis")
  String read(Desk desk, @RequestParam long last) {
    notices.read(desk.id(), desk.who(), last);
    return desk.to("");
  }

  /** Still wants a project that nobody has changed for long. */
  @PostMapping("/reprendre")
  String revive(Desk desk) {
    projects.revive(desk.id(), desk.who());
    return desk.to("");
  }
}
