package org.essor.certification.decision;

import org.essor.accounts.People;
import org.essor.certification.Sessions;
import org.essor.certification.Sitting;
import org.essor.institutions.Duty;
import org.essor.institutions.Institutions;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.springframework.stereotype.Component;

/** Mails about decisions; none says what was decided. Call within a transaction. */
@Component
class DecisionMails {

  private final People people;
  private final Sessions sessions;
  private final Institutions institutions;
  private final Mails mails;
  private final SiteSettings site;

  DecisionMails(
      People people, Sessions sessions, Institutions institutions, Mails mails, SiteSettings site) {
    this.people = people;
    this.sessions = sessions;
    this.institutions = institutions;
    this.mails = mails;
    this.site = site;
  }

  /** Tells a candidate where his result is, or the answer to his appeal. */
  void decided(Sitting sitting) {
    candidate(sitting, "certification.mail.decided");
  }

  /** Tells a candidate that he is asked something. */
  void asked(Sitting sitting) {
    candidate(sitting, "certification.mail.asked");
  }

  private void candidate(Sitting sitting, String text) {
    var title = sessions.find(sitting.session()).orElseThrow().plan().title();
    people
        .find(sitting.candidate())
        .ifPresent(person ->
            mails.send(
                new Mail(
                    person.email(),
                    person.language(),
                    text,
                    title,
                    site.url() + "/certification/resultats/" + sitting.id())));
  }

  /** Tells those who decide that a candidate appealed. */
  void appealed(Sitting sitting) {
    deciders(sitting, "certification.mail.appealed");
  }

  /** Tells those who decide that a candidate answered. */
  void explained(Sitting sitting) {
    deciders(sitting, "certification.mail.explained");
  }

  private void deciders(Sitting sitting, String text) {
    var session = sessions.find(sitting.session()).orElseThrow();
    var managers =
        institutions.listStaff(session.plan().institution(), Duty.MANAGER).stream()
            .filter(each -> !session.isSupervisedBy(each))
            .toList();
    for (var person : people.list(managers)) {
      mails.send(
          new Mail(
              person.email(),
              person.language(),
              text,
              session.plan().title(),
              site.url() + "/certification/decisions/" + session.id() + "/" + sitting.id()));
    }
  }
}
