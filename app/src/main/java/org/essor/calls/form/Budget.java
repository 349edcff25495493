package org.essor.calls.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Num;

/**
 * A budget: lines with a category of cost, words, a cost and the aid asked for, in euros.
 *
 * @param categories what costs may be of
 * @param mostRate the most that the aid may be of the costs, in per cent, over all lines
 * @param mostAid the most aid in all, in euros
 * @param most the most lines
 */
public record Budget(
    List<Option> categories, Optional<BigDecimal> mostRate, Optional<BigDecimal> mostAid, int most)
    implements Table {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Budget {
    categories = List.copyOf(categories);
    mostRate = mostRate.map(AnswerValue::plain);
    mostAid = mostAid.map(AnswerValue::plain);
    Table.checkRows(1, most);
  }

  /**
   * The sums of a budget, in euros.
   *
   * @param rate aid by cost in per cent, to two digits, rounded up so that none looks lower than it
   *     is; empty where nothing costs anything
   */
  public record Totals(BigDecimal cost, BigDecimal aid, Optional<BigDecimal> rate) {}

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("category", new Choice(categories)),
        Column.required("label", new ShortText(200)),
        Column.required("cost", new Money(Limits.FROM_ZERO)),
        Column.required("aid", new Money(Limits.FROM_ZERO)));
  }

  @Override
  public int least() {
    return 1;
  }

  /** Adds up the amounts that can be read; the others count as nothing. */
  public static Totals totals(AnswerValue value) {
    var rows = value instanceof AnswerValue.Many(var items) ? items : List.<AnswerValue>of();
    var cost = sum(rows, "cost");
    var aid = sum(rows, "aid");
    return new Totals(
        cost,
        aid,
        cost.signum() > 0
            ? Optional.of(aid.multiply(HUNDRED).divide(cost, 2, RoundingMode.CEILING))
            : Optional.empty());
  }

  private static BigDecimal sum(List<AnswerValue> rows, String column) {
    return rows.stream().map(row -> amount(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal amount(AnswerValue row, String column) {
    return row instanceof Group group && group.find(column).orElse(row) instanceof Num(var number)
        ? number
        : BigDecimal.ZERO;
  }

  /** No line is aided beyond its cost, the whole neither beyond its rate nor its ceiling. */
  @Override
  public List<Problem> checkTogether(List<Group> rows) {
    var lines =
        IntStream.range(0, rows.size())
            .filter(i -> amount(rows.get(i), "aid").compareTo(amount(rows.get(i), "cost")) > 0)
            .mapToObj(i -> Problem.of("aid-over-cost").under("aid").under(String.valueOf(i)))
            .toList();
    return lines.isEmpty() ? checkTotals(totals(new AnswerValue.Many(List.copyOf(rows)))) : lines;
  }

  private List<Problem> checkTotals(Totals totals) {
    if (mostRate.filter(rate -> isOver(totals, rate)).isPresent()) {
      return List.of(
          Problem.of("aid-over-rate", mostRate.get(), totals.rate().orElse(BigDecimal.ZERO)));
    }
    return FieldType.unless(
        mostAid.filter(most -> totals.aid().compareTo(most) > 0).isEmpty(),
        "aid-over-most",
        mostAid.orElse(BigDecimal.ZERO));
  }

  /** Compares products, so that no rounding decides. */
  private static boolean isOver(Totals totals, BigDecimal rate) {
    return totals.aid().multiply(HUNDRED).compareTo(totals.cost().multiply(rate)) > 0;
  }
}
