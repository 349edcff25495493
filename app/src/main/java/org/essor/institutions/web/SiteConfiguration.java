package org.essor.institutions.web;

import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the menu and the page on personal data. */
@Configuration(proxyBeanMethods = false, value = "institutionsSite")
class SiteConfiguration {

  @Bean
  SiteLink institutionsLink() {
    return new SiteLink(Place.OWN, InstitutionsController.LIST, "institutions.title", 62);
  }

  @Bean
  PrivacySection privacyOfInstitutions() {
    return new PrivacySection(
        "institutions.privacy.title", texts -> texts.get("institutions.privacy.text"));
  }
}
