package org.essor.calls.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.AnswerValue.Num;

/**
 * A work plan: {@code packages} with their first and last month, {@code deliverables} with the
 * month they are due. Months count from 1, the first of the project.
 *
 * @param months how long a project may last at most, 1 to 120
 * @param most the most packages, and the most deliverables
 */
public record WorkPlan(int months, int most) implements FieldType {

  public static final int MOST_MONTHS = 120;

  public WorkPlan {
    Table.checkRows(1, most);
    if (months < 1 || months > MOST_MONTHS) {
      throw new IllegalArgumentException("Not 1 to 120 months: " + months);
    }
  }

  /** The columns of a work package. */
  public List<Column> packages() {
    return List.of(
        Column.required("title", new ShortText(200)),
        Column.required("first_month", month()),
        Column.required("last_month", month()),
        Column.of("leader", new ShortText(200)));
  }

  /** The columns of a deliverable. */
  public List<Column> deliverables() {
    return List.of(
        Column.required("title", new ShortText(200)), Column.required("due_month", month()));
  }

  private WholeNumber month() {
    return new WholeNumber(Limits.between(1, months));
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    if (!(value instanceof Group plan)) {
      return FieldType.notThisKind();
    }
    var problems = new ArrayList<Problem>();
    problems.addAll(rows(plan, "packages", packages()));
    problems.addAll(rows(plan, "deliverables", deliverables()));
    if (plan.find("packages").isEmpty()) {
      problems.add(Problem.of("few-rows", 1).under("packages"));
    }
    return problems.isEmpty() ? checkOrder(plan) : problems;
  }

  private List<Problem> rows(Group plan, String name, List<Column> columns) {
    return listRows(plan, name)
        .map(rows -> {
          var problems = new ArrayList<>(Table.rows(columns, rows));
          problems.addAll(Table.count(rows.size(), 0, most, "rows"));
          return problems.stream().map(problem -> problem.under(name)).toList();
        })
        .orElseGet(() -> List.of(Problem.of("kind").under(name)));
  }

  private static Optional<List<Group>> listRows(Group plan, String name) {
    return switch (plan.find(name).orElse(new Many(List.of()))) {
      case Many(var items) when items.stream().allMatch(Group.class::isInstance) ->
          Optional.of(items.stream().map(Group.class::cast).toList());
      default -> Optional.empty();
    };
  }

  /** A package does not end before it begins. */
  private static List<Problem> checkOrder(Group plan) {
    var problems = new ArrayList<Problem>();
    var packages = listRows(plan, "packages").orElse(List.of());
    for (int i = 0; i < packages.size(); i++) {
      if (month(packages.get(i), "first_month").compareTo(month(packages.get(i), "last_month"))
          > 0) {
        problems.add(
            Problem.of("month-order")
                .under("last_month")
                .under(String.valueOf(i))
                .under("packages"));
      }
    }
    return problems;
  }

  private static BigDecimal month(Group row, String column) {
    return row.find(column).orElse(row) instanceof Num(var number) ? number : BigDecimal.ZERO;
  }
}
