package org.essor.platform.internal;

import java.time.Duration;
import org.essor.platform.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

  @Bean
  Job sendMails(Outbox outbox) {
    return new Job(Outbox.JOB, Duration.ofMinutes(1), outbox::sendDue);
  }

  @Bean
  Job forgetOldMails(Outbox outbox) {
    return new Job(Outbox.FORGET, Duration.ofHours(1), outbox::forgetOld);
  }
}
