package org.essor.skills.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the measure of skills.
 *
 * @param folder the folder of the framework and the bank
 * @param leastQuestions the shortest diagnosis
 * @param mostQuestions the longest diagnosis
 * @param triedQuestions the most questions of a diagnosis that are new and do not count
 * @param standardError a domain is known well enough, in logits, once its standard error is this;
 *     where all are, no more questions are asked
 * @param mostExposure the share, above 0, at most 1, of the diagnoses through a band of ability
 *     that one question may be asked in there before it is held back in some of them
 * @param anonymousKept how long a diagnosis without an account is kept after it was begun; the page
 *     on personal data states it
 */
@ConfigurationProperties("essor.skills")
public record SkillsSettings(
    @DefaultValue("./skills") String folder,
    @DefaultValue("15") int leastQuestions,
    @DefaultValue("30") int mostQuestions,
    @DefaultValue("2") int triedQuestions,
    @DefaultValue("0.65") double standardError,
    @DefaultValue("0.3") double mostExposure,
    @DefaultValue("90d") Duration anonymousKept) {

  public SkillsSettings {
    if (leastQuestions < 1
        || mostQuestions < leastQuestions
        || triedQuestions < 0
        || !(standardError > 0)
        || !(mostExposure > 0 && mostExposure <= 1)) {
      throw new IllegalArgumentException(
          "essor.skills: 1 <= least-questions <= most-questions, tried-questions >= 0,"
              + " standard-error > 0, and 0 < most-exposure <= 1");
    }
  }

  /** The folder; a {@code Path} setting would lose a leading {@code ../} on a web server. */
  Path path() {
    return Path.of(folder);
  }
}
