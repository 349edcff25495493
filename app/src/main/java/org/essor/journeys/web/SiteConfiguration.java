package org.essor.journeys.web;

import java.util.List;
import org.essor.journeys.Editions;
import org.essor.platform.HomeCards;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the menu, the foot and the home page. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

  private static final List<String> PROJECT_PAGES =
      List.of(
          "/parcours/project",
          "/resultat",
          "/reponses",
          "/modules",
          "/editions",
          "/feuille-de-route",
          "/partage",
          "/variantes");

  @Bean
  SiteLink projectLink() {
    return new SiteLink(Place.NAVIGATION, "/projet", "journeys.nav.project", 10, PROJECT_PAGES);
  }

  @Bean
  SiteLink journeysLink() {
    return new SiteLink(Place.NAVIGATION, "/parcours", "journeys.nav.journeys", 20);
  }

  @Bean
  SiteLink sourcesLink() {
    return new SiteLink(Place.FOOTER, "/sources", "journeys.nav.sources", 20);
  }

  @Bean
  HomeCards journeyCards(Editions editions) {
    return language ->
        editions.getInForce().regulation().journeys().values().stream()
            .map(journey ->
                new HomeCards.Card(
                    Guides.address(journey),
                    journey.title().in(language),
                    journey.intro().in(language)))
            .toList();
  }
}
