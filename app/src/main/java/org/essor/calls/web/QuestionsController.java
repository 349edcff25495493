package org.essor.calls.web;

import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.calls.CallQuestions;
import org.essor.calls.CallQuestions.Handled;
import org.essor.calls.CallSheet;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questions that wait: answered to all, or left out. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.PATH + "/{call}/questions")
class QuestionsController {

  private final Operators operators;
  private final CallQuestions questions;

  QuestionsController(Operators operators, CallQuestions questions) {
    this.operators = operators;
    this.questions = questions;
  }

  @GetMapping
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    return page(operators.get(call, person), Typed.nothing(), person, texts);
  }

  private ModelAndView page(Call call, Typed typed, Person person, Texts texts) {
    var wording = new Wording(texts);
    var open =
        questions.listOpen(call.id(), person.id()).stream()
            .map(each ->
                new QuestionsPage.Open(
                    each.id().toString(),
                    name(each.id()),
                    each.text(),
                    each.language().code(),
                    wording.day(each.askedAt())))
            .toList();
    return new ModelAndView(
        "calls/questions",
        "page",
        new QuestionsPage(
            Operators.address(call) + "/questions", Operators.crumbs(call, texts), open, typed));
  }

  private static String name(UUID question) {
    return "answer-" + question;
  }

  @PostMapping("/{question}")
  ModelAndView answer(
      @PathVariable String call,
      @PathVariable String question,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var handled = new Handled(found.id(), id(question), person.id());
    var typed = new Typed(values);
    if (typed.get("do").equals("discard")) {
      questions.discard(handled);
      return Operators.done(Operators.address(found) + "/questions", "question-discarded");
    }
    var text =
        typed.text(name(handled.question()), CallSheet.LONGEST_DESCRIPTION, new Wording(texts));
    if (!typed.isRight()) {
      return Operators.wrong(page(found, typed, person, texts));
    }
    questions.answer(handled, text);
    return Operators.done(Operators.address(found) + "/questions", "question-answered");
  }

  private static UUID id(String question) {
    try {
      return UUID.fromString(question);
    } catch (IllegalArgumentException _) {
      throw new Refusal("calls.question.unknown");
    }
  }
}
