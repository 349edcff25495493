package org.essor.calls.web;

import java.util.List;
import org.essor.accounts.Role;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the menu. */
@Configuration(proxyBeanMethods = false, value = "callsSite")
class SiteConfiguration {

  @Bean
  SiteLink callsLink() {
    return new SiteLink(Place.NAVIGATION, "/appels", "calls.title", 25);
  }

  @Bean
  SiteLink handledCallsLink() {
    var areas = List.of("/operateur");
    return new SiteLink(Place.OWN, "/operateur/appels", "calls.operator.title", 22, areas)
        .onlyFor(Role.OPERATOR.name());
  }
}
