package org.essor.calls.web;

import org.essor.platform.PrivacySection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says on the page about personal data what calls keep. */
@Configuration(proxyBeanMethods = false, value = "callsPrivacy")
class PrivacyConfiguration {

  @Bean
  PrivacySection privacyOfCalls() {
    return new PrivacySection("calls.title", texts -> texts.get("calls.privacy"));
  }
}
