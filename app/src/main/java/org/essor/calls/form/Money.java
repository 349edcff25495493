package org.essor.calls.form;

/**
 * An amount in euros, to the cent.
 *
 * @param limits in euros
 */
public record Money(Limits limits) implements Numeric {

  @Override
  public int places() {
    return 2;
  }
}
