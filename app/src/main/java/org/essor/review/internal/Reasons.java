package org.essor.review.internal;

import java.text.NumberFormat;
import java.util.stream.Collectors;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.platform.Translations;
import org.essor.review.Criterion;
import org.essor.review.Outcome;
import org.essor.review.Standing.Row;
import org.springframework.stereotype.Component;

/**
 * The reason that a proposal begins with, from what the reviews say; those who run the call may
 * write it anew. The French one counts: it is part of an administrative act.
 */
@Component
class Reasons {

  private final Translations translations;

  Reasons(Translations translations) {
    this.translations = translations;
  }

  Text of(Row row, Outcome outcome) {
    return new Text(of(row, outcome, Language.FR), of(row, outcome, Language.EN));
  }

  private String of(Row row, Outcome outcome, Language language) {
    var texts = translations.in(language);
    if (!row.below().isEmpty()) {
      var criteria =
          row.below().stream()
              .map(Criterion::label)
              .map(label -> label.inOrOther(language))
              .collect(Collectors.joining(", "));
      return texts.get("review.reason.below", criteria);
    }
    return row.ranked()
        .map(ranked ->
            texts.get(
                "review.reason." + outcome,
                row.given(),
                number(row.mean().orElseThrow().doubleValue(), 2, language),
                number(ranked.expectedRank(), 0, language),
                ranked.bestRank(),
                ranked.worstRank()))
        .orElse("");
  }

  private static String number(double number, int decimals, Language language) {
    var format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }
}
