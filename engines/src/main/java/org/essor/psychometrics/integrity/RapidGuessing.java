package org.essor.psychometrics.integrity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.psychometrics.integrity.ResponseTimes.Timed;

/**
 * Answers given faster than one can read: below a tenth of the mean time of the item, and of ten
 * seconds at most (the normative threshold of Wise and Ma 2012).
 */
public final class RapidGuessing {

  private static final double SHARE = 0.1;
  private static final double MOST_SECONDS = 10;

  private final Map<String, Double> thresholds;

  private RapidGuessing(Map<String, Double> thresholds) {
    this.thresholds = Map.copyOf(thresholds);
  }

  /** Sets the thresholds from all times of a group of persons. */
  public static RapidGuessing from(List<Timed> times) {
    return new RapidGuessing(
        times.stream()
            .collect(
                Collectors.groupingBy(
                    Timed::item,
                    Collectors.collectingAndThen(
                        Collectors.averagingDouble(Timed::seconds),
                        mean -> Math.min(MOST_SECONDS, SHARE * mean)))));
  }

  /** True where an answer came faster than the item can be read. */
  public boolean isRapid(Timed answer) {
    return Optional.ofNullable(thresholds.get(answer.item()))
        .filter(threshold -> answer.seconds() < threshold)
        .isPresent();
  }

  /** How many of a person’s answers are. */
  public int count(List<Timed> answers) {
    return (int) answers.stream().filter(this::isRapid).count();
  }
}
