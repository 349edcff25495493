package org.essor.institutions.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.InstitutionLinks;
import org.essor.institutions.Institutions;
import org.essor.institutions.StaffDesk;
import org.essor.institutions.StaffDesk.Member;
import org.essor.institutions.StaffDesk.Naming;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An institution: what can be done there, and its staff. */
@Controller
@RequestMapping(InstitutionsController.LIST + "/{id}")
class InstitutionController {

  private static final String EMAIL = "email";
  private static final String DUTIES = "duties";
  private static final int LONGEST_EMAIL = 254;

  private final Institutions institutions;
  private final StaffDesk desk;
  private final ObjectProvider<InstitutionLinks> links;

  InstitutionController(
      Institutions institutions, StaffDesk desk, ObjectProvider<InstitutionLinks> links) {
    this.institutions = institutions;
    this.desk = desk;
    this.links = links;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String modifier,
      Person person,
      Texts texts) {
    var where = institutions.get(id);
    var staff = desk.listStaff(where.id(), person);
    var form = FormValues.blank(texts);
    staff.stream()
        .filter(member -> member.person().id().toString().equals(modifier))
        .forEach(member ->
            form.with(EMAIL, member.person().email())
                .with(DUTIES, member.duties().stream().map(Duty::name).toArray(String[]::new)));
    return page(where, staff, form, new Reader(person, texts));
  }

  /** Who reads the page, in which language. */
  private record Reader(Person person, Texts texts) {}

  private ModelAndView page(Institution where, List<Member> staff, FormValues form, Reader reader) {
    var held = institutions.duties(reader.person().id(), where.id());
    var texts = reader.texts();
    var page =
        new InstitutionPage(
            where.address(),
            where.name(),
            where.city(),
            where.example(),
            cards(where, held, texts),
            staff.stream().map(member -> row(member, texts)).toList(),
            held.contains(Duty.MANAGER) || desk.mayFound(reader.person()),
            Stream.of(Duty.values()).map(duty -> choice(duty, form, texts)).toList(),
            form);
    return new ModelAndView(
        "institutions/institution",
        Map.of("page", page),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private List<InstitutionPage.Card> cards(Institution where, Set<Duty> held, Texts texts) {
    return held.isEmpty()
        ? List.of()
        : links
            .orderedStream()
            .flatMap(each -> each.links(where, held).stream())
            .map(link ->
                new InstitutionPage.Card(
                    link.path(), texts.get(link.titleKey()), texts.get(link.textKey())))
            .toList();
  }

  private static InstitutionPage.Row row(Member member, Texts texts) {
    return new InstitutionPage.Row(
        member.person().id().toString(),
        member.person().displayName(),
        member.person().email(),
        member.duties().stream()
            .sorted()
            .map(duty -> InstitutionsController.word(duty, texts))
            .toList());
  }

  private static Choice choice(Duty duty, FormValues form, Texts texts) {
    return new Choice(
        duty.name(),
        InstitutionsController.word(duty, texts),
        texts.get("institutions.duty." + duty + ".hint"),
        form.all(DUTIES).contains(duty.name()));
  }

  @PostMapping("/equipe")
  ModelAndView name(
      @PathVariable String id,
      Person person,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var where = institutions.get(id);
    var staff = desk.listStaff(where.id(), person);
    var form = new FormValues(values, texts);
    var email = form.required(EMAIL, LONGEST_EMAIL);
    var duties = Set.copyOf(form.constants(DUTIES, Duty.class));
    if (duties.isEmpty()) {
      form.fail(DUTIES, texts.get("platform.form.choose"));
    }
    if (form.isRight()) {
      tell(form, where, new Naming(email, duties, texts.language()), person);
    }
    return form.isRight()
        ? new ModelAndView("redirect:" + where.address())
        : page(where, staff, form, new Reader(person, texts));
  }

  private void tell(FormValues form, Institution where, Naming naming, Person person) {
    try {
      desk.name(where.id(), naming, person);
    } catch (Refusal refusal) {
      if (refusal.isForbidden()) {
        throw refusal;
      }
      form.refuse(refusal.code().startsWith("accounts.email") ? EMAIL : DUTIES, refusal);
    }
  }

  @PostMapping("/equipe/{member}/retirer")
  String remove(@PathVariable String id, @PathVariable String member, Person person, Texts texts) {
    var where = institutions.get(id);
    var gone =
        desk.listStaff(where.id(), person).stream()
            .filter(each -> each.person().id().toString().equals(member))
            .findFirst();
    gone.ifPresent(each ->
        desk.name(
            where.id(), new Naming(each.person().email(), Set.of(), texts.language()), person));
    return "redirect:" + where.address();
  }
}
