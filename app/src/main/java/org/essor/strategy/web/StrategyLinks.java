package org.essor.strategy.web;

import org.essor.accounts.Role;
import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the menu and to the page on personal data. */
@Configuration(proxyBeanMethods = false)
class StrategyLinks {

  @Bean
  SiteLink strategyLink() {
    return new SiteLink(Place.NAVIGATION, "/strategie", "strategy.nav", 50);
  }

  @Bean
  SiteLink dataInTheStrategyLink() {
    return own("A3-01", "strategy.own.data", Role.DATA_STEWARD);
  }

  @Bean
  SiteLink sitesInTheStrategyLink() {
    return own("A4-02", "strategy.own.sites", Role.SITE_MANAGER);
  }

  @Bean
  SiteLink evidenceInTheStrategyLink() {
    return own("A4-03", "strategy.own.evidence", Role.ASSESSOR);
  }

  /** The action of the strategy that a role is about. */
  private static SiteLink own(String action, String textKey, Role role) {
    return new SiteLink(Place.OWN, "/strategie/actions/" + action, textKey, 33)
        .onlyFor(role.name());
  }

  @Bean
  PrivacySection privacyOfStatements() {
    return new PrivacySection(
        "strategy.privacy.title", texts -> texts.get("strategy.privacy.text"));
  }
}
