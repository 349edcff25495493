package org.essor.projects.web;

import java.time.Period;
import org.essor.platform.PrivacySection;
import org.essor.platform.Texts;
import org.essor.projects.internal.ProjectSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says on the page about personal data what a project keeps, and for how long. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

  @Bean
  PrivacySection privacyOfProjects(ProjectSettings settings) {
    return new PrivacySection(
        "projects.privacy.title",
        texts ->
            texts.get(
                "projects.privacy.text",
                words(settings.reminderAfter(), texts),
                words(settings.archiveAfter(), texts),
                words(settings.eraseAfter(), texts)));
  }

  private static String words(Period period, Texts texts) {
    return period.getDays() == 0
        ? texts.get("roadmap.months", (int) period.toTotalMonths())
        : texts.get("roadmap.days", (int) (period.toTotalMonths() * 30 + period.getDays()));
  }
}
