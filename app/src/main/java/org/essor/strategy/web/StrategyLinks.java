package org.essor.strategy.web;

import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the menu. */
@Configuration(proxyBeanMethods = false)
class StrategyLinks {

  @Bean
  SiteLink strategyLink() {
    return new SiteLink(Place.NAVIGATION, "/strategie", "strategy.nav", 50);
  }
}
