package org.essor.calls.web;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.calls.AidRate;
import org.essor.calls.BodyKind;
import org.essor.calls.CallSheet;
import org.essor.calls.GridCriterion;
import org.essor.calls.Slug;
import org.essor.calls.Territory;
import org.essor.kernel.Euros;

/** A sheet as a form: what it shows, and what was typed read back. */
final class SheetForm {

  /** What says that a row is a rate, or a criterion. */
  static final String[] RATE = {"whom.fr", "whom.en", "percent"};

  static final String[] CRITERION = {"label.fr", "label.en", "help.fr", "help.en", "weight"};

  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_HELP = 500;
  private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000_000_000L);

  private final Typed typed;
  private final Wording wording;

  SheetForm(Typed typed, Wording wording) {
    this.typed = typed;
    this.wording = wording;
  }

  /** What the form of a sheet holds at first. */
  static Typed of(CallSheet sheet, Wording wording) {
    var typed =
        Typed.nothing()
            .with("action", sheet.action())
            .with("title", sheet.title())
            .with("summary", sheet.summary())
            .with("description", sheet.description())
            .with("operator", sheet.operator())
            .with("contact", sheet.contact())
            .with("envelope", sheet.envelope().map(e -> amount(e, wording)).orElse(""))
            .withAll("bodies", sheet.bodies().stream().map(Enum::name))
            .withAll("territories", sheet.territories().stream().map(Enum::name));
    for (int i = 0; i < sheet.rates().size(); i++) {
      typed
          .with("rates." + i + ".whom", sheet.rates().get(i).whom())
          .with("rates." + i + ".percent", wording.number(sheet.rates().get(i).percent()));
    }
    for (int i = 0; i < sheet.grid().size(); i++) {
      var criterion = sheet.grid().get(i);
      typed
          .with("grid." + i + ".id", criterion.id())
          .with("grid." + i + ".label", criterion.label())
          .with("grid." + i + ".help", criterion.help())
          .with("grid." + i + ".weight", "" + criterion.weight());
    }
    return typed;
  }

  private static String amount(Euros euros, Wording wording) {
    return wording.number(BigDecimal.valueOf(euros.cents(), 2));
  }

  /** Reads the sheet; where it cannot, the errors of what was typed say why. */
  CallSheet read() {
    return new CallSheet(
        typed.get("action"),
        typed.text("title", CallSheet.LONGEST_TITLE, wording),
        typed.optionalText("summary", CallSheet.LONGEST_SUMMARY, wording),
        typed.optionalText("description", CallSheet.LONGEST_DESCRIPTION, wording),
        line("operator"),
        line("contact"),
        envelope(),
        rates(),
        constants("bodies", BodyKind.values()),
        constants("territories", Territory.values()),
        grid());
  }

  private String line(String name) {
    var text = typed.get(name);
    if (text.length() > LONGEST_LINE) {
      typed.fail(
          name, wording.text("calls.answer.too-long", LONGEST_LINE, text.length() - LONGEST_LINE));
    }
    return text;
  }

  private Optional<Euros> envelope() {
    var amount = typed.decimal("envelope", wording);
    if (amount
        .filter(each -> each.signum() < 0 || each.scale() > 2 || each.compareTo(MOST_EUROS) > 0)
        .isPresent()) {
      typed.fail("envelope", wording.text("calls.error.amount"));
      return Optional.empty();
    }
    return amount.map(each -> new Euros(each.movePointRight(2).longValueExact()));
  }

  private List<AidRate> rates() {
    return typed.rows("rates", RATE).stream()
        .map(row -> "rates." + row)
        .flatMap(this::rate)
        .toList();
  }

  private Stream<AidRate> rate(String row) {
    var whom = typed.text(row + ".whom", LONGEST_LINE, wording);
    var percent =
        typed
            .decimal(row + ".percent", wording)
            .filter(each -> each.signum() > 0 && each.compareTo(ALL) <= 0);
    if (percent.isEmpty()) {
      typed.fail(row + ".percent", wording.text("calls.error.percent"));
    }
    return percent.map(each -> new AidRate(whom, each)).stream();
  }

  private <E extends Enum<E>> List<E> constants(String name, E[] all) {
    return Stream.of(all).filter(each -> typed.all(name).contains(each.name())).toList();
  }

  private List<GridCriterion> grid() {
    var used = new HashSet<String>();
    return typed.rows("grid", CRITERION).stream()
        .map(row -> criterion("grid." + row, used))
        .toList();
  }

  private GridCriterion criterion(String row, HashSet<String> used) {
    var label = typed.text(row + ".label", LONGEST_LINE, wording);
    var help = typed.optionalText(row + ".help", LONGEST_HELP, wording);
    var weight = typed.number(row + ".weight", 1, GridCriterion.HEAVIEST, wording);
    var id = Slug.find(typed.get(row + ".id")).orElseGet(() -> Slug.of(label.fr()));
    int number = 1;
    while (!used.add(id.numbered(number).text())) {
      number++;
    }
    return new GridCriterion(id.numbered(number).text(), label, help, weight);
  }
}
