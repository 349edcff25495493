package org.essor.calls.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * One field or section of a form, to write.
 *
 * @param kind the name of its {@link org.essor.calls.form.FieldKind}, {@code SECTION} for a section
 * @param options the numbers of the rows of options shown
 * @param within the rows of fields of a repeating block
 * @param tests the rows of the condition
 */
public record FieldPage(
    String address,
    List<Crumb> crumbs,
    String title,
    String kind,
    int seen,
    Typed typed,
    List<Choice> parts,
    List<Integer> options,
    List<Within> within,
    List<Choice> joins,
    List<TestRow> tests) {

  /** A field of a repeating block. */
  public record Within(int index, List<Choice> kinds, List<Choice> required) {}

  /** A test of the condition. */
  public record TestRow(int index, List<Choice> fields, List<Choice> operators) {}

  public FieldPage {
    crumbs = List.copyOf(crumbs);
    options = List.copyOf(options);
    within = List.copyOf(within);
    tests = List.copyOf(tests);
  }
}
