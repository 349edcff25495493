package org.essor.experts;

import java.util.Optional;
import java.util.Set;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.calls.CallId;
import org.essor.calls.Territory;
import org.essor.experts.PanelDesk.Terms;
import org.essor.experts.Profile.Availability;
import org.essor.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Experts for tests, who write their profile and accept as experts do. */
public record AnExpert(JdbcClient db, Profiles profiles, PanelDesk desk, Invitations invitations) {

  public static final Terms TERMS = new Terms(8, Optional.empty(), "");

  /** Somebody of an organisation. */
  public Person at(String organisation) {
    var person = APerson.with(db, Role.EXPERT);
    profiles.save(profile(person, organisation, ""));
    return person;
  }

  public static Profile profile(Person person, String organisation, String words) {
    return new Profile(
        person.id(),
        new Organisation(organisation, Optional.empty()),
        ExpertKind.RESEARCHER,
        Optional.of(Territory.OCCITANIE),
        Set.of(Area.TELEMEDICINE),
        words,
        Set.of(ReadingLanguage.FRENCH),
        Availability.ALWAYS,
        8);
  }

  /** Somebody of an organisation who is of the panel of a call. */
  public Person member(String organisation, CallId call, Person operator) {
    var person = at(organisation);
    join(person, call, operator);
    return person;
  }

  public void join(Person expert, CallId call, Person operator) {
    desk.invite(call, expert.email(), Language.FR, TERMS, operator.id());
    invitations.accept(call, expert.id(), 8);
  }
}
