package org.essor.calls.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;

/** Rows that the applicant adds, all with the same columns. A row left empty does not count. */
public sealed interface Table extends FieldType permits Repeating, Budget, Partners {

  /** The most rows that any table may allow. */
  int MOST_ROWS = 200;

  List<Column> columns();

  /** The fewest rows. */
  int least();

  /** The most rows. */
  int most();

  /** What is wrong with rows that are each right by themselves. */
  List<Problem> checkTogether(List<Group> rows);

  @Override
  default List<Problem> check(AnswerValue value) {
    if (!(value instanceof Many(var items)) || !items.stream().allMatch(Group.class::isInstance)) {
      return FieldType.notThisKind();
    }
    var rows = items.stream().map(Group.class::cast).toList();
    var problems = new ArrayList<>(rows(columns(), rows));
    int filled = (int) rows.stream().filter(row -> !row.isEmpty()).count();
    problems.addAll(count(filled, least(), most(), "rows"));
    return problems.isEmpty() ? checkTogether(rows) : problems;
  }

  /** Checks rows one by one; those left empty are passed over. */
  static List<Problem> rows(List<Column> columns, List<Group> rows) {
    var problems = new ArrayList<Problem>();
    for (int i = 0; i < rows.size(); i++) {
      var number = String.valueOf(i);
      if (!rows.get(i).isEmpty()) {
        row(columns, rows.get(i)).forEach(problem -> problems.add(problem.under(number)));
      }
    }
    return problems;
  }

  /** Checks one row. A part that is no column is no answer to anything. */
  static List<Problem> row(List<Column> columns, Group row) {
    var known = columns.stream().map(Column::id).toList();
    return Stream.concat(
            columns.stream()
                .flatMap(column ->
                    column.check(row.find(column.id()).orElse(AnswerValue.NONE)).stream()),
            row.parts().keySet().stream()
                .filter(part -> !known.contains(part))
                .map(part -> Problem.of("kind").under(part)))
        .toList();
  }

  /** Checks how many there are; {@code most} 0 for no limit. */
  static List<Problem> count(int number, int least, int most, String what) {
    if (number < least) {
      return List.of(Problem.of("few-" + what, least));
    }
    return FieldType.unless(most == 0 || number <= most, "many-" + what, most);
  }

  static void checkRows(int least, int most) {
    if (least < 0 || most < Math.max(1, least) || most > MOST_ROWS) {
      throw new IllegalArgumentException("Not a number of rows: " + least + " to " + most);
    }
  }
}
