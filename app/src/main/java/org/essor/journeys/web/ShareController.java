package org.essor.journeys.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.essor.journeys.Answers;
import org.essor.journeys.AnswersCodec;
import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.journeys.ProductModule;
import org.essor.journeys.Schedule;
import org.essor.journeys.Workspaces;
import org.essor.journeys.roadmap.AnswersView;
import org.essor.journeys.roadmap.DecisionsView;
import org.essor.journeys.roadmap.DrawRoadmap;
import org.essor.journeys.roadmap.ProjectPlan;
import org.essor.journeys.web.SharedPage.Rules;
import org.essor.kernel.Paris;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A link that holds a project in its address, and the page it opens, which changes nothing. */
@Controller
class ShareController {

  private final AnswersCodec codec;
  private final SharedProjects shared;
  private final Editions editions;

  ShareController(AnswersCodec codec, SharedProjects shared, Editions editions) {
    this.codec = codec;
    this.shared = shared;
    this.editions = editions;
  }

  @GetMapping({"/partage", Workspaces.PATH + "/partage"})
  ModelAndView make(Answers answers, Texts texts) {
    return new ModelAndView(
        "journeys/share", "page", new SharePage(link(answers), contents(answers, texts)));
  }

  private String link(Answers answers) {
    return answers.isEmpty()
        ? ""
        : ServletUriComponentsBuilder.fromCurrentContextPath()
            .pathSegment("partage", codec.write(answers))
            .toUriString();
  }

  private static List<String> contents(Answers answers, Texts texts) {
    var contents = new ArrayList<String>();
    contents.add(texts.get("roadmap.share.contains.answers", answers.order().size()));
    if (!answers.name().isEmpty()) {
      contents.add(texts.get("roadmap.share.contains.name", answers.name()));
    }
    var names =
        answers.modules().stream()
            .map(ProductModule::name)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      contents.add(texts.get("roadmap.share.contains.names", names));
    }
    if (!answers.schedule().equals(Schedule.NONE)) {
      contents.add(texts.get("roadmap.share.contains.dates"));
    }
    return contents;
  }

  @GetMapping("/partage/{token}")
  ModelAndView show(@PathVariable String token, Texts texts, HttpServletResponse response) {
    var today = shared.get(token);
    var answers = today.project().answers();
    var same = answers.fingerprint().equals(today.project().edition().fingerprint());
    var changed = shared.findAsGiven(token).isPresent() ? Rules.CHANGED_FROM_KNOWN : Rules.CHANGED;
    return page(today, same ? Rules.SAME : changed, new Asked(token, texts, response));
  }

  /** The same project under the rules that its answers were given under. */
  @GetMapping("/partage/{token}/regles-d-alors")
  ModelAndView asGiven(@PathVariable String token, Texts texts, HttpServletResponse response) {
    return shared
        .findAsGiven(token)
        .map(planned -> page(planned, Rules.AS_GIVEN, new Asked(token, texts, response)))
        .orElseGet(() -> new ModelAndView("redirect:/partage/" + token));
  }

  private record Asked(String token, Texts texts, HttpServletResponse response) {}

  private ModelAndView page(ProjectPlan planned, Rules rules, Asked asked) {
    asked.response().setHeader("X-Robots-Tag", "noindex, nofollow");
    asked.response().setHeader("Referrer-Policy", "no-referrer");
    var project = planned.project();
    var page =
        new SharedPage(
            "/partage/" + asked.token(),
            project.answers().name(),
            given(project.answers(), asked.texts()),
            rules,
            planned.plan().isExact(),
            AnswersView.of(project, asked.texts()),
            DecisionsView.of(project, asked.texts()),
            DrawRoadmap.of(planned, asked.texts()));
    return new ModelAndView("journeys/shared", "page", page);
  }

  private String given(Answers answers, Texts texts) {
    var edition =
        editions
            .find(answers.edition())
            .map(Edition::title)
            .map(title -> title.in(texts.language()))
            .orElse(answers.edition());
    var day = LocalDate.ofInstant(answers.savedAt(), Paris.ZONE);
    return texts.get("roadmap.shared.given", edition, texts.date(day));
  }
}
