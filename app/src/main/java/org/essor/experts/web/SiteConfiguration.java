package org.essor.experts.web;

import java.util.List;
import org.essor.accounts.Role;
import org.essor.applications.HandlingLinks;
import org.essor.applications.Link;
import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What this module adds to the pages of others. */
@Configuration(proxyBeanMethods = false, value = "expertsSite")
class SiteConfiguration {

  @Bean
  SiteLink expertsLink() {
    var areas = List.of("/expert");
    return new SiteLink(Place.OWN, "/expert/invitations", "experts.invitations.title", 18, areas)
        .onlyFor(Role.EXPERT.name());
  }

  @Bean
  @Order(1)
  HandlingLinks expertsOfACall() {
    return (call, _) ->
        List.of(
            new Link("experts.tab.panel", Operators.address(call, "/experts")),
            new Link("experts.tab.conflicts", Operators.address(call, "/experts/conflits")),
            new Link("experts.tab.assignment", Operators.address(call, "/affectation")));
  }

  @Bean
  PrivacySection privacyOfExperts() {
    return new PrivacySection("experts.privacy.title", texts -> texts.get("experts.privacy.text"));
  }
}
