package org.essor.certification.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of certification.
 *
 * @param mostExposure the share, above 0, at most 1, of the tests through a band of ability that
 *     one question may be asked in there before it is held back in some of them
 * @param pretested how many questions of a whole test are asked to learn about them, and never
 *     count, where the bank has such questions
 * @param wrongCodes how many wrong codes a candidate may type before he is to ask a supervisor
 */
@ConfigurationProperties("essor.certification")
public record CertificationSettings(
    @DefaultValue("0.35") double mostExposure,
    @DefaultValue("2") int pretested,
    @DefaultValue("5") int wrongCodes) {

  public CertificationSettings {
    if (!(mostExposure > 0) || mostExposure > 1 || pretested < 0 || wrongCodes < 1) {
      throw new IllegalArgumentException(
          "essor.certification: 0 < most-exposure <= 1, pretested >= 0, wrong-codes >= 1");
    }
  }
}
