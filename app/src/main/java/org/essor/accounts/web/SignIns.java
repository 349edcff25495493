package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essor.accounts.Person;
import org.essor.accounts.internal.AccountSettings;
import org.essor.accounts.internal.Sessions;
import org.essor.accounts.internal.SignInMethod;
import org.springframework.stereotype.Component;

/** Begins and ends a session on the browser that asks. */
@Component
class SignIns {

  private final Sessions sessions;
  private final AccountSettings settings;

  SignIns(Sessions sessions, AccountSettings settings) {
    this.sessions = sessions;
    this.settings = settings;
  }

  /** Ends the session that this browser may have, and begins one with a new token. */
  void begin(Who who, HttpServletRequest request, HttpServletResponse response) {
    SignedIn.findSession().ifPresent(sessions::end);
    var token = sessions.begin(who.person().id(), who.method());
    SessionCookie.write(request, response, SessionCookie.of(token, settings.sessionLife()));
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    SignedIn.findSession().ifPresent(sessions::end);
    SessionCookie.write(request, response, SessionCookie.none());
  }

  /** Someone, and how he proved it. */
  record Who(Person person, SignInMethod method) {}
}
