package org.essor.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.decision.Facts;
import org.essor.journeys.Answers;
import org.essor.journeys.Schedule;
import org.essor.journeys.Workspace;
import org.essor.platform.Texts;
import org.essor.projects.Edit;
import org.essor.projects.NewProject;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps what a visitor has told as a project. Sign-in comes first, so that no form is lost. */
@Controller
@RequestMapping("/projets/nouveau")
class NewProjectController {

  private final Projects projects;

  NewProjectController(Projects projects) {
    this.projects = projects;
  }

  @GetMapping
  ModelAndView show(Person person, Answers answers, Texts texts) {
    var page =
        new NewProjectPage(ProjectId.next().toString(), "", contents(answers, texts), Map.of());
    return new ModelAndView("projects/new", "page", page);
  }

  private static List<String> contents(Answers answers, Texts texts) {
    var contents = new ArrayList<String>();
    if (!answers.order().isEmpty()) {
      contents.add(texts.get("projects.new.answers", answers.order().size()));
    }
    if (answers.hasSeveralModules()) {
      contents.add(texts.get("projects.new.modules", answers.modules().size()));
    }
    if (!answers.schedule().equals(Schedule.NONE)) {
      contents.add(texts.get("projects.new.dates"));
    }
    return contents;
  }

  /** The answers move into the project: on the device they are told no second time. */
  @PostMapping
  ModelAndView submit(
      Person person,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable UUID draft,
      Workspace visitor,
      Texts texts) {
    var id = draft == null ? ProjectId.next() : new ProjectId(draft);
    var answers = visitor.answers();
    var error = NameError.find(name, texts);
    if (error.isPresent()) {
      var page =
          new NewProjectPage(
              id.toString(), name, contents(answers, texts), Map.of("name", error.get()));
      return new ModelAndView(
          "projects/new", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var made = create(id, new NewProject(name, answers, person.id(), Edit.SAVED, false));
    visitor.keep(Answers.none());
    return new ModelAndView("redirect:/projets/" + made + next(answers));
  }

  /** Where nothing is known yet the questions come next, else the life line. */
  private static String next(Answers answers) {
    return answers.isEmpty() && answers.facts().equals(Facts.none())
        ? "/parcours/project/suite"
        : "";
  }

  /** The form sent again is the same project; sent again with another name it is another one. */
  private ProjectId create(ProjectId id, NewProject wanted) {
    boolean isNew = projects.createOnce(id, wanted);
    return isNew || projects.get(id, wanted.owner()).name().equals(wanted.name())
        ? id
        : projects.create(wanted);
  }

  /** What is wrong with the name of a project. */
  static final class NameError {

    private NameError() {}

    static Optional<String> find(String name, Texts texts) {
      if (name.isBlank()) {
        return Optional.of(texts.get("projects.name.error.empty"));
      }
      return name.strip().length() > NewProject.LONGEST_NAME
          ? Optional.of(texts.get("projects.name.error.long", NewProject.LONGEST_NAME))
          : Optional.empty();
    }
  }
}
