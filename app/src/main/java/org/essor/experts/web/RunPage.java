package org.essor.experts.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.BarChart;
import org.essor.platform.Crumb;

/**
 * What came out of a computation of who judges what.
 *
 * @param answer in one sentence
 * @param proof what is proven of it, in sentences
 * @param how it was computed
 * @param worst the applications that are served worst
 * @param clashes why there is none, in sentences
 * @param relaxation what would help, in sentences
 */
public record RunPage(
    String address,
    List<Crumb> crumbs,
    String answer,
    boolean possible,
    boolean acceptable,
    List<String> proof,
    List<String> how,
    List<AssignmentPage.Row> worst,
    Optional<BarChart> loads,
    List<Load> table,
    List<AssignmentPage.Row> rows,
    List<String> clashes,
    List<String> relaxation) {

  /** How many applications an expert has, and at most. */
  public record Load(String name, int given, int most) {}

  public RunPage {
    crumbs = List.copyOf(crumbs);
    proof = List.copyOf(proof);
    how = List.copyOf(how);
    worst = List.copyOf(worst);
    table = List.copyOf(table);
    rows = List.copyOf(rows);
    clashes = List.copyOf(clashes);
    relaxation = List.copyOf(relaxation);
  }
}
