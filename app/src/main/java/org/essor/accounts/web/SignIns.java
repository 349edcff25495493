package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.essor.accounts.Arrivals;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.internal.AccountSettings;
import org.essor.accounts.internal.OpenIdSignIn;
import org.essor.accounts.internal.Sessions;
import org.essor.accounts.internal.SignInMethod;
import org.essor.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Begins and ends a session on the browser that asks. */
@Component
class SignIns implements Arrivals {

  private final Sessions sessions;
  private final AccountSettings settings;
  private final People people;

  SignIns(Sessions sessions, AccountSettings settings, People people) {
    this.sessions = sessions;
    this.settings = settings;
    this.people = people;
  }

  @Override
  public void begin(PersonId who, HttpServletRequest request, HttpServletResponse response) {
    begin(new Who(people.get(who), SignInMethod.PLATFORM), request, response);
  }

  /** Ends the session that this browser may have, and begins one with a new token. */
  void begin(Who who, HttpServletRequest request, HttpServletResponse response) {
    endCurrent();
    var token = sessions.begin(who.person().id(), who.method(), who.identity());
    SessionCookie.write(request, response, SessionCookie.of(token, settings.sessionLife()));
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    endCurrent();
    SessionCookie.write(request, response, SessionCookie.none());
  }

  private void endCurrent() {
    SignedIn.findSession().ifPresent(session -> sessions.end(session.person().id(), session.id()));
  }

  /** Someone, and how he proved it. */
  record Who(Person person, SignInMethod method, Optional<OpenIdSignIn.Identity> identity) {

    Who(Person person, SignInMethod method) {
      this(person, method, Optional.empty());
    }
  }
}
