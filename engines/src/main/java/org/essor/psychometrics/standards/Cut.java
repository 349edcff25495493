package org.essor.psychometrics.standards;

/**
 * Where a level begins.
 *
 * @param theta in logits
 * @param standardError in logits: how much another panel of as many judges would differ
 * @param judges how many there were, at least 2
 */
public record Cut(double theta, double standardError, int judges) {

  static void check(int judges) {
    if (judges < 2) {
      throw new IllegalArgumentException("One judge does not tell how much judges differ");
    }
  }
}
