package org.essor.items.web;

import java.util.List;
import org.essor.accounts.Role;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionLinks;
import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the page of an institution and to the page on personal data. */
@Configuration(proxyBeanMethods = false, value = "itemsSite")
class SiteConfiguration {

  @Bean
  InstitutionLinks itemsOfInstitution() {
    return (_, held) ->
        held.contains(Duty.AUTHOR)
            ? List.of(new InstitutionLinks.Link(Authors.PATH, "items.title", "items.card"))
            : List.of();
  }

  @Bean
  SiteLink watchedItems() {
    return new SiteLink(SiteLink.Place.OWN, WatchController.PATH, "items.watch.title", 77)
        .onlyFor(Role.COORDINATOR.name());
  }

  @Bean
  PrivacySection privacyOfItems() {
    return new PrivacySection("items.privacy.title", texts -> texts.get("items.privacy.text"));
  }
}
