package org.essor.skills.web;

import java.util.List;
import org.essor.platform.CrowdPages;
import org.essor.platform.HomeCards;
import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.essor.platform.Translations;
import org.essor.skills.internal.SkillsSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the menu, the home page and the page on personal data. */
@Configuration(proxyBeanMethods = false, value = "skillsSite")
class SiteConfiguration {

  @Bean
  SiteLink skillsLink() {
    return new SiteLink(Place.NAVIGATION, "/competences", "skills.nav", 35);
  }

  @Bean
  SiteLink ownDiagnosesLink() {
    return new SiteLink(Place.OWN, "/competences/mes-diagnostics", "skills.own.title", 60);
  }

  /** A class answers from one network. */
  @Bean
  CrowdPages diagnosisPages() {
    return new CrowdPages(DiagnosisController.START + "/");
  }

  @Bean
  PrivacySection privacyOfDiagnoses(SkillsSettings settings) {
    return new PrivacySection(
        "skills.privacy.title",
        texts -> texts.get("skills.privacy.text", (int) settings.anonymousKept().toDays()));
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
