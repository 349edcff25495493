package org.essor.calls.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.calls.DraftForm;
import org.essor.calls.fill.CriterionView;
import org.essor.calls.fill.CriterionViews;
import org.essor.calls.fill.FieldView;
import org.essor.calls.fill.FieldViews;
import org.essor.calls.fill.PostedAnswers;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.EligibilityModel;
import org.essor.calls.form.Field;
import org.essor.calls.form.Filled;
import org.essor.calls.form.Form;
import org.essor.calls.form.Part;
import org.essor.calls.form.Problem;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The draft of a form as applicants will see it; what is typed there is kept nowhere. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.PATH + "/{call}/formulaire/apercu")
class PreviewController {

  private final Operators operators;

  PreviewController(Operators operators) {
    this.operators = operators;
  }

  @GetMapping
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    return page(call, Typed.nothing(), person, texts);
  }

  @PostMapping
  ModelAndView tryOut(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var page = page(call, new Typed(values), person, texts);
    return values.containsKey("check") && !isRight(page) ? Operators.wrong(page) : page;
  }

  private static boolean isRight(ModelAndView page) {
    return page.getModel().get("page") instanceof PreviewPage shown && shown.errors().isEmpty();
  }

  private ModelAndView page(String call, Typed typed, Person person, Texts texts) {
    var found = operators.get(call, person);
    var draft = operators.desk.getDraftForm(found.id(), person.id());
    return new ModelAndView("calls/preview", "page", page(found, draft, typed, texts));
  }

  private static PreviewPage page(Call call, DraftForm draft, Typed typed, Texts texts) {
    var wording = new Wording(texts);
    var filled = filled(draft.form(), typed);
    var problems = typed.has("check") ? problems(filled) : List.<Problem>of();
    var errors = errors(problems, wording);
    var views = new Views(new FieldViews(texts, Set.copyOf(typed.all("add"))), problems);
    return new PreviewPage(
        Operators.address(call) + "/formulaire/apercu",
        Stream.concat(
                Operators.crumbs(call, texts).stream(),
                Stream.of(
                    new Crumb(
                        Operators.address(call) + "/formulaire", texts.get("calls.form.title"))))
            .toList(),
        sections(filled, views, wording),
        errors,
        typed.has("check") && errors.isEmpty(),
        criteria(draft, filled, wording));
  }

  private static Filled filled(Form form, Typed typed) {
    var posted = new PostedAnswers(typed.posted());
    var answers = new TreeMap<String, AnswerValue>();
    form.fields()
        .forEach(field ->
            posted
                .read(field)
                .filter(answer -> !answer.isEmpty())
                .ifPresent(answer -> answers.put(field.id(), answer)));
    return new Filled(form, answers);
  }

  private static List<Problem> problems(Filled filled) {
    return Stream.of(Part.values()).flatMap(part -> filled.problems(part).stream()).toList();
  }

  private static Map<String, String> errors(List<Problem> problems, Wording wording) {
    var errors = new LinkedHashMap<String, String>();
    problems.forEach(problem -> errors.putIfAbsent(problem.path(), wording.problem(problem)));
    return errors;
  }

  /** Draws fields, with what is wrong with them where that was asked. */
  private record Views(FieldViews views, List<Problem> problems) {

    FieldView of(Field field, AnswerValue answer) {
      return views.view(
          field,
          answer,
          problems.stream().filter(problem -> problem.field().equals(field.id())).toList());
    }
  }

  private static List<PreviewPage.SectionView> sections(
      Filled filled, Views views, Wording wording) {
    var shown = filled.visible().stream().map(Field::id).collect(Collectors.toSet());
    return filled.form().sections().stream()
        .filter(section -> section.fields().stream().anyMatch(field -> shown.contains(field.id())))
        .map(section ->
            new PreviewPage.SectionView(
                wording.of(section.title()),
                wording.of(section.help()),
                section.fields().stream()
                    .filter(field -> shown.contains(field.id()))
                    .map(field -> views.of(field, filled.answer(field.id())))
                    .toList()))
        .toList();
  }

  private static List<CriterionView> criteria(DraftForm draft, Filled filled, Wording wording) {
    if (draft.eligibility().isEmpty()) {
      return List.of();
    }
    var model = EligibilityModel.of(draft.eligibility(), draft.form());
    return model.faults().isEmpty()
        ? new CriterionViews(wording.texts()).of(model, filled)
        : List.of();
  }
}
