package org.essor.certification.decision.web;

import java.util.List;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionLinks;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What decisions add to the reader’s own pages, and to that of an institution. */
@Configuration(proxyBeanMethods = false, value = "certificationDecisionsSite")
class SiteConfiguration {

  @Bean
  SiteLink ownCertificationsLink() {
    return new SiteLink(Place.OWN, ResultController.PATH, "certification.results", 61);
  }

  @Bean
  InstitutionLinks decisionLinks() {
    return (_, held) ->
        held.contains(Duty.MANAGER)
            ? List.of(
                new InstitutionLinks.Link(
                    RoomController.PATH, "certification.decisions", "certification.decisions.lead"))
            : List.of();
  }
}
