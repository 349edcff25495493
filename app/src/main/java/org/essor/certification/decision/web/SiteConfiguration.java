package org.essor.certification.decision.web;

import java.util.List;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What decisions add to the page of an institution. */
@Configuration(proxyBeanMethods = false, value = "certificationDecisionsSite")
class SiteConfiguration {

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
