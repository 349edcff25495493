package org.essor.cohorts.internal;

import java.time.ZoneOffset;
import org.essor.accounts.Person;
import org.essor.cohorts.Campaign;
import org.essor.institutions.Institutions;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.essor.platform.Translations;
import org.springframework.stereotype.Component;

/** Mails to students, each in his language. Call within a transaction. */
@Component
class CampaignMails {

  private final Institutions institutions;
  private final Mails mails;
  private final Translations translations;
  private final SiteSettings site;

  CampaignMails(
      Institutions institutions, Mails mails, Translations translations, SiteSettings site) {
    this.institutions = institutions;
    this.mails = mails;
    this.translations = translations;
    this.site = site;
  }

  /** Invites a student: who asks, what for, from when until when, where. */
  void invite(Person student, Campaign campaign) {
    var texts = translations.in(student.language());
    mails.send(
        new Mail(
            student.email(),
            student.language(),
            "cohorts.mail.invitation",
            institutions.get(campaign.institution()).name(),
            campaign.title(),
            texts.get("cohorts.kind." + campaign.kind()),
            texts.dateTime(campaign.opens().atZone(ZoneOffset.UTC)),
            texts.dateTime(campaign.closes().atZone(ZoneOffset.UTC)),
            site.url() + campaign.address()));
  }
}
