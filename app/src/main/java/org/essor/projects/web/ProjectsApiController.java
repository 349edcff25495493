package org.essor.projects.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresScope;
import org.essor.journeys.Editions;
import org.essor.journeys.ScheduleRules;
import org.essor.platform.Texts;
import org.essor.projects.Edit;
import org.essor.projects.EditConflict;
import org.essor.projects.NewProject;
import org.essor.projects.ProjectCard;
import org.essor.projects.ProjectData;
import org.essor.projects.ProjectData.ChangeData;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.essor.projects.SavedProject;
import org.essor.projects.TeamRole;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The projects of the person whose token it is, by the same rules as the pages. Changes say by
 * {@code If-Match} which version they rest on: one that is no longer the last is refused (412).
 */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectsApiController {

  private static final String READ = "projects:read";
  private static final String WRITE = "projects:write";
  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,9})\"");

  private final Projects projects;
  private final Editions editions;
  private final Clock clock;

  ProjectsApiController(Projects projects, Editions editions, Clock clock) {
    this.projects = projects;
    this.editions = editions;
    this.clock = clock;
  }

  /** The projects of a team one is of; invitations are answered on the pages. */
  record ProjectList(List<ProjectSummary> projects) {}

  record ProjectSummary(
      UUID id,
      String name,
      boolean example,
      TeamRole role,
      int unread,
      int unseen,
      Instant changedAt,
      Optional<Instant> archivedAt) {

    static ProjectSummary of(ProjectCard card) {
      return new ProjectSummary(
          card.id().value(),
          card.name(),
          card.example(),
          card.role(),
          card.unread(),
          card.unseen(),
          card.changedAt(),
          card.archivedAt());
    }
  }

  @GetMapping
  @RequiresScope(READ)
  ProjectList list(Person person) {
    return new ProjectList(
        projects.list(person.id()).stream()
            .filter(card -> !card.invited())
            .map(ProjectSummary::of)
            .toList());
  }

  @PostMapping
  @RequiresScope(WRITE)
  ResponseEntity<ProjectData> create(Person person, @RequestBody JsonNode body, Texts texts) {
    var told = read(body, texts);
    var id =
        projects.create(new NewProject(told.name(), told.answers(), person.id(), Edit.API, false));
    return found(projects.get(id, person.id()), HttpStatus.CREATED);
  }

  private ProjectRequest read(JsonNode body, Texts texts) {
    var rules = new ScheduleRules(Moments.dayOf(clock.instant()), texts);
    return ProjectRequest.read(body, editions.getInForce(), rules);
  }

  @GetMapping("/{id}")
  @RequiresScope(READ)
  ResponseEntity<ProjectData> get(Person person, @PathVariable String id) {
    return found(projects.get(Desks.id(id), person.id()), HttpStatus.OK);
  }

  private static ResponseEntity<ProjectData> found(SavedProject project, HttpStatus status) {
    return ResponseEntity.status(status)
        .eTag(etag(project))
        .header(HttpHeaders.LOCATION, "/api/v1/projects/" + project.id())
        .body(ProjectData.of(project));
  }

  private static String etag(SavedProject project) {
    return "\"" + project.version() + "\"";
  }

  @GetMapping("/{id}/history")
  @RequiresScope(READ)
  Map<String, List<ChangeData>> history(Person person, @PathVariable String id) {
    return Map.of(
        "changes",
        projects.history(Desks.id(id), person.id()).stream().map(ChangeData::of).toList());
  }

  @PutMapping("/{id}")
  @RequiresScope(WRITE)
  ResponseEntity<?> replace(
      Person person,
      @PathVariable String id,
      @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> match,
      @RequestBody JsonNode body,
      Texts texts) {
    var project = projects.getToEdit(Desks.id(id), person.id());
    var refused = refuse(project, person, match, texts);
    if (refused.isPresent()) {
      return refused.get();
    }
    var told = read(body, texts);
    projects.save(
        new Edit(
            project.id(),
            person.id(),
            project.version(),
            told.changes(project, editions.getInForce()),
            Edit.API,
            told.why()));
    return found(projects.get(project.id(), person.id()), HttpStatus.OK);
  }

  @DeleteMapping("/{id}")
  @RequiresScope(WRITE)
  ResponseEntity<?> delete(
      Person person,
      @PathVariable String id,
      @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> match,
      Texts texts) {
    var project = projects.getToManage(Desks.id(id), person.id());
    var refused = refuse(project, person, match, texts);
    if (refused.isPresent()) {
      return refused.get();
    }
    projects.delete(project.id(), person.id());
    return ResponseEntity.noContent().build();
  }

  private Optional<ResponseEntity<?>> refuse(
      SavedProject project, Person person, Optional<String> match, Texts texts) {
    if (match.isEmpty()) {
      return Optional.of(problem(HttpStatus.PRECONDITION_REQUIRED, "projects.api.required", texts));
    }
    if (match.get().equals(etag(project)) || match.get().equals("*")) {
      return Optional.empty();
    }
    var changed = problem(HttpStatus.PRECONDITION_FAILED, "projects.api.changed", texts);
    seen(match.get())
        .ifPresent(seen ->
            Objects.requireNonNull(changed.getBody())
                .setProperty("changes", since(project.id(), person, seen)));
    return Optional.of(changed);
  }

  private static Optional<Integer> seen(String etag) {
    var version = ETAG.matcher(etag);
    return version.matches() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
  }

  /** What was changed since, the last first: who asks sees it before he asks again. */
  private List<ChangeData> since(ProjectId id, Person person, int version) {
    return projects.history(id, person.id()).stream()
        .filter(change -> change.version() > version)
        .map(ChangeData::of)
        .toList();
  }

  /** Somebody else was quicker between reading and writing. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> conflict(EditConflict conflict, Texts texts) {
    return problem(HttpStatus.PRECONDITION_FAILED, "projects.api.changed", texts);
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, Texts texts) {
    var problem = ProblemDetail.forStatusAndDetail(status, texts.get(key + ".advice"));
    problem.setTitle(texts.get(key + ".title"));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
