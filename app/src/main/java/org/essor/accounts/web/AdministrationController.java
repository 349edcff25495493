package org.essor.accounts.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.RegisterReader;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.accounts.internal.Roles;
import org.essor.audit.AuditLog;
import org.essor.audit.RecordedEntry;
import org.essor.kernel.PersonId;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For administrators: who has which role, and what was done. */
@Controller
@RequestMapping("/administration")
@RequiresRole(Role.ADMINISTRATOR)
class AdministrationController {

  private static final int ENTRIES = 50;

  private final Roles roles;
  private final People people;
  private final AuditLog audit;
  private final List<RegisterReader> readers;

  AdministrationController(
      Roles roles, People people, AuditLog audit, ObjectProvider<RegisterReader> readers) {
    this.roles = roles;
    this.people = people;
    this.audit = audit;
    this.readers = readers.orderedStream().toList();
  }

  @GetMapping
  ModelAndView show(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") long avant,
      Texts texts) {
    var entries = audit.list(avant == 0 ? Long.MAX_VALUE : avant, ENTRIES);
    var words = new RegisterWords(people, readers, texts);
    var last = entries.isEmpty() ? 0 : entries.getLast().number();
    var page =
        new AdministrationPage(
            q,
            q.isBlank() ? List.of() : roles.search(q).stream().map(p -> found(p, texts)).toList(),
            entries.stream().map(entry -> entry(entry, words, texts)).toList(),
            avant > 0,
            last > 1 ? last : 0);
    return new ModelAndView("accounts/administration", "page", page);
  }

  @GetMapping("/personnes/{id}")
  ModelAndView person(@PathVariable UUID id, Texts texts) {
    var person = people.get(new PersonId(id));
    var choices =
        Stream.of(Role.values())
            .map(role ->
                new Choice(
                    role.name(),
                    texts.get("accounts.role." + role),
                    texts.get("accounts.role." + role + ".about"),
                    person.has(role)))
            .toList();
    return new ModelAndView(
        "accounts/person", "page", new PersonPage(person.email(), person.name(), choices));
  }

  @PostMapping("/personnes/{id}")
  String give(
      Person administrator,
      @PathVariable UUID id,
      @RequestParam(name = "role", required = false, defaultValue = "") Set<Role> given) {
    roles.give(administrator, new PersonId(id), given);
    return "redirect:/administration/personnes/" + id + "?fait=accounts.roles-given";
  }

  private static AdministrationPage.Found found(Person person, Texts texts) {
    return new AdministrationPage.Found(
        "/administration/personnes/" + person.id(),
        person.email(),
        person.name(),
        person.roles().stream()
            .sorted()
            .map(role -> texts.get("accounts.role." + role))
            .collect(Collectors.joining(", ")));
  }

  private AdministrationPage.Entry entry(RecordedEntry recorded, RegisterWords words, Texts texts) {
    var entry = recorded.entry();
    return new AdministrationPage.Entry(
        recorded.number(),
        texts.dateTime(recorded.at().atZone(ZoneOffset.UTC)),
        words.action(entry),
        words.actor(entry),
        words.subject(entry),
        words.details(entry));
  }
}
