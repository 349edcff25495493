package org.essor.experts.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.affinity.Explanation;
import org.essor.affinity.Shares;
import org.essor.applications.Submission;
import org.essor.calls.Call;
import org.essor.experts.Area;
import org.essor.experts.AssignmentDesk;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Why an expert fits an application: which areas, which words. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.CALLS + "/{call}/affectation/affinite/{application}/{expert}")
class AffinityController {

  private final Operators operators;
  private final AssignmentDesk desk;

  AffinityController(Operators operators, AssignmentDesk desk) {
    this.operators = operators;
    this.desk = desk;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String call,
      @PathVariable String application,
      @PathVariable String expert,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var submission = operators.submission(found, Pages.application(application), person);
    var who = Pages.expert(expert);
    var explanation =
        desk.explain(found.id(), submission.id(), who, person.id())
            .orElseThrow(() -> new Refusal("experts.expert.unknown"));
    var named =
        new Named(
            found, Map.of(submission.id(), submission), operators.people(List.of(who)), texts);
    var page = page(found, submission, named.expert(who), explanation, named);
    return Pages.show("affinity", page, Typed.nothing());
  }

  private static AffinityPage page(
      Call call, Submission submission, String expert, Explanation explanation, Named named) {
    var texts = named.texts();
    var back = new Crumb(AssignmentController.address(call), texts.get("experts.assignment.title"));
    return new AffinityPage(
        Operators.crumbs(call, back, texts),
        expert,
        submission.number(),
        submission.title(),
        named.affinity(explanation.affinity()),
        parts(explanation, named),
        explanation.sharedAreas().stream()
            .map(area -> Pages.word(Area.valueOf(area), texts))
            .toList(),
        explanation.sharedWords().stream()
            .map(word ->
                new AffinityPage.Word(
                    word.ofReviewer(), word.ofProject(), named.affinity(word.part())))
            .toList());
  }

  private static List<AffinityPage.Part> parts(Explanation explanation, Named named) {
    var parts = new ArrayList<AffinityPage.Part>();
    parts.add(part("areas", Shares.USUAL.areas(), explanation.areas(), named));
    parts.add(part("words", Shares.USUAL.words(), explanation.words(), named));
    parts.add(part("past", Shares.USUAL.past(), explanation.past(), named));
    return parts;
  }

  private static AffinityPage.Part part(
      String name, int share, Optional<BigDecimal> value, Named named) {
    return new AffinityPage.Part(
        named.texts().get("experts.affinity." + name, share),
        value.map(named::affinity).orElseGet(() -> named.texts().get("experts.affinity.unknown")));
  }
}
