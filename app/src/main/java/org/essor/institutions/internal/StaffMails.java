package org.essor.institutions.internal;

import java.util.Set;
import java.util.stream.Collectors;
import org.essor.accounts.Person;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.essor.platform.Translations;
import org.springframework.stereotype.Component;

/** Mails to staff, each in his language. Call within a transaction. */
@Component
class StaffMails {

  private final Mails mails;
  private final Translations translations;
  private final SiteSettings site;

  StaffMails(Mails mails, Translations translations, SiteSettings site) {
    this.mails = mails;
    this.translations = translations;
    this.site = site;
  }

  /** Tells a person which duties he was given. */
  void named(Person person, Institution where, Set<Duty> gained) {
    var texts = translations.in(person.language());
    var duties =
        gained.stream()
            .sorted()
            .map(duty -> "– " + texts.get("institutions.duty." + duty))
            .collect(Collectors.joining("\n"));
    mails.send(
        new Mail(
            person.email(),
            person.language(),
            "institutions.mail.named",
            where.name(),
            duties,
            site.url() + where.address()));
  }
}
