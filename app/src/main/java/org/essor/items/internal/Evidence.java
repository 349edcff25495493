package org.essor.items.internal;

import java.util.List;
import java.util.Optional;
import org.essor.psychometrics.calibration.LogisticDif;
import org.essor.psychometrics.calibration.TriedFit;
import org.essor.skills.Item.Calibration;

/**
 * What the trial of an item says of it.
 *
 * @param answers how many people answered it
 * @param least how many are needed
 * @param right how many of them are right
 * @param measured what was estimated, empty where too little is known
 * @param judged how many of the items that it is measured with are not calibrated themselves
 * @param held how many items it is measured with
 * @param obstacles why it may not count yet, none where it may
 */
public record Evidence(
    int answers,
    int least,
    int right,
    Optional<Measured> measured,
    int judged,
    int held,
    List<Obstacle> obstacles) {

  public Evidence {
    obstacles = List.copyOf(obstacles);
  }

  /** What was estimated. */
  public record Measured(Calibration calibration, TriedFit fit, List<Comparison> groups) {
    public Measured {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Two groups.
   *
   * @param reference how many answers of the one
   * @param focal how many of the other
   * @param dif empty where one of them is too small, or they cannot be compared
   */
  public record Comparison(Groups groups, int reference, int focal, Optional<LogisticDif> dif) {}

  /** Which groups are compared. */
  public enum Groups {
    /** French and English. */
    LANGUAGE,
    /** Without and with extra time. */
    TIME
  }

  /** Why an item may not count yet. */
  public enum Obstacle {
    TOO_FEW,
    NOT_SETTLED,
    MEASURES_NOTHING,
    DOES_NOT_FIT,
    UNEQUAL
  }

  public boolean isEnough() {
    return obstacles.isEmpty();
  }
}
