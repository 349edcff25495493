package org.essor.institutions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.institutions.AnInstitution;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.Institutions;
import org.essor.institutions.StaffDesk;
import org.essor.institutions.StaffDesk.Founding;
import org.essor.institutions.StaffDesk.Naming;
import org.essor.platform.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class InstitutionsModuleTests {

  @Autowired JdbcClient db;
  @Autowired Institutions institutions;
  @Autowired StaffDesk desk;
  @Autowired People people;
  @Autowired ExamplePeople examplePeople;
  @Autowired ExampleInstitution example;
  @Autowired DutiesOfAPerson data;

  private Person person(Role... roles) {
    return APerson.with(db, roles);
  }

  private static Naming naming(Person person, Duty... duties) {
    return new Naming(person.email(), Set.of(duties), Language.FR);
  }

  private List<String> mails(Person person) {
    return db.sql("select text_key from platform.mail where recipient = :to order by id")
        .param("to", person.email())
        .query(String.class)
        .list();
  }

  @Test
  void aCoordinatorFoundsOneAndItsManagerNamesTheStaff() {
    var manager = person(Role.INNOVATOR);
    var where = AnInstitution.managedBy(manager, desk, db);
    assertThat(institutions.find(where.id())).contains(where);
    assertThat(institutions.where(manager.id(), Duty.MANAGER)).containsExactly(where);
    desk.name(
        where.id(),
        new Naming("Prof@Exemple.FR", Set.of(Duty.TEACHER, Duty.AUTHOR), Language.FR),
        manager);
    var teacher = people.findByEmail("prof@exemple.fr").orElseThrow();
    assertThat(institutions.duties(teacher.id(), where.id()))
        .containsExactlyInAnyOrder(Duty.TEACHER, Duty.AUTHOR);
    assertThat(institutions.listStaff(where.id(), Duty.TEACHER)).containsExactly(teacher.id());
    institutions.require(teacher.id(), where.id(), Duty.TEACHER);
    assertThatThrownBy(() -> institutions.require(teacher.id(), where.id(), Duty.MANAGER))
        .hasMessage("institutions.duty.forbidden");
    assertThatThrownBy(() -> desk.name(where.id(), naming(manager, Duty.TEACHER), teacher))
        .hasMessage("institutions.duty.forbidden");
    assertThat(mails(manager)).hasSize(1);
  }

  @Test
  void nobodyElseFoundsAndNoNameIsTakenTwice() {
    var founding = new Founding("Institut Neuf", "Brest", "chef@exemple.fr", Language.FR, false);
    assertThatThrownBy(() -> desk.found(founding, person(Role.EXPERT)))
        .hasMessage("institutions.founding.forbidden");
    desk.found(founding, person(Role.ADMINISTRATOR));
    var again = new Founding("INSTITUT NEUF", "brest", "autre@exemple.fr", Language.FR, false);
    assertThatThrownBy(() -> desk.found(again, person(Role.COORDINATOR)))
        .hasMessage("institutions.name.taken");
    assertThat(people.findByEmail("autre@exemple.fr")).isEmpty();
  }

  @Test
  void namingReplacesDutiesAndTheLastManagerStays() {
    var manager = person(Role.INNOVATOR);
    var where = AnInstitution.managedBy(manager, desk, db);
    assertThatThrownBy(() -> desk.name(where.id(), naming(manager, Duty.TEACHER), manager))
        .hasMessage("institutions.manager.last");
    var second = person(Role.INNOVATOR);
    desk.name(where.id(), naming(second, Duty.MANAGER), manager);
    desk.name(where.id(), naming(manager, Duty.TEACHER), manager);
    assertThat(institutions.duties(manager.id(), where.id())).containsExactly(Duty.TEACHER);
    desk.name(where.id(), naming(manager), second);
    assertThat(institutions.duties(manager.id(), where.id())).isEmpty();
    assertThat(desk.listStaff(where.id(), second))
        .extracting(member -> member.person().id())
        .containsExactly(second.id());
    assertThatThrownBy(() -> desk.listStaff(where.id(), manager))
        .hasMessage("institutions.duty.forbidden");
  }

  @Test
  void whatIsHeldOfAPersonIsToldAndErased() {
    var manager = person(Role.INNOVATOR);
    var where = AnInstitution.managedBy(manager, desk, db);
    assertThat(data.export(manager.id()))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsAllEntriesOf(Map.of("institution", where.name(), "duty", "MANAGER"));
    data.erase(manager.id());
    data.erase(manager.id());
    assertThat(institutions.duties(manager.id(), where.id())).isEmpty();
  }

  @Test
  void aDemonstrationHasOneInstitutionWithStaff() {
    example.load();
    example.load();
    var all = institutions.list().stream().filter(Institution::example).toList();
    assertThat(all).hasSize(1);
    var where = all.getFirst().id();
    assertThat(institutions.duties(examplePeople.get(Role.COORDINATOR).id(), where))
        .contains(Duty.MANAGER, Duty.TEACHER);
    assertThat(institutions.duties(examplePeople.get(Role.ASSESSOR).id(), where))
        .containsExactly(Duty.MANAGER);
    assertThat(institutions.duties(examplePeople.get(Role.EXPERT).id(), where))
        .containsExactlyInAnyOrder(Duty.SUPERVISOR, Duty.AUTHOR);
  }

  @Test
  void whatDoesNotExistIsSaidToBeUnknown() {
    var nobody = person();
    assertThatThrownBy(() -> institutions.require(nobody.id(), InstitutionId.next(), Duty.AUTHOR))
        .hasMessage("institutions.institution.unknown");
  }
}
