package org.essor.journeys.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.journeys.Funding;
import org.essor.journeys.Funding.Form;
import org.essor.journeys.Funding.Maturity;
import org.essor.journeys.Funding.Status;
import org.essor.journeys.Step;
import org.essor.journeys.content.Cells;
import org.essor.journeys.content.ContentFiles;

/** Reads {@code funding/map.csv}. */
final class FundingReader {

  private static final Set<String> COLUMNS = Set.of("id", "types", "trl_min", "trl_max", "status");
  private static final Map<String, Form> FORMS =
      Map.of(
          "grant", Form.GRANT,
          "advance", Form.ADVANCE,
          "equity", Form.EQUITY,
          "tax_credit", Form.TAX_CREDIT,
          "social_relief", Form.SOCIAL_RELIEF,
          "reimbursement", Form.REIMBURSEMENT,
          "support", Form.SUPPORT);
  private static final Map<String, Status> STATUSES =
      Map.of(
          "open", Status.OPEN,
          "yearly", Status.YEARLY,
          "closed", Status.CLOSED,
          "not_announced", Status.NOT_ANNOUNCED);

  private final Collection<Step> steps;

  /** Reads the map; a funding pays for the stages of the steps that name it, among others. */
  FundingReader(Collection<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  SequencedMap<String, Funding> read(ContentFiles files) {
    var funding = new LinkedHashMap<String, Funding>();
    for (Cells cells : files.rows("funding/map.csv", COLUMNS)) {
      var id = cells.text("id");
      funding.put(id, funding(id, cells));
    }
    return funding;
  }

  private Funding funding(String id, Cells cells) {
    return new Funding(
        id,
        cells.items("types").stream().flatMap(word -> form(word, cells)).toList(),
        stages(id, cells),
        maturity(cells),
        amount(cells),
        cells.oneOf("status", STATUSES, Status.NOT_ANNOUNCED),
        deadline(cells),
        cells.both("amount"),
        cells.bothOrNone("rate"),
        cells.bothOrNone("holders"),
        cells.both("calendar"));
  }

  private static Stream<Form> form(String word, Cells cells) {
    var form = Optional.ofNullable(FORMS.get(word));
    if (form.isEmpty()) {
      cells.problem("types", "must be some of " + String.join(", ", FORMS.keySet()));
    }
    return form.stream();
  }

  private List<Integer> stages(String id, Cells cells) {
    var also = cells.items("also_stages");
    also.stream()
        .filter(stage -> !stage.matches("[1-7]"))
        .forEach(stage -> cells.problem("also_stages", "is no stage from 1 to 7: " + stage));
    var named = steps.stream().filter(step -> step.funding().contains(id)).map(Step::stage);
    return Stream.concat(
            named, also.stream().filter(stage -> stage.matches("[1-7]")).map(Integer::valueOf))
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<Maturity> maturity(Cells cells) {
    if (cells.find("trl_min").isEmpty() && cells.find("trl_max").isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Maturity(
              cells.number("trl_min").intValueExact(), cells.number("trl_max").intValueExact()));
    } catch (IllegalArgumentException | ArithmeticException _) {
      cells.problem("trl_min", "must be a level from 1 to 9, not above trl_max");
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> amount(Cells cells) {
    return cells.find("amount_max_eur").isEmpty()
        ? Optional.empty()
        : Optional.of(cells.number("amount_max_eur"));
  }

  private static Optional<LocalDate> deadline(Cells cells) {
    try {
      return Optional.of(cells.find("deadline"))
          .filter(text -> !text.isEmpty())
          .map(LocalDate::parse);
    } catch (DateTimeException _) {
      cells.problem(
          "deadline", "is " + cells.find("deadline") + ", but must be a date such as 2026-11-21");
      return Optional.empty();
    }
  }
}
