package org.essor.calls.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * One field or section of a form, to write.
 *
 * @param kind the name of its {@link org.essor.calls.form.FieldKind}, {@code SECTION} for a section
 * @param options the numbers of the rows of options shown
 * @param within the rows of fields of a repeating block
 * @param anonymous for files only: what to say or ask about a version without names
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
    Optional<Anonymous> anonymous,
    List<Choice> joins,
    List<TestRow> tests) {

  /**
   * A version of files without names.
   *
   * @param note which there is, or is the field itself; empty where none is asked for
   * @param offered asks for one; none where there is one
   */
  public record Anonymous(String note, List<Choice> offered) {
    public Anonymous {
      offered = List.copyOf(offered);
    }
  }

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
