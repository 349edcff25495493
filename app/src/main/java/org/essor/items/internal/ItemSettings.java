package org.essor.items.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an item that is tried may count, and how items are watched.
 *
 * @param leastAnswers the fewest answers; 250 are enough for new items asked among others in
 *     adaptive tests under the Rasch model (He 2015, Global Journal of Human-Social Science 15:1).
 *     Nobody was read who says so of two parameters: to be checked
 * @param leastFit an item whose answers would be as far from its curve less often than this does
 *     not fit
 * @param leastGroup two groups are compared where each has so many answers
 * @param mostExposure the share of tests, 0 to 1, above which an item is shown as asked too often
 * @param watchedYears how many academic years of tests are read, this one included
 */
@ConfigurationProperties("essor.items")
public record ItemSettings(
    @DefaultValue("250") int leastAnswers,
    @DefaultValue("0.01") double leastFit,
    @DefaultValue("50") int leastGroup,
    @DefaultValue("0.35") double mostExposure,
    @DefaultValue("3") int watchedYears) {

  public ItemSettings {
    if (leastAnswers < 1
        || leastGroup < 1
        || watchedYears < 1
        || !(leastFit > 0 && leastFit < 1)
        || !(mostExposure > 0 && mostExposure <= 1)) {
      throw new IllegalArgumentException(
          "essor.items: least-answers, least-group and watched-years >= 1, least-fit and"
              + " most-exposure between 0 and 1");
    }
  }
}
