package org.essor.certification.web;

import java.util.List;
import java.util.Set;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionLinks;
import org.essor.platform.CrowdPages;
import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the menu, an institution, and the page on personal data. */
@Configuration(proxyBeanMethods = false, value = "certificationSite")
class SiteConfiguration {

  @Bean
  SiteLink certificationLink() {
    return new SiteLink(Place.OWN, OwnController.HOME, "certification.own.title", 61);
  }

  /** A class answers from one network. */
  @Bean
  CrowdPages sittingPages() {
    return new CrowdPages(OwnController.HOME + "/");
  }

  @Bean
  InstitutionLinks certificationOfAnInstitution() {
    return (where, held) ->
        held.stream().anyMatch(Set.of(Duty.MANAGER, Duty.TEACHER)::contains)
            ? List.of(
                new InstitutionLinks.Link(
                    PlanController.HOME + "/" + where.id(),
                    "certification.link.title",
                    "certification.link.text"))
            : List.of();
  }

  @Bean
  PrivacySection privacyOfSittings() {
    return new PrivacySection(
        "certification.privacy.title", texts -> texts.get("certification.privacy.text"));
  }
}
