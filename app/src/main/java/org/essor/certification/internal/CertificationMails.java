package org.essor.certification.internal;

import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.certification.Session;
import org.essor.certification.SessionId;
import org.essor.institutions.Institutions;
import org.essor.kernel.Paris;
import org.essor.kernel.PersonId;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.springframework.stereotype.Component;

/** Mails about sessions, each person in his language. Call within a transaction. */
@Component
class CertificationMails {

  private final People people;
  private final Institutions institutions;
  private final Mails mails;
  private final Translations translations;
  private final SiteSettings site;

  CertificationMails(
      People people,
      Institutions institutions,
      Mails mails,
      Translations translations,
      SiteSettings site) {
    this.people = people;
    this.institutions = institutions;
    this.mails = mails;
    this.translations = translations;
    this.site = site;
  }

  /** Tells a candidate where and when he is expected. */
  void invite(Session session, PersonId candidate) {
    send(session, candidate, "certification.mail.invitation", "/certification/convocations/");
  }

  /** Tells a supervisor of a session that he is to run. */
  void name(Session session, PersonId supervisor) {
    send(session, supervisor, "certification.mail.supervisor", "/certification/sessions/");
  }

  /** Tells a candidate where and when he is expected now. */
  void change(Session session, PersonId candidate) {
    send(session, candidate, "certification.mail.changed", "/certification/convocations/");
  }

  /** Tells a supervisor the same. */
  void changeForSupervisor(Session session, PersonId supervisor) {
    send(session, supervisor, "certification.mail.changed", "/certification/sessions/");
  }

  /** Tells someone that a session will not be held, and why. */
  void cancel(Session session, PersonId person, String reason) {
    people
        .find(person)
        .ifPresent(to -> {
          var plan = session.plan();
          var when = when(session, translations.in(to.language()));
          mails.send(
              new Mail(
                  to.email(),
                  to.language(),
                  "certification.mail.cancelled",
                  plan.title(),
                  institutions.get(plan.institution()).name(),
                  plan.place(),
                  when,
                  reason));
        });
  }

  private void send(Session session, PersonId to, String key, String path) {
    people.find(to).ifPresent(person -> mails.send(mail(session, person, key, path)));
  }

  private Mail mail(Session session, Person to, String key, String path) {
    var texts = translations.in(to.language());
    return new Mail(
        to.email(),
        to.language(),
        key,
        session.plan().title(),
        institutions.get(session.plan().institution()).name(),
        session.plan().place(),
        when(session, texts),
        address(session.id(), path));
  }

  private static String when(Session session, Texts texts) {
    return texts.dateTime(session.plan().opens().atZone(Paris.ZONE));
  }

  private String address(SessionId session, String path) {
    return site.url() + path + session;
  }
}
