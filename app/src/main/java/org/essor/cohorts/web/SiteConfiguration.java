package org.essor.cohorts.web;

import java.util.List;
import org.essor.cohorts.internal.StoredIndicators;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionLinks;
import org.essor.platform.CrowdPages;
import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.essor.strategy.ActionLinks;
import org.essor.strategy.Label;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the pages of others. */
@Configuration(proxyBeanMethods = false, value = "cohortsSite")
class SiteConfiguration {

  /** The action of the strategy that trains health students. */
  private static final String TRAINING = "A1-02";

  private static final Label FIGURES =
      new Label(
          "Étudiants évalués et certifiés, par filière, établissement et année",
          "Students assessed and certified, by curriculum, institution and year");

  @Bean
  SiteLink ownCampaignsLink() {
    return new SiteLink(Place.OWN, Pages.OWN, "cohorts.own.title", 61);
  }

  /** A class begins from one network. */
  @Bean
  CrowdPages campaignPages() {
    return new CrowdPages(Pages.OWN + "/");
  }

  @Bean
  InstitutionLinks campaignsOfAnInstitution() {
    return (where, held) ->
        held.contains(Duty.TEACHER)
            ? List.of(
                new InstitutionLinks.Link(
                    Pages.INSTITUTION + where.id(), "cohorts.title", "cohorts.card"))
            : List.of();
  }

  /** On the page of the action that trains health students. */
  @Bean
  ActionLinks figuresOfStudents() {
    return new ActionLinks() {
      @Override
      public String textKey() {
        return "cohorts.indicators.title";
      }

      @Override
      public List<ActionLink> list(String line) {
        return line.equals(TRAINING)
            ? List.of(new ActionLink(FIGURES, StoredIndicators.PATH))
            : List.of();
      }
    };
  }

  @Bean
  PrivacySection privacyOfCampaigns() {
    return new PrivacySection("cohorts.privacy.title", texts -> texts.get("cohorts.privacy.text"));
  }
}
