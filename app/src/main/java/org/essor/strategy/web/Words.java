package org.essor.strategy.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essor.kernel.Euros;
import org.essor.platform.Texts;
import org.essor.strategy.Action;
import org.essor.strategy.Axis;
import org.essor.strategy.Board;
import org.essor.strategy.BudgetGroup;
import org.essor.strategy.Catalogue;
import org.essor.strategy.Evidence;
import org.essor.strategy.Indicator;
import org.essor.strategy.Label;
import org.essor.strategy.Milestone;
import org.essor.strategy.Period;
import org.essor.strategy.Phase;
import org.essor.strategy.Property;
import org.essor.strategy.Stated;
import org.essor.strategy.Stated.Amount;
import org.essor.strategy.Stated.Quantity;
import org.essor.strategy.Statement;
import org.essor.strategy.Statement.Edited;
import org.essor.strategy.Statement.Published;

/** Says the strategy in the language of a reader. */
record Words(Texts texts, Board board) {

  private static final long MILLION_IN_CENTS = 100_000_000L;
  private static final long HUNDREDTH_OF_A_MILLION = MILLION_IN_CENTS / 100;
  private static final int DAYS = 10;

  String of(Label label) {
    return label.in(texts.language());
  }

  String word(Enum<?> constant) {
    return texts.get(
        "strategy."
            + constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
            + "."
            + constant.name().toLowerCase(Locale.ROOT));
  }

  /**
   * Writes {@code 718,4 M€} where that says it all; otherwise whole euros, and cents where there
   * are any.
   */
  String money(Euros euros) {
    return money(euros.cents());
  }

  String money(long cents) {
    if (cents < 0) {
      return "−" + money(-cents);
    }
    if (cents >= MILLION_IN_CENTS && cents % HUNDREDTH_OF_A_MILLION == 0) {
      return millions(cents);
    }
    return texts.euros(new Euros(cents));
  }

  /** As {@link #money}, but short: {@code environ 54 M€} where that is not all of it. */
  String shortMoney(long cents) {
    return Math.abs(cents) < MILLION_IN_CENTS
        ? money(cents)
        : about(millions(cents), cents % HUNDREDTH_OF_A_MILLION != 0);
  }

  private String millions(long cents) {
    return texts.get("strategy.millions", number(BigDecimal.valueOf(cents, 8), 2));
  }

