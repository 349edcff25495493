package org.essor.institutions.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.institutions.Curriculum;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.Institutions;
import org.essor.institutions.StaffDesk;
import org.essor.institutions.internal.InstitutionRows.Given;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredInstitutions implements Institutions, StaffDesk {

  private final InstitutionRows rows;
  private final People people;
  private final StaffMails mails;
  private final AuditLog audit;
  private final List<Curriculum> curricula = CurriculumFile.read();

  StoredInstitutions(InstitutionRows rows, People people, StaffMails mails, AuditLog audit) {
    this.rows = rows;
    this.people = people;
    this.mails = mails;
    this.audit = audit;
  }

  @Override
  public List<Institution> list() {
    return rows.list();
  }

  @Override
  public Optional<Institution> find(InstitutionId id) {
    return rows.find(id);
  }

  @Override
  public Institution get(InstitutionId id) {
    return rows.find(id).orElseThrow(StoredInstitutions::unknown);
  }

  @Override
  public Institution get(String address) {
    return InstitutionId.find(address).flatMap(rows::find).orElseThrow(StoredInstitutions::unknown);
  }

  private static Refusal unknown() {
    return new Refusal("institutions.institution.unknown");
  }

  @Override
  public Set<Duty> duties(PersonId who, InstitutionId where) {
    return rows.duties(who, where);
  }

  @Override
  public List<Institution> where(PersonId who, Duty duty) {
    return rows.where(who, duty);
  }

  @Override
  public List<PersonId> listStaff(InstitutionId where, Duty duty) {
    return rows.staff(where).entrySet().stream()
        .filter(member -> member.getValue().contains(duty))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public void require(PersonId who, InstitutionId where, Duty duty) {
    get(where);
    if (!rows.duties(who, where).contains(duty)) {
      throw new Refusal("institutions.duty.forbidden");
    }
  }

  @Override
  public List<Curriculum> curricula() {
    return curricula;
  }

  @Override
  public Optional<Curriculum> findCurriculum(String code) {
    return curricula.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  @Override
  public boolean mayFound(Person who) {
    return who.has(Role.COORDINATOR) || who.has(Role.ADMINISTRATOR);
  }

  @Override
  public Institution found(Founding founding, Person who) {
    if (!mayFound(who)) {
      throw new Refusal("institutions.founding.forbidden");
    }
    var made =
        new Institution(InstitutionId.next(), founding.name(), founding.city(), founding.example());
    rows.insert(made);
    var manager = people.invite(founding.manager(), founding.language());
    give(made, manager, Set.of(Duty.MANAGER), who);
    append("institutions.founded", made, who, Map.of("manager", manager.id().toString()));
    return made;
  }

  @Override
  public List<Member> listStaff(InstitutionId where, Person reader) {
    get(where);
    var staff = rows.staff(where);
    if (!staff.containsKey(reader.id()) && !mayFound(reader)) {
      throw new Refusal("institutions.duty.forbidden");
    }
    return people.list(staff.keySet()).stream()
        .map(person -> new Member(person, staff.getOrDefault(person.id(), Set.of())))
        .toList();
  }

  @Override
  public void name(InstitutionId where, Naming naming, Person who) {
    var institution = get(where);
    if (!mayFound(who)) {
      require(who.id(), where, Duty.MANAGER);
    }
    rows.hold(where);
    var person = people.invite(naming.email(), naming.language());
    var had = rows.duties(person.id(), where);
    keepAManager(where, person.id(), naming.duties());
    had.stream()
        .filter(duty -> !naming.duties().contains(duty))
        .forEach(duty -> rows.take(where, person.id(), duty));
    var gained = new TreeSet<>(naming.duties());
    gained.removeAll(had);
    give(institution, person, gained, who);
    if (!had.equals(naming.duties())) {
      append("institutions.staff-named", institution, who, facts(person, naming.duties()));
    }
  }

  private static Map<String, String> facts(Person person, Set<Duty> duties) {
    var names = duties.stream().sorted().map(Duty::name).collect(Collectors.joining(" "));
    return Map.of("person", person.id().toString(), "duty", names);
  }

  private void keepAManager(InstitutionId where, PersonId person, Set<Duty> duties) {
    if (!duties.contains(Duty.MANAGER) && listStaff(where, Duty.MANAGER).equals(List.of(person))) {
      throw new Refusal("institutions.manager.last");
    }
  }

  private void give(Institution where, Person person, Set<Duty> gained, Person by) {
    gained.forEach(
        duty -> rows.give(where.id(), new Given(person.id(), duty, Optional.of(by.id()))));
    if (!gained.isEmpty() && !person.id().equals(by.id())) {
      mails.named(person, where, gained);
    }
  }

  private void append(String action, Institution where, Person who, Map<String, String> details) {
    audit.append(
        new AuditEntry(action, "institution:" + where.id(), Optional.of(who.id()), details));
  }
}
