package org.essor.calls.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essor.calls.form.AnswerValue.Num;
import org.essor.calls.form.AnswerValue.Words;

/** A number with limits. */
public sealed interface Numeric extends FieldType permits WholeNumber, Decimal, Money, Percentage {

  /** How many characters a number may have: more is no answer of a person. */
  int LONGEST = 30;

  Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f'’_]");
  Pattern ENGLISH_THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  Limits limits();

  /** The most digits after the point. */
  int places();

  /** One comma before three digits parts thousands, except where a number has decimals. */
  @Override
  default AnswerValue read(String typed) {
    return parse(hasComma(typed) ? typed.replace(',', '.') : typed)
        .<AnswerValue>map(Num::new)
        .orElseGet(() -> new Words(typed.strip()));
  }

  @Override
  default List<Problem> check(AnswerValue value) {
    if (!(value instanceof Num(var number))) {
      return List.of(Problem.of(places() == 0 ? "not-whole" : "not-number"));
    }
    if (number.scale() > places()) {
      return List.of(Problem.of(places() == 0 ? "not-whole" : "places", places()));
    }
    return limits().check(number);
  }

  private boolean hasComma(String typed) {
    return places() > 0
        && !(this instanceof Money)
        && typed.indexOf(',') == typed.lastIndexOf(',')
        && typed.indexOf('.') < 0;
  }

  /**
   * Reads a number as people write it: {@code 1 250,5}, {@code 1,250.5}, {@code 45 %}, {@code 300
   * €}.
   */
  static Optional<BigDecimal> parse(String typed) {
    var text = SPACES.matcher(typed).replaceAll("").replaceAll("[€%]$|^€", "");
    var plain =
        ENGLISH_THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text.replace(',', '.');
    return plain.length() <= LONGEST && PLAIN.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }
}
