package org.essor.review.web;

import java.util.Optional;
import org.essor.applications.Wordings;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;
import org.essor.platform.Texts;
import org.essor.review.Decisions;
import org.essor.review.Outcome;

/**
 * What is to become of an application: fields {@code outcome}, {@code aid}, {@code reason}, {@code
 * english}.
 */
record VerdictForm(Outcome outcome, Optional<Euros> aid, Text told) {

  String reason() {
    return told.fr();
  }

  /** Reads it; empty where something is wrong, which is then said in what was posted. */
  static Optional<VerdictForm> read(Posted posted, Texts texts) {
    var outcome =
        Outcome.ofReview().stream()
            .filter(each -> each.name().equals(posted.get("outcome")))
            .findFirst();
    if (outcome.isEmpty()) {
      posted.fail("outcome", texts.get("review.error.outcome"));
    }
    var aid = outcome.filter(Outcome.SELECT::equals).flatMap(_ -> aid(posted, texts));
    var reason = posted.required("reason", Decisions.LONGEST_REASON, texts);
    var english = posted.optional("english", Wordings.LONGEST, texts);
    return posted.isRight()
        ? outcome.map(each -> new VerdictForm(each, aid, new Text(reason, english)))
        : Optional.empty();
  }

  private static Optional<Euros> aid(Posted posted, Texts texts) {
    var aid =
        posted
            .number("aid")
            .filter(number -> number.signum() > 0 && number.stripTrailingZeros().scale() <= 2)
            .map(number -> new Euros(number.movePointRight(2).longValueExact()));
    if (aid.isEmpty()) {
      posted.fail("aid", texts.get("review.error.euros"));
    }
    return aid;
  }
}
