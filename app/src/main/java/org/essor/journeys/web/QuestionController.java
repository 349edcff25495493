package org.essor.journeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.essor.journeys.Answers;
import org.essor.journeys.Question;
import org.essor.journeys.Workspaces;
import org.essor.journeys.internal.Guide;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One question of a guided journey: show, then submit. */
@Controller
@RequestMapping({
  "/parcours/{journey}/questions/{question}",
  Workspaces.PATH + "/parcours/{journey}/questions/{question}"
})
class QuestionController {

  private final Guides guides;
  private final QuestionPages pages;

  QuestionController(Guides guides, QuestionPages pages) {
    this.guides = guides;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String journey, @PathVariable String question, Answers answers, Texts texts) {
    var guide = guides.get(journey);
    return page(pages.of(guide, Guides.question(guide, question), answers, texts));
  }

  @PostMapping
  ModelAndView submit(
      @PathVariable String journey,
      @PathVariable("question") String id,
      Visit visit,
      Texts texts,
      HttpServletRequest request) {
    var answers = visit.answers();
    var guide = guides.get(journey);
    var question = Guides.question(guide, id);
    var form = QuestionForm.of(request.getParameterMap());
    var error = form.findError(question, guide.edition(), texts);
    if (error.isPresent()) {
      return refused(pages.of(guide, question, answers, texts).with(form, error.get()));
    }
    var next = Guides.next(guide, take(guide, question, answers, form));
    visit.keep(next.answers());
    return new ModelAndView(visit.to(next.address()));
  }

  private static Answers take(Guide guide, Question question, Answers answers, QuestionForm form) {
    return answers.answering(question, form.change(question, guide.edition()));
  }

  private static ModelAndView page(QuestionPage page) {
    return new ModelAndView("journeys/question", "page", page);
  }

  private static ModelAndView refused(QuestionPage page) {
    return new ModelAndView(
        "journeys/question", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
