package org.essor.lti.internal;

import java.time.Duration;
import org.essor.platform.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets arrivals that are over, and addresses for platforms that nobody used. */
@Configuration(proxyBeanMethods = false)
class ForgetArrivals {

  @Bean
  Job forgetArrivalsJob(Logins logins, Registrations registrations) {
    return new Job(
        "lti.forget",
        Duration.ofHours(1),
        () -> {
          logins.forget();
          registrations.forget();
        });
  }
}
