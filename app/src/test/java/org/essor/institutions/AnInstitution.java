package org.essor.institutions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.institutions.StaffDesk.Founding;
import org.essor.institutions.StaffDesk.Naming;
import org.essor.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Institutions for tests, each a new one. */
public final class AnInstitution {

  private AnInstitution() {}

  /** One with a manager. */
  public static Institution managedBy(Person manager, StaffDesk desk, JdbcClient db) {
    var founder = APerson.with(db, Role.COORDINATOR);
    var name = "Université " + UUID.randomUUID();
    return desk.found(new Founding(name, "Rennes", manager.email(), Language.FR, false), founder);
  }

  /** One whose manager has these duties too. */
  public static Institution with(Person person, StaffDesk desk, JdbcClient db, Duty... duties) {
    var made = managedBy(person, desk, db);
    var all = new HashSet<>(List.of(duties));
    all.add(Duty.MANAGER);
    desk.name(made.id(), new Naming(person.email(), Set.copyOf(all), Language.FR), person);
    return made;
  }
}
