package org.essor.review.internal;

import java.util.Collection;
import java.util.Map;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.applications.Application;
import org.essor.applications.ApplicationWithdrawn;
import org.essor.applications.Deposit;
import org.essor.applications.Submission;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.kernel.PersonId;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.essor.platform.Translations;
import org.springframework.stereotype.Component;

/**
 * Mails of the review, each person in his language; none says who reviews. Call within a
 * transaction.
 */
@Component
class ReviewMails {

  private final Managers managers;
  private final People people;
  private final Calls calls;
  private final Mails mails;
  private final Translations translations;
  private final SiteSettings site;

  ReviewMails(
      Managers managers,
      People people,
      Calls calls,
      Mails mails,
      Translations translations,
      SiteSettings site) {
    this.managers = managers;
    this.people = people;
    this.calls = calls;
    this.mails = mails;
    this.translations = translations;
    this.site = site;
  }

  /** Reminds experts of how many reviews they have not submitted. */
  void remind(Call call, Map<PersonId, Long> missing) {
    for (var person : people.list(missing.keySet())) {
      send(
          person,
          "review.mail.reminder",
          call.sheet().title().inOrOther(person.language()),
          String.valueOf(missing.getOrDefault(person.id(), 0L)),
          site.url() + "/expertises");
    }
  }

  void reopened(Submission submission, PersonId expert, String reason) {
    people
        .find(expert)
        .ifPresent(person ->
            send(
                person,
                "review.mail.reopened",
                submission.number(),
                reason,
                site.url() + "/expertises/" + submission.id()));
  }

  /** Tells those who work on an application where its answer is. */
  void decided(Submission submission, Call call) {
    for (var person : people.list(submission.members())) {
      send(
          person,
          "review.mail.decided",
          submission.title(),
          call.sheet().title().inOrOther(person.language()),
          answer(submission));
    }
  }

  /** Tells those who run the call, and may know it, that there is an appeal to answer. */
  void appealed(Application application, Call call) {
    for (var person : people.list(managers.whoMayKnow(application.call(), application.id()))) {
      send(
          person,
          "review.mail.appealed",
          call.sheet().title().inOrOther(person.language()),
          application.findDeposit().map(Deposit::number).orElse(""),
          decisions(call));
    }
  }

  /**
   * Tells those who run the call, and may know it, that an application is withdrawn.
   *
   * @param reserve how many are in reserve
   */
  void withdrawn(Submission submission, ApplicationWithdrawn event, long reserve) {
    var call = calls.get(event.call());
    for (var person : people.list(managers.whoMayKnow(event.call(), event.application()))) {
      var texts = translations.in(person.language());
      send(
          person,
          event.aid().isPresent() ? "review.mail.laureate-withdrawn" : "review.mail.withdrawn",
          call.sheet().title().inOrOther(person.language()),
          submission.number(),
          event.reason().isEmpty() ? "" : event.reason() + "\n\n",
          decisions(call),
          event.aid().map(texts::euros).orElse(""),
          texts.number(reserve));
    }
  }

  private String decisions(Call call) {
    return site.url() + "/operateur/appels/" + call.id() + "/decisions";
  }

  void answered(Submission submission) {
    for (var person : people.list(submission.members())) {
      send(person, "review.mail.answered", submission.title(), answer(submission));
    }
  }

  private String answer(Submission submission) {
    return site.url() + "/candidatures/" + submission.id() + "/decision";
  }

  /** Invites jurors: to which call, and where. */
  void invite(Collection<PersonId> jurors, Call call) {
    for (var person : people.list(jurors)) {
      send(
          person,
          "review.mail.juror",
          call.sheet().title().inOrOther(person.language()),
          site.url() + "/jury");
    }
  }

  private void send(Person person, String textKey, String... facts) {
    mails.send(new Mail(person.email(), person.language(), textKey, facts));
  }
}
