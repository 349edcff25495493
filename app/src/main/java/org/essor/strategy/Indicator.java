package org.essor.strategy;

/**
 * What is counted to know whether a {@link Result} is reached.
 *
 * @param result the id of its result
 * @param subject the code of the action, the axis or the strategy it counts for
 * @param unit the words after the number
 * @param startsAtZero true where it counts what the strategy itself makes, so that its baseline is
 *     zero by construction; where false, the baseline is what a source states, or not known
 */
public record Indicator(
    String id,
    String result,
    String subject,
    Label label,
    Label unit,
    Direction should,
    boolean startsAtZero) {

  /** Where the number should go. */
  public enum Direction {
    RISE,
    FALL
  }
}
