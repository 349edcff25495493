package org.essor.frameworks.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.frameworks.Draft;
import org.essor.frameworks.internal.Drafts;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.essor.skills.Framework.Domain;
import org.essor.skills.Item;
import org.essor.skills.Skills;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page where a coordinator words a competence of the draft, adds one or removes one. */
@Controller
@RequiresRole(Role.COORDINATOR)
@RequestMapping(DraftController.PATH + "/competence")
class CompetenceController {

  private final Drafts drafts;
  private final Skills skills;

  CompetenceController(Drafts drafts, Skills skills) {
    this.drafts = drafts;
    this.skills = skills;
  }

  @GetMapping
  ModelAndView show(
      @RequestParam(defaultValue = "") String domain,
      @RequestParam(defaultValue = "") String competence,
      Texts texts) {
    var draft = drafts.get();
    return competence.isEmpty()
        ? page(
            new CompetenceForm(domain(draft, domain).id(), "", "", "", "own", draft.revision()),
            Map.of(),
            texts)
        : page(known(draft, competence), Map.of(), texts);
  }

  private static CompetenceForm known(Draft draft, String id) {
    var competence = draft.find(id).orElseThrow(() -> new Refusal("frameworks.unknown", id));
    return new CompetenceForm(
        draft.framework().findDomainOf(id).map(Domain::id).orElseThrow(),
        id,
        competence.name().fr(),
        competence.name().en(),
        competence.own() ? "own" : "source",
        draft.revision());
  }

  private static Domain domain(Draft draft, String id) {
    return draft.framework().domains().stream()
        .filter(domain -> domain.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal("frameworks.unknown", id));
  }

  private ModelAndView page(CompetenceForm form, Map<String, String> errors, Texts texts) {
    var page =
        new CompetencePage(
            form,
            new Words(texts).in(domain(drafts.get(), form.domain()).name()),
            wording(form, texts),
            items(form.competence()),
            errors);
    return new ModelAndView(
        "frameworks/competence",
        Map.of("page", page),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static List<Choice> wording(CompetenceForm form, Texts texts) {
    return Stream.of("own", "source")
        .map(value ->
            new Choice(
                value, texts.get("frameworks.wording." + value), "", value.equals(form.wording())))
        .toList();
  }

  private List<String> items(String competence) {
    return skills.getBank().items().values().stream()
        .filter(item -> item.competence().equals(competence))
        .map(Item::id)
        .toList();
  }

  @PostMapping
  ModelAndView save(@ModelAttribute CompetenceForm form, Person person, Texts texts) {
    var draft = drafts.get();
    domain(draft, form.domain());
    var errors = form.errors(texts);
    if (!errors.isEmpty()) {
      return page(form, errors, texts);
    }
    var changed = form.isNew() ? added(draft, form) : replaced(draft, form);
    return keep(changed, form, person, texts);
  }

  private Draft added(Draft draft, CompetenceForm form) {
    return draft.with(form.domain(), form.as(drafts.nextId(form.domain())));
  }

  private static Draft replaced(Draft draft, CompetenceForm form) {
    known(draft, form.competence());
    return draft.replacing(form.as(form.competence()));
  }

  /** Keeps what was typed on the page where somebody else was quicker. */
  private ModelAndView keep(Draft changed, CompetenceForm form, Person person, Texts texts) {
    return changed.revision() == form.revision() && drafts.change(changed, person.id())
        ? new ModelAndView("redirect:" + DraftController.PATH)
        : page(
            form.read(drafts.get().revision()),
            Map.of("french", texts.get("frameworks.meanwhile")),
            texts);
  }

  @PostMapping("/retrait")
  ModelAndView remove(
      @RequestParam String competence, @RequestParam long revision, Person person, Texts texts) {
    var draft = drafts.get();
    var form = known(draft, competence);
    var items = items(competence);
    if (!items.isEmpty()) {
      throw new Refusal("frameworks.orphans", String.join(", ", items));
    }
    return draft.revision() == revision && drafts.change(draft.without(competence), person.id())
        ? new ModelAndView("redirect:" + DraftController.PATH)
        : page(form, Map.of("french", texts.get("frameworks.meanwhile")), texts);
  }
}
