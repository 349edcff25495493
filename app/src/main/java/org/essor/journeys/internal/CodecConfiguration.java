package org.essor.journeys.internal;

import javax.crypto.spec.SecretKeySpec;
import org.essor.journeys.AnswersCodec;
import org.essor.platform.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key of answers is kept in the database: they survive a restart of the server. */
@Configuration(proxyBeanMethods = false)
class CodecConfiguration {

  @Bean
  AnswersCodec answersCodec(Secrets secrets) {
    return new SignedAnswersCodec(new SecretKeySpec(secrets.get("journeys.answers"), "HmacSHA256"));
  }
}
