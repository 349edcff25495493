package org.essor.calls.form;

/** A whole number. */
public record WholeNumber(Limits limits) implements Numeric {

  @Override
  public int places() {
    return 0;
  }
}
