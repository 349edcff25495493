package org.essor.applications.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.essor.accounts.Person;
import org.essor.applications.Application;
import org.essor.applications.ApplicationLinks;
import org.essor.applications.ApplicationPart;
import org.essor.applications.ApplicationState.Draft;
import org.essor.applications.Applications;
import org.essor.applications.Applications.Aside;
import org.essor.applications.Applications.Found;
import org.essor.applications.Consortium;
import org.essor.applications.Deposit;
import org.essor.applications.web.ApplicationPage.DepositRow;
import org.essor.applications.web.ApplicationPage.PartRow;
import org.essor.applications.web.ApplicationPage.SectionRow;
import org.essor.calls.Calls;
import org.essor.calls.fill.AnswerWords;
import org.essor.calls.fill.CriterionView;
import org.essor.calls.form.Field;
import org.essor.calls.form.Section;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page of an application, and what is done with it as a whole. */
@Controller
@RequestMapping("/candidatures/{id}")
class ApplicationController {

  private final Applications applications;
  private final Consortium consortium;
  private final Calls calls;
  private final Heads heads;
  private final ObjectProvider<ApplicationLinks> links;

  ApplicationController(
      Applications applications,
      Consortium consortium,
      Calls calls,
      Heads heads,
      ObjectProvider<ApplicationLinks> links) {
    this.applications = applications;
    this.consortium = consortium;
    this.calls = calls;
    this.heads = heads;
    this.links = links;
  }

  @GetMapping
  ModelAndView show(Person person, @PathVariable String id, Texts texts) {
    var desk = Desk.of(applications, id, person.id());
    var found = desk.sheets().problems();
    var application = desk.application();
    var page =
        new ApplicationPage(
            heads.of(application, texts),
            application.parts().stream().map(part -> row(desk, part, found, texts)).toList(),
            found.size(),
            criteria(desk, texts),
            links(application, person, texts),
            application.deposits().reversed().stream()
                .map(deposit -> row(application, deposit, texts))
                .toList(),
            applications.aside(application.id(), person.id()).stream()
                .map(aside -> sentence(application, aside, texts))
                .toList(),
            application.me().isLead(),
            application.me().isLead() && application.state() instanceof Draft,
            applications.isWithdrawable(application));
    return new ModelAndView("applications/application", Map.of("page", page));
  }

  /** Says an answer in the words of the form that asked for it. */
  private String sentence(Application application, Aside aside, Texts texts) {
    var form = calls.getRevision(application.call(), aside.revision()).form();
    return form.findField(aside.field())
        .map(field ->
            texts.get(
                "applications.aside.line",
                field.label().inOrOther(texts.language()),
                String.join(" · ", new AnswerWords(texts).lines(field, aside.value()))))
        .orElse(aside.field());
  }

  private List<CriterionView> criteria(Desk desk, Texts texts) {
    var application = desk.application();
    var revision = calls.getRevision(application.call(), application.revision());
    return new Criteria(texts).of(revision, desk.filled(application.parts().getFirst()));
  }

  private List<Crumb> links(Application application, Person person, Texts texts) {
    return links
        .orderedStream()
        .flatMap(each -> each.links(application, person.id()).stream())
        .map(link -> new Crumb(link.path(), texts.get(link.textKey())))
        .toList();
  }

  private static DepositRow row(Application application, Deposit deposit, Texts texts) {
    return new DepositRow(
        "/candidatures/" + application.id() + "/depots/" + deposit.number(),
        deposit.number(),
        new Moments(texts).when(deposit.at()),
        application.findDeposit().filter(deposit::equals).isPresent());
  }

  private static PartRow row(Desk desk, ApplicationPart part, List<Found> found, Texts texts) {
    var missing = found.stream().filter(one -> one.part() == part.number()).toList();
    return new PartRow(
        name(part, texts),
        desk.sections(part).stream()
            .map(section -> row(desk, new Place(part, section), missing, texts))
            .toList());
  }

  static String name(ApplicationPart part, Texts texts) {
    if (!part.organisation().isEmpty()) {
      return part.organisation();
    }
    return part.isLead()
        ? texts.get("applications.part.lead")
        : texts.get("applications.part.partner", part.number());
  }

  /** A section as one part fills it in. */
  private record Place(ApplicationPart part, Section section) {}

  private static SectionRow row(Desk desk, Place place, List<Found> found, Texts texts) {
    var fields = Desk.fields(place.section(), place.part());
    Predicate<Field> isAnswered = field -> !desk.value(place.part().number(), field.id()).isEmpty();
    var ids = fields.stream().map(Field::id).toList();
    int missing = (int) found.stream().filter(one -> ids.contains(one.problem().field())).count();
    return new SectionRow(
        SectionController.address(desk.application(), place.part().number(), place.section().id()),
        place.section().title().inOrOther(texts.language()),
        missing,
        texts.get(
            "applications.section.about",
            fields.stream().filter(isAnswered).count(),
            fields.size(),
            missing));
  }

  @PostMapping("/supprimer")
  String delete(Person person, @PathVariable String id) {
    applications.delete(Desk.id(id), person.id());
    return "redirect:/candidatures?fait=applications.deleted";
  }

  @PostMapping("/retirer")
  String withdraw(
      Person person, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
    applications.withdraw(Desk.id(id), reason, person.id());
    return "redirect:/candidatures/" + Desk.id(id);
  }

  @PostMapping("/accepter")
  String accept(Person person, @PathVariable String id) {
    consortium.accept(Desk.id(id), person.id());
    return "redirect:/candidatures/" + Desk.id(id);
  }

  @PostMapping("/quitter")
  String leave(Person person, @PathVariable String id) {
    consortium.remove(Desk.id(id), person.id(), person.id());
    return "redirect:/candidatures?fait=applications.left";
  }
}
