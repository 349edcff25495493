package org.essor.platform.web;

import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages about this site itself: accessibility, personal data, contact. */
@Controller
class SiteController {

  private final SitePage page;

  SiteController(OperatorSettings operator, ObjectProvider<PrivacySection> sections) {
    this.page = new SitePage(operator.name(), operator.email(), sections.orderedStream().toList());
  }

  @GetMapping("/accessibilite")
  ModelAndView accessibility() {
    return new ModelAndView("site/accessibility", "page", page);
  }

  @GetMapping("/donnees-personnelles")
  ModelAndView personalData() {
    return new ModelAndView("site/personal-data", "page", page);
  }

  @GetMapping("/contact")
  ModelAndView contact() {
    return new ModelAndView("site/contact", "page", page);
  }

  @Configuration(proxyBeanMethods = false)
  static class Links {

    @Bean
    SiteLink accessibilityLink() {
      return new SiteLink(Place.FOOTER, "/accessibilite", "platform.accessibility.link", 10);
    }

    @Bean
    SiteLink apiLink() {
      return new SiteLink(Place.FOOTER, "/api", "platform.api.link", 30);
    }

    @Bean
    SiteLink personalDataLink() {
      return new SiteLink(Place.FOOTER, "/donnees-personnelles", "platform.data.title", 80);
    }

    @Bean
    SiteLink contactLink() {
      return new SiteLink(Place.FOOTER, "/contact", "platform.contact.title", 90);
    }
  }
}