  private String number(BigDecimal number, int decimals) {
    var format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  /** A value, with its unit where it has one. */
  String value(Statement statement) {
    return value(statement.value(), statement.subject());
  }

  String value(Stated stated, String subject) {
    return switch (stated) {
      case Amount(var euros, var about) -> about(money(euros), about);
      case Quantity quantity -> quantity(quantity, unit(subject));
      case Stated.InPhase(var phase) -> word(phase);
      case Stated.On(var period) -> period(period);
    };
  }

  /** The unit of an indicator; empty for anything else. */
  String unit(String indicator) {
    return board.catalogue().findIndicator(indicator).map(found -> of(found.unit())).orElse("");
  }

  private String quantity(Quantity quantity, String unit) {
    var low = number(quantity.low(), 2);
    var text =
        quantity.isExact()
            ? low
            : quantity
                .high()
                .map(high -> texts.get("strategy.range", low, number(high, 2)))
                .orElseGet(() -> texts.get("strategy.at-least", low));
    return about((text + " " + unit).strip(), quantity.about());
  }

  private String about(String text, boolean about) {
    return about ? texts.get("strategy.about", text) : text;
  }

  /** Writes {@code 4e trimestre 2021}, {@code octobre 2021}, {@code du … au …}. */
  String period(Period period) {
    var parts = period.text().split("/", -1);
    if (parts.length == 1) {
      return part(parts[0]);
    }
    var key = parts[0].length() == DAYS ? "strategy.period.days" : "strategy.period.from-to";
    return texts.get(key, part(parts[0]), part(parts[1]));
  }

  private String part(String text) {
    var period = Period.of(text);
    var year = text.substring(0, 4);
    if (text.length() == DAYS) {
      return texts.date(period.start());
    }
    if (text.contains("Q")) {
      return texts.get("strategy.period.quarter." + text.charAt(6), year);
    }
    if (text.contains("S")) {
      return texts.get("strategy.period.half." + text.charAt(6), year);
    }
    var first = texts.date(period.start());
    return text.length() == 4 ? year : first.substring(first.indexOf(' ') + 1);
  }

  /** Writes {@code 86 %}. */
  String percent(BigDecimal rate) {
    return texts.get("strategy.percent", number(rate.movePointRight(2), 0));
  }

  String unpublished() {
    return texts.get("strategy.unpublished");
  }

  Figure figure(Statement statement) {
    var when = statement.period().map(this::period).orElse("");
    return switch (statement.origin()) {
      case Published published -> published(statement, published, when);
      case Edited edited ->
          new Figure(
              value(statement),
              when,
              edited.citation(),
              "/strategie/historique#s" + statement.id(),
              texts.get("strategy.edited"),
              "info",
              edited.reason());
    };
  }

  private Figure published(Statement statement, Published published, String when) {
    return new Figure(
        value(statement),
        when,
        source(published),
        "/strategie/sources#" + published.source(),
        evidence(published.evidence()),
        kind(published.evidence()),
        of(published.note()));
  }

  private String source(Published published) {
    var source = board.catalogue().sources().get(published.source());
    var title = source == null ? published.source() : of(source.shortTitle());
    var locator = of(published.locator());
    return locator.isEmpty() ? title : title + ", " + locator;
  }

  String evidence(Evidence evidence) {
    return word(evidence);
  }

  static String kind(Evidence evidence) {
    return switch (evidence) {
      case PRIMARY -> "success";
      case SECONDARY -> "info";
      case MEMORY -> "warning";
    };
  }

  Optional<Figure> current(String subject, Property property) {
    return board.findCurrent(subject, property).map(this::figure);
  }

  List<Figure> list(String subject, Property property) {
    return board.list(subject, property).stream().map(this::figure).toList();
  }

  /** What other publications state for the same time as the current figure. */
  List<Figure> rivals(String subject, Property property) {
    return board.findCurrent(subject, property).stream()
        .flatMap(current -> board.rivals(current).stream())
        .map(this::figure)
        .toList();
  }

  /** The budget in words, of the action alone or of those it shares it with. */
  String budget(Action action) {
    return board
        .findCurrent(action.code(), Property.BUDGET)
        .map(this::value)
        .or(() ->
            action
                .sharedBudget()
                .flatMap(group -> board.findCurrent(group, Property.BUDGET))
                .map(statement -> texts.get("strategy.budget.shared", value(statement))))
        .orElseGet(this::unpublished);
  }

  String phase(Action action) {
    return board.findPhase(action).map(this::word).orElseGet(this::unpublished);
  }

  /** A kind of badge for a phase. */
  static String kind(Phase phase) {
    return switch (phase) {
      case LAUNCHED, ENDED -> "success";
      case LAUNCHING -> "info";
      case STOPPED -> "warning";
      case SCOPING, PLANNED -> "";
    };
  }

  /** The name of what a statement speaks of, with the page that shows it. */
  Link subject(String code) {
    var catalogue = board.catalogue();
    return catalogue
        .findAction(code)
        .map(this::link)
        .or(() -> catalogue.findAxis(code).map(this::link))
        .or(() -> catalogue.findMilestone(code).map(this::link))
        .or(() -> catalogue.findIndicator(code).map(this::link))
        .or(() -> catalogue.findGroup(code).map(this::link))
        .orElseGet(() ->
            new Link(
                "/strategie",
                code.equals(Catalogue.STRATEGY) ? texts.get("strategy.whole") : code));
  }

  Link link(Action action) {
    return new Link(
        "/strategie/actions/" + action.code(), named(action.code(), of(action.label())));
  }

  Link link(Axis axis) {
    return new Link(
        "/strategie/axes/" + axis.code(), axis.transversal() ? of(axis.label()) : axis(axis));
  }

  private Link link(Milestone milestone) {
    return new Link("/strategie/calendrier#" + milestone.id(), of(milestone.label()));
  }

  private Link link(Indicator indicator) {
    return new Link("/strategie/indicateurs#" + indicator.id(), of(indicator.label()));
  }

  private Link link(BudgetGroup group) {
    var first =
        board.catalogue().actions().stream()
            .filter(action -> action.sharedBudget().filter(group.code()::equals).isPresent())
            .findFirst();
    return new Link(
        first.map(action -> "/strategie/actions/" + action.code()).orElse("/strategie"),
        of(group.label()));
  }

  private String axis(Axis axis) {
    return texts.get("strategy.axis", axis.code().substring(1), of(axis.label()));
  }

  private String named(String code, String label) {
    return texts.get("strategy.named", code, label);
  }
}
