package org.essor.commands;

import java.math.BigDecimal;

/** Numbers of a row as whole numbers of one power of ten, none of them rounded. */
final class DecimalRow {

  private static final int MOST_DECIMALS = 18;

  private final long[] values;
  private final int[] decimals = new int[1];

  DecimalRow(int width) {
    values = new long[width];
  }

  /**
   * @throws NumberFormatException where the text is no number
   * @throws ArithmeticException where it, or one before it, has too many digits
   */
  void set(int place, String text) {
    var number = new BigDecimal(text);
    if (number.precision() - number.scale() > MOST_DECIMALS) {
      throw new ArithmeticException("too large");
    }
    var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (plain.scale() > scale()) {
      rescale(plain.scale());
    }
    values[place] = plain.setScale(scale()).unscaledValue().longValueExact();
  }

  private void rescale(int scale) {
    if (scale > MOST_DECIMALS) {
      throw new ArithmeticException("too precise");
    }
    for (int place = 0; place < values.length; place++) {
      values[place] = BigDecimal.valueOf(values[place], scale() - scale).longValueExact();
    }
    decimals[0] = scale;
  }

  int scale() {
    return decimals[0];
  }

  long[] values() {
    return values;
  }
}
