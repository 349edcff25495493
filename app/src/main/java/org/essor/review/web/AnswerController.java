package org.essor.review.web;

import org.essor.accounts.Person;
import org.essor.applications.Application;
import org.essor.applications.Applications;
import org.essor.applications.Wordings;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.essor.review.Decisions;
import org.essor.review.Decisions.Answer;
import org.essor.review.Decisions.Answered;
import org.essor.review.Decisions.Appeal;
import org.essor.review.Decisions.Decision;
import org.essor.review.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The answer with its reasons that every applicant gets, and his appeal. */
@Controller
@RequestMapping("/candidatures/{id}/decision")
class AnswerController {

  private final Applications applications;
  private final Decisions decisions;
  private final Wordings wordings;

  AnswerController(Applications applications, Decisions decisions, Wordings wordings) {
    this.applications = applications;
    this.decisions = decisions;
    this.wordings = wordings;
  }

  @GetMapping
  ModelAndView show(@PathVariable String id, Person person, Texts texts) {
    return page(application(id, person), person, new View(Posted.nothing(), texts));
  }

  private Application application(String id, Person person) {
    return applications.get(CallPlaces.application(id), person.id());
  }

  private record View(Posted posted, Texts texts) {
    ReviewWords words() {
      return new ReviewWords(texts);
    }
  }

  private ModelAndView page(Application application, Person person, View view) {
    var answer =
        decisions
            .findAnswer(application.id(), person.id())
            .orElseThrow(() -> new Refusal("review.decision.unknown"));
    return new ModelAndView("review/answer", "page", page(application, answer, view));
  }

  private AnswerPage page(Application application, Answer answer, View view) {
    var words = view.words();
    var address = "/candidatures/" + application.id();
    return new AnswerPage(
        address + "/decision",
        address,
        application.title(),
        answer.decisions().stream().map(each -> told(application, each, words)).toList(),
        answer.marks().stream()
            .map(each ->
                new AnswerPage.Mean(words.of(each.criterion().label()), words.number(each.mean())))
            .toList(),
        view.texts()
            .get(
                "review.answer.scale",
                words.number(answer.scale().lowest()),
                words.number(answer.scale().highest())),
        answer.comments(),
        answer.decisions().stream().anyMatch(Answered::mayAppeal),
        view.posted());
  }

  private AnswerPage.Told told(Application application, Answered answered, ReviewWords words) {
    var decision = answered.decision();
    var appeal = answered.appeal();
    return new AnswerPage.Told(
        kind(decision.outcome()),
        words.texts().get("review.answer." + decision.outcome(), words.day(decision.at())),
        said(application, decision.reason(), words),
        decision.aid().map(words::euros).orElse(""),
        until(decision, words),
        appeal.map(Appeal::text).orElse(""),
        appeal.map(each -> words.when(each.at())).orElse(""),
        appeal.map(each -> words.reply(decision, each)).orElse(""),
        said(application, appeal.map(Appeal::answer).orElse(""), words));
  }

  private AnswerPage.Said said(Application application, String french, ReviewWords words) {
    var told = wordings.of(application.id(), french);
    return new AnswerPage.Said(words.of(told), told.spokenIn(words.texts().language()).code());
  }

  private static String kind(Outcome outcome) {
    return outcome == Outcome.SELECT ? "success" : "info";
  }

  private static String until(Decision decision, ReviewWords words) {
    return decision.outcome().isAppealable() ? words.when(decision.appealUntil()) : "";
  }

  @PostMapping("/recours")
  ModelAndView appeal(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var application = application(id, person);
    var posted = new Posted(values);
    var text = posted.required("appeal", Decisions.LONGEST_REASON, texts);
    if (!posted.isRight()) {
      return Posted.wrong(page(application, person, new View(posted, texts)));
    }
    decisions.appeal(application.id(), text, person.id());
    return new ModelAndView("redirect:/candidatures/" + application.id() + "/decision");
  }
}
