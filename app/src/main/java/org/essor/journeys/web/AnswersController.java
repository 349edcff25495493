package org.essor.journeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essor.decision.Facts;
import org.essor.journeys.Answers;
import org.essor.journeys.Journey;
import org.essor.journeys.Project;
import org.essor.journeys.Question;
import org.essor.journeys.Workspaces;
import org.essor.journeys.internal.Guide;
import org.essor.journeys.web.AnswersPage.Given;
import org.essor.journeys.web.AnswersPage.Module;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** All answers of a visitor, each with a way to change it, and a way to erase them. */
@Controller
class AnswersController {

  private final Guides guides;
  private final AnswersCookie cookie;
  private final Clock clock;

  AnswersController(Guides guides, AnswersCookie cookie, Clock clock) {
    this.guides = guides;
    this.cookie = cookie;
    this.clock = clock;
  }

  @GetMapping({"/reponses", Workspaces.PATH + "/reponses"})
  ModelAndView show(Answers answers, Texts texts) {
    var guide = guides.get(Journey.MAIN);
    var wording = new Wording(guide.edition(), texts);
    var modules =
        IntStream.range(0, answers.modules().size())
            .mapToObj(position -> module(guide, answers, position, wording))
            .toList();
    return new ModelAndView(
        "journeys/answers", "page", new AnswersPage(modules, wording.saved(answers, clock)));
  }

  private static Module module(Guide guide, Answers answers, int position, Wording wording) {
    var facts = Project.fit(answers.facts(position), guide.edition());
    var name = answers.modules().get(position).name();
    return new Module(
        answers.hasSeveralModules() && name.isEmpty()
            ? wording.texts().get("journeys.module.unnamed", position + 1)
            : name,
        answers.order().stream()
            .flatMap(id ->
                Optional.ofNullable(wording.edition().regulation().questions().get(id)).stream())
            .filter(question -> Guide.isAnswered(question, facts))
            .map(question -> given(guide, question, facts, wording))
            .toList());
  }

  private static Given given(Guide guide, Question question, Facts facts, Wording wording) {
    return new Given(
        wording.of(question.title()),
        wording.given(question, facts),
        Guides.address(guide.journey(), question),
        guide.isUsed(question, facts));
  }

  @PostMapping("/reponses/effacer")
  String erase(HttpServletRequest request, HttpServletResponse response) {
    cookie.delete(request, response);
    return "redirect:/projet";
  }
}
