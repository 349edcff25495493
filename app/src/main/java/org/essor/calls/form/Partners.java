package org.essor.calls.form;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.essor.calls.form.AnswerValue.Group;

/**
 * The partners of a project: name, SIRET where there is one, what each does.
 *
 * @param least the fewest, from 0
 * @param most the most
 */
public record Partners(int least, int most) implements Table {

  private static final List<Column> COLUMNS =
      List.of(
          Column.required("organisation", new ShortText(200)),
          Column.of("siret", new Siret()),
          Column.required("contribution", new ShortText(500)));

  public Partners {
    Table.checkRows(least, most);
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  /** No establishment is a partner twice. */
  @Override
  public List<Problem> checkTogether(List<Group> rows) {
    var seen = new HashSet<AnswerValue>();
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).find("siret").filter(siret -> !seen.add(siret)).isPresent())
        .mapToObj(i -> Problem.of("partner-twice").under("siret").under(String.valueOf(i)))
        .toList();
  }
}
