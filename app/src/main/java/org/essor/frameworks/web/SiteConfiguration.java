package org.essor.frameworks.web;

import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to every page. */
@Configuration(proxyBeanMethods = false, value = "frameworksSite")
class SiteConfiguration {

  @Bean
  SiteLink frameworksLink() {
    return new SiteLink(Place.FOOTER, Words.PATH, "frameworks.link", 42);
  }
}
