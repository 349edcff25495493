package org.essor.applications.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.applications.Application;
import org.essor.applications.ApplicationPart;
import org.essor.applications.Applications;
import org.essor.applications.Consortium;
import org.essor.applications.Consortium.Invitation;
import org.essor.applications.Membership;
import org.essor.applications.PartRight;
import org.essor.applications.web.ConsortiumPage.MemberRow;
import org.essor.applications.web.ConsortiumPage.PartRow;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The consortium of an application: organisations, people, what each may do. */
@Controller
@RequestMapping("/candidatures/{id}/consortium")
class ConsortiumController {

  private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
  private static final int LONGEST_NAME = 200;

  private final Applications applications;
  private final Consortium consortium;
  private final People people;
  private final Heads heads;

  ConsortiumController(
      Applications applications, Consortium consortium, People people, Heads heads) {
    this.applications = applications;
    this.consortium = consortium;
    this.people = people;
    this.heads = heads;
  }

  /** What was typed, and what is wrong with it. */
  private record Typed(
      String organisation, String email, int part, PartRight right, Map<String, String> errors) {

    static final Typed NOTHING = new Typed("", "", 0, PartRight.WRITER, Map.of());
  }

  @GetMapping
  ModelAndView show(Person person, @PathVariable String id, Texts texts) {
    return page(applications.get(Desk.id(id), person.id()), Typed.NOTHING, texts);
  }

  private ModelAndView page(Application application, Typed typed, Texts texts) {
    var me = application.me();
    var members = consortium.list(application.id(), me.person());
    var known =
        people.list(members.stream().map(Membership::person).toList()).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    var page =
        new ConsortiumPage(
            heads.of(application, texts),
            application.parts().stream()
                .map(part -> row(part, members, new Seen(known, me.person(), texts)))
                .toList(),
            me.isLead(),
            typed.organisation(),
            new ConsortiumPage.Typed(
                typed.email(),
                parts(application, typed.part(), texts),
                rights(typed.right(), texts)),
            typed.errors());
    return new ModelAndView(
        "applications/consortium",
        Map.of("page", page),
        typed.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Who is known, and who looks. */
  private record Seen(Map<PersonId, Person> known, PersonId me, Texts texts) {}

  private static PartRow row(ApplicationPart part, List<Membership> members, Seen seen) {
    return new PartRow(
        part.number(),
        ApplicationController.name(part, seen.texts()),
        part.organisation(),
        !part.isLead(),
        members.stream()
            .filter(member -> member.part() == part.number())
            .map(member -> row(member, seen))
            .toList());
  }

  private static MemberRow row(Membership member, Seen seen) {
    var texts = seen.texts();
    var person = seen.known().get(member.person());
    var when = new Moments(texts).when(member.since());
    return new MemberRow(
        member.person().toString(),
        person == null ? texts.get("applications.somebody") : person.displayName(),
        person == null ? "" : person.email(),
        texts.get("applications.right." + member.right()),
        texts.get(member.accepted() ? "applications.since" : "applications.invited", when),
        member.person().equals(seen.me()));
  }

  private static List<Choice> parts(Application application, int chosen, Texts texts) {
    return application.parts().stream()
        .map(part ->
            new Choice(
                String.valueOf(part.number()),
                ApplicationController.name(part, texts),
                "",
                part.number() == chosen))
        .toList();
  }

  private static List<Choice> rights(PartRight chosen, Texts texts) {
    return Stream.of(PartRight.values())
        .map(right ->
            new Choice(
                right.name(),
                texts.get("applications.right." + right),
                texts.get("applications.right." + right + ".about"),
                right == chosen))
        .toList();
  }

  @PostMapping("/organisations")
  ModelAndView add(
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String organisation,
      Texts texts) {
    var name = organisation.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      var errors = Map.of("organisation", texts.get("applications.error.organisation"));
      return page(
          applications.get(Desk.id(id), person.id()),
          new Typed(organisation, "", 0, PartRight.WRITER, errors),
          texts);
    }
    consortium.addPartner(Desk.id(id), person.id(), name);
    return here(id, "partner-added");
  }

  @PostMapping("/organisations/{part}/nom")
  ModelAndView rename(
      Person person,
      @PathVariable String id,
      @PathVariable int part,
      @RequestParam(defaultValue = "") String name) {
    var cut = name.strip().substring(0, Math.min(LONGEST_NAME, name.strip().length()));
    consortium.renamePart(Desk.id(id), person.id(), new ApplicationPart(part, cut));
    return here(id, "renamed");
  }

  @PostMapping("/organisations/{part}/retirer")
  ModelAndView removePart(Person person, @PathVariable String id, @PathVariable int part) {
    consortium.removePartner(Desk.id(id), person.id(), part);
    return here(id, "partner-removed");
  }

  @PostMapping("/inviter")
  ModelAndView invite(
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "0") int part,
      @RequestParam(defaultValue = "WRITER") PartRight right,
      Texts texts) {
    if (!email.strip().matches(EMAIL)) {
      var errors = Map.of("email", texts.get("applications.error.email"));
      return page(
          applications.get(Desk.id(id), person.id()),
          new Typed("", email, part, right, errors),
          texts);
    }
    consortium.invite(
        new Invitation(Desk.id(id), email.strip(), part, right, texts.language()), person.id());
    return here(id, "invited");
  }

  @PostMapping("/{member}/retirer")
  ModelAndView remove(Person person, @PathVariable String id, @PathVariable String member) {
    consortium.remove(Desk.id(id), person(member), person.id());
    return here(id, "member-removed");
  }

  private static PersonId person(String member) {
    try {
      return new PersonId(UUID.fromString(member));
    } catch (IllegalArgumentException _) {
      throw new Refusal("applications.member.unknown");
    }
  }

  /** Shows it again, and says what was just done. */
  private static ModelAndView here(String id, String done) {
    return new ModelAndView(
        "redirect:/candidatures/" + Desk.id(id) + "/consortium?fait=applications." + done);
  }
}
