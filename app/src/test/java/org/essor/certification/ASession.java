package org.essor.certification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.certification.Session.Format;
import org.essor.certification.Session.Plan;
import org.essor.certification.Sessions.Registration;
import org.essor.institutions.AnInstitution;
import org.essor.institutions.Duty;
import org.essor.institutions.StaffDesk;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A session for tests, each in a new institution, planned for today.
 *
 * @param manager plans and supervises it
 */
public record ASession(SessionId id, Person manager, Sessions sessions, JdbcClient db) {

  /** One of 5 questions in half an hour. */
  public static ASession planned(Sessions sessions, StaffDesk desk, JdbcClient db) {
    var manager = APerson.with(db, Role.INNOVATOR);
    var institution = AnInstitution.with(manager, desk, db, Duty.SUPERVISOR);
    var now = Instant.parse("2020-01-01T00:00:00Z");
    var plan =
        new Plan(
            institution.id(),
            "Session d’essai",
            "Amphithéâtre B",
            now,
            now.plus(Duration.ofDays(36_500)),
            new Format(5, Duration.ofMinutes(30)),
            Optional.empty(),
            false);
    var session = sessions.plan(plan, Set.of(manager.id()), manager.id());
    return new ASession(session.id(), manager, sessions, db);
  }

  public Person candidate() {
    return candidate(Accommodations.NONE);
  }

  public Person candidate(Accommodations granted, String... domains) {
    var person = APerson.with(db, Role.INNOVATOR);
    sessions.register(id, new Registration(person.id(), granted, List.of(domains)), manager.id());
    return person;
  }

  public String code() {
    return sessions.find(id).orElseThrow().code();
  }
}
