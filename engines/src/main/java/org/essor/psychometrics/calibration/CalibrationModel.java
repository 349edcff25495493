package org.essor.psychometrics.calibration;

/** How many parameters an item has in a calibration. */
public enum CalibrationModel {
  /** One slope common to all items. */
  ONE,
  /** A slope for each item. */
  TWO,
  /**
   * A slope and a lower asymptote for each item, the latter with the prior Beta(5, 17): as if
   * twenty more persons who know nothing had answered the item, four of them rightly.
   */
  THREE;

  boolean hasSlopes() {
    return this != ONE;
  }

  boolean hasGuessing() {
    return this == THREE;
  }
}
