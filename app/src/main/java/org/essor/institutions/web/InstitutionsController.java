package org.essor.institutions.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.accounts.Person;
import org.essor.institutions.Curriculum;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.institutions.StaffDesk;
import org.essor.institutions.StaffDesk.Founding;
import org.essor.kernel.Refusal;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The institutions of the reader; all of them, and the founding of one, for who may found. */
@Controller
@RequestMapping(InstitutionsController.LIST)
class InstitutionsController {

  static final String LIST = "/etablissements";
  private static final int LONGEST_EMAIL = 254;

  private final Institutions institutions;
  private final StaffDesk desk;

  InstitutionsController(Institutions institutions, StaffDesk desk) {
    this.institutions = institutions;
    this.desk = desk;
  }

  @GetMapping
  ModelAndView list(Person person, Texts texts) {
    return page(person, FormValues.blank(texts), texts);
  }

  private ModelAndView page(Person person, FormValues form, Texts texts) {
    var all = desk.mayFound(person);
    var rows =
        institutions.list().stream()
            .map(each -> row(each, person, texts))
            .filter(row -> all || !row.duties().isEmpty())
            .toList();
    var curricula = institutions.curricula();
    var names = curricula.stream().map(each -> each.name().in(texts.language())).toList();
    var page = new InstitutionsPage(rows, all, form, names, source(curricula.getFirst(), texts));
    return new ModelAndView(
        "institutions/institutions",
        Map.of("page", page),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private InstitutionsPage.Row row(Institution each, Person person, Texts texts) {
    return new InstitutionsPage.Row(
        each.address(),
        each.name(),
        each.city(),
        institutions.duties(person.id(), each.id()).stream()
            .sorted()
            .map(duty -> word(duty, texts))
            .collect(Collectors.joining(", ")),
        each.example());
  }

  static String word(Duty duty, Texts texts) {
    return texts.get("institutions.duty." + duty);
  }

  private static InstitutionsPage.Source source(Curriculum curriculum, Texts texts) {
    var source = curriculum.source();
    return new InstitutionsPage.Source(
        source.title().in(texts.language()),
        source.url().toString(),
        texts.get("journeys.evidence." + source.evidence().name().toLowerCase(Locale.ROOT)),
        texts.date(source.checked()));
  }

  @PostMapping
  ModelAndView found(
      Person person, @RequestParam MultiValueMap<String, String> values, Texts texts) {
    if (!desk.mayFound(person)) {
      throw new Refusal("institutions.founding.forbidden");
    }
    var form = new FormValues(values, texts);
    var founding =
        new Founding(
            form.required("name", Institution.LONGEST_NAME),
            form.required("city", Institution.LONGEST_CITY),
            form.required("email", LONGEST_EMAIL),
            texts.language(),
            false);
    return form.isRight()
        ? found(founding, form, person)
            .map(made -> new ModelAndView("redirect:" + made.address()))
            .orElseGet(() -> page(person, form, texts))
        : page(person, form, texts);
  }

  private Optional<Institution> found(Founding founding, FormValues form, Person person) {
    try {
      return Optional.of(desk.found(founding, person));
    } catch (Refusal refusal) {
      form.refuse(refusal.code().startsWith("accounts.email") ? "email" : "name", refusal);
      return Optional.empty();
    }
  }
}
