package org.essor.selection;

/**
 * How many candidates of a group are taken, bounds included.
 *
 * @param group such as a theme, a territory or a beneficiary
 */
public record Limit(String group, int atLeast, int atMost) {

  public Limit {
    if (atLeast < 0 || atMost < atLeast) {
      throw new IllegalArgumentException(
          "Group %s: from %d to %d".formatted(group, atLeast, atMost));
    }
  }

  public static Limit atLeast(String group, int count) {
    return new Limit(group, count, Integer.MAX_VALUE);
  }

  public static Limit atMost(String group, int count) {
    return new Limit(group, 0, count);
  }
}
