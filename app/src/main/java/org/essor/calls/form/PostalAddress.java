package org.essor.calls.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Words;

/**
 * A postal address: {@code street}, {@code more}, {@code postcode}, {@code city}, {@code country}.
 * Without a country it is one in France, whose postcodes have five digits.
 */
public record PostalAddress() implements FieldType {

  /** What it is made of, in the order asked. */
  public static final List<Column> COLUMNS =
      List.of(
          Column.required("street", new ShortText(200)),
          Column.of("more", new ShortText(200)),
          Column.required("postcode", new ShortText(20)),
          Column.required("city", new ShortText(100)),
          Column.of("country", new ShortText(100)));

  private static final Pattern FRENCH_POSTCODE = Pattern.compile("[0-9]{5}");

  @Override
  public List<Problem> check(AnswerValue value) {
    if (!(value instanceof Group group)) {
      return FieldType.notThisKind();
    }
    var problems = new ArrayList<>(Table.row(COLUMNS, group));
    if (problems.isEmpty() && group.find("country").isEmpty()) {
      group
          .find("postcode")
          .filter(
              code -> !(code instanceof Words(var text) && FRENCH_POSTCODE.matcher(text).matches()))
          .ifPresent(_ -> problems.add(Problem.of("postcode").under("postcode")));
    }
    return problems;
  }
}
