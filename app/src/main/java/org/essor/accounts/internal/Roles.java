package org.essor.accounts.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finding people and giving them roles. */
@Component
public class Roles {

  private static final int MOST_FOUND = 50;

  private final JdbcClient db;
  private final People people;
  private final AuditLog audit;

  Roles(JdbcClient db, People people, AuditLog audit) {
    this.db = db;
    this.people = people;
    this.audit = audit;
  }

  /** Lists at most fifty persons whose name or address holds the words, by address. */
  public List<Person> search(String words) {
    return db.sql(
            "select "
                + PersonRow.COLUMNS
                + """
                 from accounts.person p
                where position(lower(:words) in p.email) > 0 or position(lower(:words) in lower(p.name)) > 0
                order by p.email limit :most
                """)
        .param("words", words.strip())
        .param("most", MOST_FOUND)
        .query((row, _) -> PersonRow.of(row))
        .list();
  }

  /**
   * Gives a person these roles and no other.
   *
   * @throws Refusal {@code accounts.roles.own} where administrators would take their own
   *     administration away: nobody might be left who could give it back
   */
  @Transactional
  public void give(Person by, PersonId to, Set<Role> roles) {
    if (by.id().equals(to) && !roles.contains(Role.ADMINISTRATOR)) {
      throw new Refusal("accounts.roles.own");
    }
    if (people.get(to).roles().equals(roles)) {
      return;
    }
    var names = roles.stream().sorted().map(Role::name).toList();
    db.sql("update accounts.person set roles = :roles where id = :id")
        .param("roles", names.toArray(String[]::new))
        .param("id", to.value())
        .update();
    var details = Map.of("role", names.stream().collect(Collectors.joining(", ")));
    audit.append(
        new AuditEntry("accounts.roles-given", "person:" + to, Optional.of(by.id()), details));
  }
}
