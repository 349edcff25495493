package org.essor.journeys.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.journeys.Journey;
import org.essor.journeys.Project;
import org.essor.journeys.ScheduleRules;
import org.essor.journeys.Step;
import org.essor.journeys.Workspaces;
import org.essor.journeys.roadmap.DateWords;
import org.essor.journeys.roadmap.ProjectPlan;
import org.essor.journeys.web.AdjustPage.StageFields;
import org.essor.journeys.web.AdjustPage.StepFields;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.essor.roadmap.Length;
import org.essor.roadmap.PlannedStep;
import org.essor.roadmap.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the roadmap starts, what is done, and how long the visitor thinks a step takes. */
@Controller
@RequestMapping({"/feuille-de-route/ajuster", Workspaces.PATH + "/feuille-de-route/ajuster"})
class AdjustRoadmapController {

  /** The step of the roadmap from which the reader comes. */
  private static final String STEP = "demarche";

  private final Roadmaps roadmaps;

  AdjustRoadmapController(Roadmaps roadmaps) {
    this.roadmaps = roadmaps;
  }

  @GetMapping
  ModelAndView show(
      Project project, Texts texts, @RequestParam(name = STEP, defaultValue = "") String step) {
    var form = ScheduleForm.of(project.answers().schedule());
    var saying = new Saying(texts, Map.of(), step);
    return new ModelAndView("journeys/adjust", "page", page(roadmaps.of(project), form, saying));
  }

  @PostMapping
  ModelAndView submit(Visit visit, @RequestParam Map<String, String> fields, Texts texts) {
    var answers = visit.answers();
    var planned = roadmaps.of(answers);
    var form = new ScheduleForm(fields);
    var rules = new ScheduleRules(roadmaps.today(), texts);
    var reading = form.read(planned.plan().steps(), answers.schedule(), rules);
    if (!reading.errors().isEmpty()) {
      var page = page(planned, form, new Saying(texts, reading.errors(), ""));
      return new ModelAndView(
          "journeys/adjust", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    visit.keep(answers.withSchedule(reading.schedule()));
    return new ModelAndView(visit.to("/feuille-de-route?fait=roadmap.adjusted"));
  }

  /** The reader's language, what he must correct, and the step he came for. */
  private record Saying(Texts texts, Map<String, String> errors, String step) {}

  private AdjustPage page(ProjectPlan planned, ScheduleForm form, Saying saying) {
    var stages =
        Stream.of(Stage.values())
            .map(stage -> new StageFields(stage.number(), steps(planned, stage, form, saying)))
            .filter(stage -> !stage.steps().isEmpty())
            .toList();
    var hint = saying.texts().get("roadmap.adjust.start.hint", roadmaps.today().toString());
    return new AdjustPage(form.get("start"), hint, stages, saying.errors());
  }

  private static List<StepFields> steps(
      ProjectPlan planned, Stage stage, ScheduleForm form, Saying saying) {
    return planned.plan().steps().stream()
        .filter(step -> step.step().stage() == stage)
        .map(step ->
            new Fields(form, saying.texts(), saying, planned.project())
                .of(step, planned.text(step)))
        .toList();
  }

  private record Fields(ScheduleForm form, Texts texts, Saying saying, Project project) {

    StepFields of(PlannedStep step, Step text) {
      var id = step.id();
      var done =
          new Choice(
              "yes", texts.get("roadmap.adjust.done"), "", !form.get("done." + id).isEmpty());
      return new StepFields(
          id,
          text.title().in(texts.language()),
          isOpen(id),
          told(text),
          List.of(done),
          form.get("on." + id),
          !(step.step().length() instanceof Length.Legal),
          form.get("amount." + id),
          units(id),
          amountHint(step),
          step.step().length() instanceof Length.Legal legal && legal.suspendable(),
          form.get("suspended." + id),
          texts.get("roadmap.adjust.suspended.hint", given(step)));
    }

    private Optional<Crumb> told(Step step) {
      var journeys = project.edition().regulation();
      return project
          .findDay(step)
          .flatMap(_ -> step.doneOn())
          .map(journeys::asking)
          .map(question ->
              new Crumb(
                  "/parcours/" + Journey.MAIN + "/questions/" + question.id(),
                  question.title().in(texts.language())));
    }

    private boolean isOpen(String id) {
      return id.equals(saying.step())
          || Stream.of("done.", "on.", "amount.", "suspended.")
              .map(field -> field + id)
              .anyMatch(field -> saying.errors().containsKey(field) || !form.get(field).isEmpty());
    }

    private List<Choice> units(String id) {
      var chosen = form.get("unit." + id).isEmpty() ? "weeks" : form.get("unit." + id);
      return Stream.of("days", "weeks", "months")
          .map(unit ->
              new Choice(unit, texts.get("roadmap.adjust.unit." + unit), "", unit.equals(chosen)))
          .toList();
    }

    private String amountHint(PlannedStep step) {
      return step.step().length().given().isEmpty()
          ? texts.get("roadmap.adjust.estimate.hint.unknown")
          : texts.get("roadmap.adjust.estimate.hint.known", given(step));
    }

    private String given(PlannedStep step) {
      return step.step().length().given().map(new DateWords(texts)::span).orElse("");
    }
  }
}
