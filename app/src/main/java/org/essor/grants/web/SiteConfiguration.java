package org.essor.grants.web;

import java.util.List;
import org.essor.accounts.Role;
import org.essor.applications.ApplicationLinks;
import org.essor.applications.HandlingLinks;
import org.essor.applications.Link;
import org.essor.grants.OwnAgreements;
import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What this module adds to the menu and to pages of others. */
@Configuration(proxyBeanMethods = false, value = "grantsSite")
class SiteConfiguration {

  @Bean
  SiteLink laureatesLink() {
    return new SiteLink(Place.NAVIGATION, "/laureats", "grants.laureates.title", 45);
  }

  @Bean
  SiteLink agreementsLink() {
    return new SiteLink(Place.OWN, OperatorAgreements.PATH, "grants.title", 23)
        .onlyFor(Role.OPERATOR.name());
  }

  @Bean
  PrivacySection privacyOfGrants() {
    return new PrivacySection("grants.privacy.title", texts -> texts.get("grants.privacy.text"));
  }

  @Bean
  @Order(3)
  HandlingLinks agreementsOfCall() {
    return (call, _) ->
        List.of(new Link("grants.title", OperatorAgreements.PATH + "?appel=" + call.id()));
  }

  @Bean
  ApplicationLinks agreementOfApplication(OwnAgreements own) {
    return (application, who) ->
        own.list(who).stream()
            .filter(each -> each.application().equals(application.id()))
            .map(each -> new Link("grants.own.one", OwnAgreementsController.PATH + "/" + each.id()))
            .toList();
  }
}
