package org.essor.strategy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.essor.kernel.Euros;

/**
 * The value of a statement. Written as a text in files, exports and the database: {@code 54000000}
 * euros (cents after a point), {@code ~150} about 150, {@code 200..400} from 200 to 400, {@code
 * 2..} at least 2, {@code launched}, {@code 2021-Q4}.
 */
public sealed interface Stated {

  /** The value as a text, which {@link #of} reads back. */
  String written();

  /** An amount of money; {@code about} where the source rounds it. */
  record Amount(Euros euros, boolean about) implements Stated {
    @Override
    public String written() {
      var cents = euros.cents() % 100;
      return (about ? "~" : "")
          + euros.cents() / 100
          + (cents == 0 ? "" : String.format(Locale.ROOT, ".%02d", cents));
    }
  }

  /**
   * A number of things.
   *
   * @param low the number, or the least of a range
   * @param high the same number, or the most of a range; empty for "at least"
   * @param about where the source rounds it
   */
  record Quantity(BigDecimal low, Optional<BigDecimal> high, boolean about) implements Stated {

    public static Quantity of(BigDecimal number) {
      return new Quantity(number, Optional.of(number), false);
    }

    public boolean isExact() {
      return high.filter(most -> most.compareTo(low) == 0).isPresent();
    }

    @Override
    public String written() {
      var least = (about ? "~" : "") + low.toPlainString();
      return isExact() ? least : least + ".." + high.map(BigDecimal::toPlainString).orElse("");
    }
  }

  /** A phase of an action. */
  record InPhase(Phase phase) implements Stated {
    @Override
    public String written() {
      return phase.name().toLowerCase(Locale.ROOT);
    }
  }

  /** A date, as exactly as it is known. */
  record On(Period period) implements Stated {
    @Override
    public String written() {
      return period.text();
    }
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException where the text is no value of this type
   */
  static Stated of(Property.Type type, String text) {
    return switch (type) {
      case AMOUNT -> amount(text);
      case QUANTITY -> quantity(text);
      case PHASE -> new InPhase(Phase.valueOf(text.toUpperCase(Locale.ROOT)));
      case PERIOD -> new On(Period.of(text));
    };
  }

  private static Amount amount(String text) {
    try {
      var cents = number(text).movePointRight(2).longValueExact();
      return new Amount(new Euros(cents), text.startsWith("~"));
    } catch (ArithmeticException tooFine) {
      throw new IllegalArgumentException("Not an amount in euros: " + text, tooFine);
    }
  }

  private static Quantity quantity(String text) {
    var about = text.startsWith("~");
    int dots = text.indexOf("..");
    if (dots < 0) {
      return new Quantity(number(text), Optional.of(number(text)), about);
    }
    var low = number(text.substring(0, dots));
    var high = text.substring(dots + 2);
    if (high.isEmpty()) {
      return new Quantity(low, Optional.empty(), about);
    }
    if (number(high).compareTo(low) <= 0) {
      throw new IllegalArgumentException("The range ends before it begins: " + text);
    }
    return new Quantity(low, Optional.of(number(high)), about);
  }

  private static BigDecimal number(String text) {
    if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      throw new IllegalArgumentException("Not a number as people write it: " + text);
    }
    return new BigDecimal(text.startsWith("~") ? text.substring(1) : text);
  }
}
