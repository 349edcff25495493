package org.essor.review.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.OptionalDouble;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;
import org.essor.kernel.Paris;
import org.essor.platform.Texts;
import org.essor.review.Decisions.Appeal;
import org.essor.review.Decisions.Decision;

/** Says what reviews hold in the language of a reader. */
record ReviewWords(Texts texts) {

  private static final int CENTS = 100;

  String of(Text text) {
    return text.inOrOther(texts.language());
  }

  /** At most two decimals. */
  String number(BigDecimal number) {
    return number(number.doubleValue(), 2);
  }

  /** At most so many decimals; what rounds to zero has no sign. */
  String number(double number, int decimals) {
    var format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(decimals);
    var written = format.format(number);
    return written.equals("-0") ? "0" : written;
  }

  /** Two decimals, or a dash. */
  String number(OptionalDouble number) {
    return number.isPresent() ? number(number.getAsDouble(), 2) : "–";
  }

  String percent(double share) {
    return texts.get("review.percent", number(share * CENTS, 0));
  }

  String euros(Euros euros) {
    return texts.euros(euros.cents() / CENTS);
  }

  /** What became of an appeal against a decision, empty while it is open. */
  String reply(Decision decision, Appeal appeal) {
    var outcome = appeal.upheld().orElse(false) ? "upheld." + decision.outcome() : "dismissed";
    return appeal
        .answeredAt()
        .map(at -> texts.get("review.appeal." + outcome, when(at)))
        .orElse("");
  }

  String when(Instant at) {
    return texts.dateTime(at.atZone(Paris.ZONE));
  }

  String day(Instant at) {
    return texts.date(at.atZone(Paris.ZONE).toLocalDate());
  }
}
