package org.essor.items.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.items.AuthoredItem;
import org.essor.items.internal.Trials;
import org.essor.items.web.TryPage.Mark;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.essor.skills.question.AnswerForm;
import org.essor.skills.question.AnswerWords;
import org.essor.skills.question.QuestionView;
import org.essor.skills.question.ShownItem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An item as a learner will see it, and how an answer to it is marked. Nothing is kept. */
@Controller
@RequestMapping(Authors.PATH + "/{id}/apercu")
class TryController {

  private final Authors authors;
  private final Trials trials;

  TryController(Authors authors, Trials trials) {
    this.authors = authors;
    this.trials = trials;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String id, Person person, Texts texts, HttpServletResponse response) {
    var item = authors.open(id, person, response);
    return page(item, trials.show(item).map(shown -> shown.view(texts)), Optional.empty(), texts);
  }

  private static ModelAndView page(
      AuthoredItem item, Optional<QuestionView> view, Optional<Mark> mark, Texts texts) {
    var page =
        new TryPage(
            Authors.crumbs(texts, new Crumb(Authors.address(item), item.id().value())),
            Authors.address(item),
            view,
            mark);
    return new ModelAndView(
        "items/try",
        Map.of("page", page),
        page.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  @PostMapping
  ModelAndView answer(
      @PathVariable String id,
      Person person,
      Texts texts,
      HttpServletRequest request,
      HttpServletResponse response) {
    var item = authors.open(id, person, response);
    var shown = trials.show(item);
    var sent = AnswerForm.of(request.getParameterMap());
    return shown
        .map(each -> answered(item, each, sent, texts))
        .orElseGet(() -> page(item, Optional.empty(), Optional.empty(), texts));
  }

  private static ModelAndView answered(
      AuthoredItem item, ShownItem shown, AnswerForm sent, Texts texts) {
    if (sent.has(AnswerForm.MOVE)) {
      var moved = shown.view(shown.moved(sent), Map.of(), texts);
      return page(item, Optional.of(moved), Optional.empty(), texts);
    }
    var reading = shown.read(sent, texts);
    var view = shown.view(sent, reading.errors(), texts);
    return page(
        item,
        Optional.of(view),
        reading.isWrong() ? Optional.empty() : Optional.of(mark(shown, reading, texts)),
        texts);
  }

  private static Mark mark(ShownItem shown, AnswerForm.Reading reading, Texts texts) {
    var task = shown.item().task();
    return new Mark(
        task.isRight(reading.given()),
        new AnswerWords(texts).right(task),
        shown.item().explanation().in(texts.language()));
  }
}
