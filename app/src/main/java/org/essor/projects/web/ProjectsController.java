package org.essor.projects.web;

import java.util.ArrayList;
import java.util.List;
import org.essor.accounts.Person;
import org.essor.platform.Texts;
import org.essor.projects.ProjectCard;
import org.essor.projects.Projects;
import org.essor.projects.web.ProjectsPage.Invitation;
import org.essor.projects.web.ProjectsPage.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The projects of the person who asks, and those he is invited to. */
@Controller
class ProjectsController {

  private final Projects projects;
  private final Speakers speakers;

  ProjectsController(Projects projects, Speakers speakers) {
    this.projects = projects;
    this.speakers = speakers;
  }

  @GetMapping("/projets")
  ModelAndView show(Person person, Texts texts) {
    var all = projects.list(person.id());
    return new ModelAndView(
        "projects/list",
        "page",
        new ProjectsPage(
            invitations(all.stream().filter(ProjectCard::invited).toList(), texts),
            all.stream().filter(card -> !card.invited()).map(card -> row(card, texts)).toList()));
  }

  private List<Invitation> invitations(List<ProjectCard> cards, Texts texts) {
    var names = speakers.of(cards.stream().flatMap(card -> card.invitedBy().stream()), texts);
    return cards.stream()
        .map(card ->
            new Invitation(
                "/projets/" + card.id(),
                card.name(),
                texts.get(
                    "projects.invitation",
                    names.of(card.invitedBy()),
                    card.name(),
                    texts.get("projects.role." + card.role()))))
        .toList();
  }

  private static Row row(ProjectCard card, Texts texts) {
    return new Row(
        "/projets/" + card.id(),
        card.name(),
        texts.get("projects.role." + card.role()),
        card.example(),
        card.archivedAt().isPresent(),
        waiting(card, texts),
        texts.get("projects.list.changed", new Moments(texts).day(card.changedAt())));
  }

  private static List<String> waiting(ProjectCard card, Texts texts) {
    var waiting = new ArrayList<String>();
    if (card.unread() > 0) {
      waiting.add(texts.get("projects.list.unread", card.unread()));
    }
    if (card.unseen() > 0) {
      waiting.add(texts.get("projects.list.unseen", card.unseen()));
    }
    return waiting;
  }
}
