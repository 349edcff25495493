package org.essor.applications.internal;

import java.util.List;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.applications.Application;
import org.essor.applications.ApplicationId;
import org.essor.applications.Deposit;
import org.essor.calls.Call;
import org.essor.kernel.PersonId;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails to a consortium, each person in his language. Call within a transaction. */
@Component
class DepositMails {

  private final JdbcClient db;
  private final People people;
  private final Mails mails;
  private final SiteSettings site;

  DepositMails(JdbcClient db, People people, Mails mails, SiteSettings site) {
    this.db = db;
    this.people = people;
    this.mails = mails;
    this.site = site;
  }

  /** Tells all members of a deposit: number, instant, fingerprint, where the receipt is. */
  void deposited(Application application, Call call, Deposit deposit) {
    for (var person : members(application.id())) {
      send(
          person,
          "applications.mail.deposited",
          application.title(),
          call.sheet().title().in(person.language()),
          deposit.number(),
          deposit.at().toString(),
          deposit.sha256(),
          site.url() + "/candidatures/" + application.id() + "/depots/" + deposit.number());
    }
  }

  /** Invites: who invites, the title of the application, where to accept. */
  void invite(Person invited, String title, PersonId by) {
    send(
        invited,
        "applications.mail.invitation",
        people.get(by).displayName(),
        title,
        site.url() + "/candidatures");
  }

  private void send(Person person, String textKey, String... facts) {
    mails.send(new Mail(person.email(), person.language(), textKey, facts));
  }

  private List<Person> members(ApplicationId id) {
    return people.list(
        db
            .sql(
                """
                select person from applications.member
                where application = :id and accepted_at is not null
                """)
            .param("id", id.value())
            .query(UUID.class)
            .list()
            .stream()
            .map(PersonId::new)
            .toList());
  }
}
