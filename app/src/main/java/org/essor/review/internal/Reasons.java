package org.essor.review.internal;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.essor.platform.Language;
import org.essor.platform.Translations;
import org.essor.review.Criterion;
import org.essor.review.Outcome;
import org.essor.review.Standing.Row;
import org.springframework.stereotype.Component;

/**
 * The reason that a proposal begins with, from what the reviews say; those who run the call may
 * write it anew. In French: it is part of an administrative act.
 */
@Component
class Reasons {

  private final Translations translations;

  Reasons(Translations translations) {
    this.translations = translations;
  }

  String of(Row row, Outcome outcome) {
    var texts = translations.in(Language.FR);
    if (!row.below().isEmpty()) {
      var criteria =
          row.below().stream()
              .map(Criterion::label)
              .map(label -> label.inOrOther(Language.FR))
              .collect(Collectors.joining(", "));
      return texts.get("review.reason.below", criteria);
    }
    return row.ranked()
        .map(ranked ->
            texts.get(
                "review.reason." + outcome,
                row.given(),
                number(row.mean().orElseThrow().doubleValue(), 2),
                number(ranked.expectedRank(), 0),
                ranked.bestRank(),
                ranked.worstRank()))
        .orElse("");
  }

  private static String number(double number, int decimals) {
    var format = NumberFormat.getNumberInstance(Locale.FRENCH);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }
}
