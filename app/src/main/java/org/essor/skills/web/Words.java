package org.essor.skills.web;

import java.net.URI;
import java.util.Locale;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;
import org.essor.platform.Texts;
import org.essor.skills.Citation;

/** Says what the framework and the items hold in the language of a reader. */
record Words(Texts texts) {

  String of(Text text) {
    return text.in(texts.language());
  }

  String evidence(Evidence evidence) {
    return texts.get("journeys.evidence." + evidence.name().toLowerCase(Locale.ROOT));
  }

  Cited cited(Citation citation) {
    return new Cited(
        of(citation.title()),
        citation.url().map(URI::toString).orElse(""),
        evidence(citation.evidence()),
        colour(citation.evidence()),
        texts.date(citation.checked()));
  }

  /** A number with its sign and so many decimals, the minus sign as it is printed. */
  String decimal(double number, int decimals) {
    return texts.signed(number, decimals);
  }

  /** The colour of a badge that says how well something is known. */
  static String colour(Evidence evidence) {
    return switch (evidence) {
      case PRIMARY -> "success";
      case SECONDARY -> "info";
      case MEMORY -> "warning";
    };
  }
}
