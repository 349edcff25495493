package org.essor.calls.form;

/**
 * A percentage, {@code 45} for 45 %.
 *
 * @param limits usually from 0 to 100
 */
public record Percentage(Limits limits) implements Numeric {

  @Override
  public int places() {
    return 2;
  }
}
