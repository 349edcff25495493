package org.essor.strategy.web;

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
  PrivacySection privacyOfStatements() {
    return new PrivacySection(
        "strategy.privacy.title", texts -> texts.get("strategy.privacy.text"));
  }
}
