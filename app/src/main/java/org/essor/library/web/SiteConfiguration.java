package org.essor.library.web;

import java.util.List;
import org.essor.accounts.Role;
import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the menu and to the page on personal data. */
@Configuration(proxyBeanMethods = false, value = "librarySite")
class SiteConfiguration {

  @Bean
  SiteLink libraryLink() {
    return new SiteLink(
        Place.NAVIGATION, "/bibliotheque", "library.title", 30, List.of("/recherche"));
  }

  @Bean
  SiteLink reportsLink() {
    return new SiteLink(Place.OWN, "/bibliotheque/signalements", "library.reports.title", 31)
        .onlyFor(Role.COORDINATOR.name(), Role.ADMINISTRATOR.name());
  }

  /** What the European Health Data Space asks of whoever holds data. */
  @Bean
  SiteLink dataLink() {
    return new SiteLink(
            Place.OWN, "/bibliotheque/obligations?list=ehds_effects", "library.own.data", 32)
        .onlyFor(Role.DATA_STEWARD.name());
  }

  @Bean
  SiteLink sitesLink() {
    return new SiteLink(Place.OWN, "/bibliotheque/tiers-lieux", "library.own.sites", 32)
        .onlyFor(Role.SITE_MANAGER.name());
  }

  @Bean
  SiteLink decisionsLink() {
    return new SiteLink(Place.OWN, "/bibliotheque/decisions-pecan", "library.own.decisions", 32)
        .onlyFor(Role.ASSESSOR.name());
  }

  @Bean
  PrivacySection privacyOfReports() {
    return new PrivacySection("library.privacy.title", texts -> texts.get("library.privacy.text"));
  }
}
