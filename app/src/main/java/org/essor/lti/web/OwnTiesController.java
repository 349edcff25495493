package org.essor.lti.web;

import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.kernel.Refusal;
import org.essor.lti.internal.Ties;
import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The platforms that sign a person in, for him to untie. */
@Controller
class OwnTiesController {

  private static final String OWN = "/compte/plateformes";

  private final Ties ties;

  OwnTiesController(Ties ties) {
    this.ties = ties;
  }

  @GetMapping(OWN)
  ModelAndView list(Person person) {
    var rows =
        ties.list(person.id()).stream()
            .map(tie -> new OwnTiesPage.Row(tie.platform().toString(), tie.name(), tie.subject()))
            .toList();
    return new ModelAndView("lti/own", "page", new OwnTiesPage(rows));
  }

  @PostMapping(OWN + "/{platform}/delier")
  String untie(@PathVariable String platform, Person person) {
    try {
      ties.end(person.id(), UUID.fromString(platform));
      return "redirect:" + OWN;
    } catch (IllegalArgumentException _) {
      throw new Refusal("lti.platform.unknown");
    }
  }

  /** What the site says of it. */
  @Configuration(proxyBeanMethods = false, value = "ltiSite")
  static class Site {

    @Bean
    SiteLink ownPlatformsLink() {
      return new SiteLink(Place.OWN, OWN, "lti.own.title", 85);
    }

    @Bean
    PrivacySection privacyOfPlatforms() {
      return new PrivacySection("lti.privacy.title", texts -> texts.get("lti.privacy.text"));
    }
  }
}
