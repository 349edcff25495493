package org.essor.review;

import java.util.UUID;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationId;
import org.essor.applications.Screening;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications with experts for tests. */
public record ADossier(JdbcClient db, AnApplication made, Screening screening) {

  /** An application of a lead that is found eligible. */
  public ApplicationId eligible(Person lead, CallId call, Person operator) {
    var id = made.complete(lead, call);
    made.deposit(id, lead);
    screening.findEligible(id, operator.id());
    return id;
  }

  /** An amount asked for, which the form of the tests has no budget to tell. */
  public void request(ApplicationId id, Euros requested) {
    db.sql("update applications.submission set requested_cents = :cents where application = :id")
        .param("cents", requested.cents())
        .param("id", id.value())
        .update();
  }

  /** Somebody whom the application is given to. */
  public Person expert(ApplicationId id, CallId call) {
    var expert = APerson.with(db, Role.EXPERT);
    give(id, call, expert);
    return expert;
  }

  public void give(ApplicationId id, CallId call, Person expert) {
    db.sql(
            """
            insert into experts.assignment (id, call, application, person, at)
            values (:id, :call, :application, :person, now())
            """)
        .param("id", UUID.randomUUID())
        .param("call", call.value())
        .param("application", id.value())
        .param("person", expert.id().value())
        .update();
  }
}
