package org.essor.skills.web;

import java.util.List;
import org.essor.platform.HomeCards;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.essor.platform.Translations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the menu and the home page. */
@Configuration(proxyBeanMethods = false, value = "skillsSite")
class SiteConfiguration {

  @Bean
  SiteLink skillsLink() {
    return new SiteLink(Place.NAVIGATION, "/competences", "skills.nav", 35);
  }

  @Bean
  HomeCards skillsCards(Translations translations) {
    return language -> {
      var texts = translations.in(language);
      return List.of(
          new HomeCards.Card(
              "/competences", texts.get("skills.card.title"), texts.get("skills.card.text")));
    };
  }
}
