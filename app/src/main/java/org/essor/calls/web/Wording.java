package org.essor.calls.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.essor.calls.Call;
import org.essor.calls.Round;
import org.essor.calls.WallTime;
import org.essor.calls.form.Problem;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;
import org.essor.kernel.Paris;
import org.essor.platform.Choice;
import org.essor.platform.Texts;

/** Says what calls hold in the language of a reader. */
record Wording(Texts texts) {

  /** A text with the language it is in, where that is not the one of the page. */
  public record Said(String text, String lang) {}

  String text(String key, Object... facts) {
    return texts.get(key, facts);
  }

  String of(Text text) {
    return text.inOrOther(texts.language());
  }

  Said said(Text text) {
    var spoken = text.spokenIn(texts.language());
    return new Said(of(text), spoken.code());
  }

  String word(Enum<?> constant) {
    return texts.get(
        "calls."
            + constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
            + "."
            + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  String number(long number) {
    return texts.number(number);
  }

  String number(BigDecimal number) {
    var format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(6);
    return format.format(number);
  }

  String percent(BigDecimal percent) {
    return texts.get("calls.percent", number(percent));
  }

  String euros(Euros euros) {
    return texts.euros(euros);
  }

  /** Writes {@code mardi 3 mars 2027, 12 h 00 (heure de Paris)}, in the zone given. */
  String moment(ZonedDateTime when) {
    return WallTime.say(when, texts);
  }

  /** A day in Paris. */
  String day(Instant at) {
    return texts.date(at.atZone(Paris.ZONE).toLocalDate());
  }

  String zone(String id) {
    return WallTime.name(ZoneId.of(id), texts);
  }

  String round(Round round, Call call) {
    return call.rounds().size() == 1
        ? texts.get("calls.round.only", moment(round.opening()), moment(round.closing()))
        : texts.get(
            "calls.round.one", round.number(), moment(round.opening()), moment(round.closing()));
  }

  /** When one may apply, in one sentence. */
  String intake(Call call, Instant now) {
    return switch (call.intake(now)) {
      case OPEN ->
          call.findOpenRound(now)
              .map(round -> texts.get("calls.intake.open-until", moment(round.closing())))
              .orElseThrow();
      case SOON ->
          call.findNextRound(now)
              .map(round -> texts.get("calls.intake.opens", moment(round.opening())))
              .orElseThrow();
      case CLOSED -> texts.get("calls.intake.closed-now");
    };
  }

  String problem(Problem problem) {
    return texts.get(
        problem.key(),
        problem.facts().stream()
            .map(fact ->
                switch (fact) {
                  case BigDecimal number -> number(number);
                  case LocalDate day -> texts.date(day);
                  default -> fact;
                })
            .toArray());
  }

  /** The constants of an enumeration as choices. */
  <E extends Enum<E>> List<Choice> choices(List<E> all, List<String> chosen) {
    return all.stream()
        .map(each -> new Choice(each.name(), word(each), "", chosen.contains(each.name())))
        .toList();
  }
}
