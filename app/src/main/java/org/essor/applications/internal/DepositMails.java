package org.essor.applications.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.applications.Application;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState;
import org.essor.applications.ApplicationState.Returned;
import org.essor.applications.Deposit;
import org.essor.applications.Submission;
import org.essor.applications.Wordings;
import org.essor.applications.internal.DepositRows.Written;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.calls.Erratum;
import org.essor.calls.Round;
import org.essor.calls.WallTime;
import org.essor.kernel.PersonId;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.essor.platform.Translations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails to a consortium, each person in his language. Call within a transaction. */
@Component
class DepositMails {

  private final JdbcClient db;
  private final People people;
  private final Mails mails;
  private final Calls calls;
  private final Wordings wordings;
  private final Translations translations;
  private final SiteSettings site;

  DepositMails(
      JdbcClient db,
      People people,
      Mails mails,
      Calls calls,
      Wordings wordings,
      Translations translations,
      SiteSettings site) {
    this.db = db;
    this.people = people;
    this.calls = calls;
    this.wordings = wordings;
    this.translations = translations;
    this.mails = mails;
    this.site = site;
  }

  /** Tells all members of deposits: number, instant, fingerprint, where the receipt is. */
  void deposited(List<Written> all) {
    var members = members(all.stream().map(each -> each.deposit().application()).toList());
    mails.send(
        all.stream()
            .flatMap(each ->
                members.getOrDefault(each.deposit().application(), List.of()).stream()
                    .map(person -> deposited(each, person)))
            .toList());
  }

  private Mail deposited(Written written, Person person) {
    var deposit = written.deposit();
    return new Mail(
        person.email(),
        person.language(),
        "applications.mail.deposited",
        written.of().application().title(),
        written.of().call().sheet().title().in(person.language()),
        deposit.number(),
        deposit.at().toString(),
        deposit.sha256(),
        site.url() + "/candidatures/" + deposit.application() + "/depots/" + deposit.number());
  }

  /** Tells all members what those who run the call found, and until when they may complete it. */
  void screened(Submission submission, ApplicationState found) {
    var call = calls.get(submission.call());
    for (var person : members(submission.id())) {
      var texts = translations.in(person.language());
      send(
          person,
          "applications.mail." + found.code(),
          submission.title(),
          call.sheet().title().in(person.language()),
          submission.number(),
          found
              .findReason()
              .map(reason -> wordings.of(submission.id(), reason).inOrOther(person.language()))
              .orElse(""),
          found instanceof Returned(_, var until)
              ? WallTime.say(until.atZone(call.zone(submission.round())), texts)
              : "",
          site.url() + "/candidatures/" + submission.id());
    }
  }

  /** Tells all members that it was taken back, and why where that was said. */
  void withdrawn(Application application, String reason) {
    var call = calls.get(application.call());
    for (var person : members(application.id())) {
      send(
          person,
          "applications.mail.withdrawn",
          application.title(),
          call.sheet().title().inOrOther(person.language()),
          application.findDeposit().map(Deposit::number).orElse(""),
          reason.isEmpty() ? "" : reason + "\n\n",
          site.url() + "/candidatures/" + application.id());
    }
  }

  /**
   * Reminds of a closing.
   *
   * @param isDraft false where only changes since the deposit are not deposited
   */
  void closing(ApplicationId id, boolean isDraft, Call call, Round round) {
    for (var person : members(id)) {
      send(
          person,
          isDraft ? "applications.mail.closing" : "applications.mail.closing-changed",
          title(id),
          call.sheet().title().inOrOther(person.language()),
          WallTime.say(round.closing(), translations.in(person.language())),
          site.url() + "/candidatures/" + id);
    }
  }

  /** Tells what was corrected of a call. */
  void corrected(ApplicationId id, Call call, Erratum erratum) {
    for (var person : members(id)) {
      send(
          person,
          "applications.mail.corrected",
          title(id),
          call.sheet().title().inOrOther(person.language()),
          erratum.text().inOrOther(person.language()),
          site.url() + call.address(),
          site.url() + "/candidatures/" + id);
    }
  }

  private String title(ApplicationId id) {
    return db.sql("select title from applications.application where id = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
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
    return members(List.of(id)).getOrDefault(id, List.of());
  }

  /** The members of several applications, each application with its own in the order of names. */
  private Map<ApplicationId, List<Person>> members(List<ApplicationId> ids) {
    var of =
        Rows.grouped(
            db.sql(
                    """
                    select application, person from applications.member
                    where application = any(:ids) and accepted_at is not null
                    """)
                .param("ids", Rows.ids(ids)),
            (row, _) -> new PersonId(row.getObject("person", UUID.class)));
    var all = people.list(of.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    var members = new HashMap<ApplicationId, List<Person>>();
    of.forEach((id, own) ->
        members.put(id, all.stream().filter(person -> own.contains(person.id())).toList()));
    return members;
  }
}
