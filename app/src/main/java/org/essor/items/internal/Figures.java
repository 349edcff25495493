package org.essor.items.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the tests of some years say of an item of the bank.
 *
 * @param shown how often it was asked
 * @param replies what was answered
 * @param correlation of a right answer with what the other answers of the same domain say, −1 to 1;
 *     empty where too few answered
 * @param options by number, who chose them; none where there are no options to choose from
 * @param curve from the least able to the most able, none where too few answered
 * @param fit of all answers to its curve; empty where it cannot be told
 * @param years the academic years in which it was asked, the earliest first
 * @param drift how far its difficulty has moved between the first and the last of the years that
 *     can be compared, in standard deviations; positive where it has become easier
 * @param attention what somebody should look at
 */
public record Figures(
    Shown shown,
    Replies replies,
    Optional<Double> correlation,
    List<Chosen> options,
    List<Band> curve,
    Optional<Fit> fit,
    List<Year> years,
    Optional<Double> drift,
    Set<Attention> attention) {

  public Figures {
    options = List.copyOf(options);
    curve = List.copyOf(curve);
    years = List.copyOf(years);
    attention = Set.copyOf(attention);
  }

  /** Why somebody should look at an item, the most urgent first. */
  public enum Attention {
    /** Asked in more tests than it should be: too many know it. */
    OVEREXPOSED,
    /** It has become easier or harder than the others. */
    DRIFTING,
    /** Those who know more do not surely succeed more often. */
    WEAK,
    /** The answers do not follow its curve. */
    MISFITTING,
    /** Half of the people need longer than was planned. */
    SLOW,
    /** Hardly anybody takes one of its wrong options. */
    IDLE_OPTION
  }

  /**
   * How often it was asked, and in how many tests it could have been.
   *
   * @param diagnoses in which it was asked
   * @param ofDiagnoses begun with a bank that held it as it is
   */
  public record Shown(int diagnoses, int ofDiagnoses, int certifications, int ofCertifications) {

    public int tests() {
      return diagnoses + certifications;
    }

    public int ofTests() {
      return ofDiagnoses + ofCertifications;
    }

    /** The share of the tests, 0 to 1; 0 where there was none. */
    public double share() {
      return ofTests() == 0 ? 0 : (double) tests() / ofTests();
    }
  }

  /**
   * What was answered, in the tests that were looked at more closely.
   *
   * @param people how many
   * @param unknown who said that they do not know, among the wrong ones
   * @param seconds how long it took; empty where nobody answered
   */
  public record Replies(int people, int right, int unknown, Optional<Quartiles> seconds) {

    /** The share of right answers, 0 to 1; 0 where there are none. */
    public double rightShare() {
      return people == 0 ? 0 : (double) right / people;
    }
  }

  /** A quarter, a half and three quarters took no longer. */
  public record Quartiles(double lower, double median, double upper) {}

  /**
   * Who chose an option, in each third of those who answered, by what their other answers say.
   *
   * @param number of the option from 1 as it was written, 0 for "I don't know"
   */
  public record Chosen(int number, int lower, int middle, int upper) {

    public int people() {
      return lower + middle + upper;
    }
  }

  /**
   * People of about the same ability.
   *
   * @param ability the mean of what their other answers say, in logits
   * @param expected the share of right answers by the curve, 0 to 1
   */
  public record Band(int people, double ability, int right, double expected) {

    public double observed() {
      return (double) right / people;
    }
  }

  /**
   * How far the answers are from the curve.
   *
   * @param chance of answers at least as far from it where they follow it
   */
  public record Fit(double statistic, int freedom, double chance) {}

  /**
   * An academic year.
   *
   * @param start the year in which it begins
   * @param difficulty estimated from that year alone, on a scale of its own; empty where too few
   *     answered
   */
  public record Year(int start, int people, int right, Optional<Double> difficulty) {}
}
