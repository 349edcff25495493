package org.essor.grants;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.essor.kernel.Euros;
import org.essor.platform.Texts;

/** Writes amounts to the cent: {@code 1 250 000 €}, {@code 12,50 €}, {@code €12.50}. */
public final class MoneyWords {

  private static final int HUNDRED = 100;

  private MoneyWords() {}

  public static String of(Texts texts, Euros amount) {
    return of(texts, amount.cents());
  }

  /** The same for an amount that may be less than zero. */
  public static String of(Texts texts, long cents) {
    if (cents % HUNDRED == 0) {
      return texts.euros(cents / HUNDRED);
    }
    var format = NumberFormat.getNumberInstance(texts.locale());
    format.setMinimumFractionDigits(2);
    var number = format.format(BigDecimal.valueOf(cents, 2));
    return texts.pick(number + "\u202f€", "€" + number);
  }
}
