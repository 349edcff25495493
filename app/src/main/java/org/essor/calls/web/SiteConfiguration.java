package org.essor.calls.web;

import java.util.List;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the menu. */
@Configuration(proxyBeanMethods = false, value = "callsSite")
class SiteConfiguration {

  @Bean
  SiteLink callsLink() {
    return new SiteLink(Place.NAVIGATION, "/appels", "calls.title", 25, List.of("/operateur"));
  }
}
