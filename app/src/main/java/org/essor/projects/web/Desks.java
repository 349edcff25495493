package org.essor.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.accounts.CurrentPerson;
import org.essor.journeys.Editions;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.PageScope;
import org.essor.platform.Texts;
import org.essor.projects.Change;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.essor.projects.SavedProject;
import org.essor.projects.web.Desk.Seen;
import org.springframework.stereotype.Component;

/** Opens projects for the members who ask, and says what all their pages have in common. */
@Component
class Desks {

  private static final int FEW = 3;
  private static final List<String> TABS =
      List.of(
          "",
          "/reponses",
          "/resultat",
          "/feuille-de-route",
          "/documents",
          "/equipe",
          "/historique",
          "/reglages");

  private final Projects projects;
  private final CurrentPerson current;
  private final Editions editions;
  private final Speakers speakers;

  Desks(Projects projects, CurrentPerson current, Editions editions, Speakers speakers) {
    this.projects = projects;
    this.current = current;
    this.editions = editions;
    this.speakers = speakers;
  }

  /** Reads the variable of an address; an identifier that cannot be is that of no project. */
  static ProjectId id(String variable) {
    try {
      return new ProjectId(UUID.fromString(variable));
    } catch (IllegalArgumentException _) {
      throw new Refusal("projects.project.unknown");
    }
  }

  /** Opens a project, and gives its pages their scope. */
  Desk open(String id, HttpServletRequest request) {
    var person = current.get();
    var project = projects.get(id(id), person.id());
    return open(new Desk(project, person, Seen.of(request, project)), request);
  }

  private Desk open(Desk desk, HttpServletRequest request) {
    request.setAttribute(PageScope.ATTRIBUTE, scope(desk, request));
    return desk;
  }

  /** Opens a project as it is now, whatever the form had seen. */
  Desk reopen(ProjectId id, HttpServletRequest request) {
    var person = current.get();
    var project = projects.get(id, person.id());
    return open(new Desk(project, person, Seen.of(project)), request);
  }

  private PageScope scope(Desk desk, HttpServletRequest request) {
    var project = desk.project();
    var texts = speakers.texts(request);
    var here = request.getRequestURI().equals(project.address());
    var crumbs = new ArrayList<Crumb>();
    crumbs.add(new Crumb("/projets", texts.get("projects.list.title")));
    if (!here) {
      crumbs.add(new Crumb(project.address(), project.name()));
    }
    return new PageScope(
        project.address(),
        crumbs,
        TABS.stream().map(tab -> tab(project, tab, texts)).toList(),
        Map.of(Desk.FIELD, desk.seen().toString()),
        notes(desk, request, texts),
        !project.me().role().mayEdit(),
        texts.get("projects.kept", new Moments(texts).when(project.changedAt())));
  }

  private static Crumb tab(SavedProject project, String tab, Texts texts) {
    var name = tab.isEmpty() ? "/vie" : tab;
    return new Crumb(project.address() + tab, texts.get("projects.tab." + name.substring(1)));
  }

  private List<String> notes(Desk desk, HttpServletRequest request, Texts texts) {
    if (isFile(request)) {
      return List.of();
    }
    var viewer =
        Stream.of("projects.note.viewer").filter(_ -> !desk.project().me().role().mayEdit());
    var archived =
        Stream.of("projects.note.archived").filter(_ -> desk.project().archivedAt().isPresent());
    return Stream.concat(
            Stream.concat(viewer, archived).map(texts::get), news(desk, request, texts).stream())
        .toList();
  }

  private static boolean isFile(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.matches(".*/documents/[^/]+")
        || path.substring(path.lastIndexOf('/')).contains(".");
  }

  /** What others have changed and this member has not been shown: told on the next page. */
  private Optional<String> news(Desk desk, HttpServletRequest request, Texts texts) {
    var project = desk.project();
    if (project.version() <= project.me().seenVersion()) {
      return Optional.empty();
    }
    var changes =
        projects.changesOfOthers(desk.id(), desk.who(), project.me().seenVersion()).stream()
            .filter(change -> change.version() <= project.version())
            .toList();
    request.setAttribute(Told.ATTRIBUTE, new Told(desk.id(), desk.who(), project.version()));
    return changes.isEmpty() ? Optional.empty() : Optional.of(tell(changes, project, texts));
  }

  /** What a page tells a member, up to which version. */
  private record Told(ProjectId id, PersonId who, int version) {
    static final String ATTRIBUTE = Told.class.getName();
  }

  /**
   * Notes what a page has told, once there is such a page: an answer that only redirects is none.
   */
  void noteTold(HttpServletRequest request) {
    if (request.getAttribute(Told.ATTRIBUTE) instanceof Told(var id, var who, var version)) {
      projects.see(id, who, version);
    }
  }

  private String tell(List<Change> changes, SavedProject project, Texts texts) {
    var wording = new ChangeWording(editions.getInForce(), project.facts(), texts);
    var names = speakers.of(changes.stream().flatMap(change -> change.who().stream()), texts);
    var lines =
        changes.stream()
            .limit(FEW)
            .map(change -> texts.get("projects.news", names.of(change.who()), wording.say(change)))
            .toList();
    var more = changes.size() - lines.size();
    return String.join(" ", lines) + (more == 0 ? "" : " " + texts.get("projects.news.more", more));
  }
}
