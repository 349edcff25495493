package org.essor.projects.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.essor.journeys.Editions;
import org.essor.journeys.Workspaces;
import org.essor.platform.Texts;
import org.essor.projects.Change;
import org.essor.projects.FactKey;
import org.essor.projects.FactWords;
import org.essor.projects.Projects;
import org.essor.projects.web.HistoryPage.Row;
import org.essor.projects.web.HistoryPage.Version;
import org.essor.projects.web.Speakers.Names;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who has changed what, when, and where it comes from. */
@Controller
class HistoryController {

  private final Projects projects;
  private final Editions editions;
  private final Speakers speakers;

  HistoryController(Projects projects, Editions editions, Speakers speakers) {
    this.projects = projects;
    this.editions = editions;
    this.speakers = speakers;
  }

  @GetMapping(Workspaces.PATH + "/historique")
  ModelAndView show(Desk desk, Texts texts) {
    var changes = projects.history(desk.id(), desk.who());
    var names = speakers.of(changes.stream().flatMap(change -> change.who().stream()), texts);
    var wording = new ChangeWording(editions.getInForce(), desk.project().facts(), texts);
    var versions =
        changes.stream()
            .collect(
                Collectors.groupingBy(Change::version, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(made -> version(made, names, wording))
            .toList();
    return new ModelAndView("projects/history", "page", new HistoryPage(versions));
  }

  private static Version version(List<Change> made, Names names, ChangeWording wording) {
    var first = made.getFirst();
    var texts = wording.texts();
    return new Version(
        first.version(),
        names.of(first.who()),
        new Moments(texts).when(first.when()),
        wording.source(first),
        made.stream().allMatch(change -> change.before().isEmpty()),
        made.stream().filter(HistoryController::isSaid).map(row -> row(row, wording)).toList());
  }

  /** A project begins with one function of its product that has no name: nobody has said that. */
  private static boolean isSaid(Change change) {
    var isModule = FactKey.of(change.key()).kind().equals(FactKey.MODULE);
    var isNamed = change.after().map(FactWords::text).filter(name -> !name.isEmpty()).isPresent();
    return change.version() > 1 || !isModule || isNamed;
  }

  private static Row row(Change change, ChangeWording wording) {
    return new Row(
        wording.what(change.key()),
        wording.word(change.key(), change.before()),
        wording.word(change.key(), change.after()));
  }
}
