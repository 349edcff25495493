package org.essor.calls;

import java.util.List;
import java.util.Optional;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;

/**
 * What a call offers, to whom, and how applications are judged. The French texts are the ones
 * published; English ones may be left out.
 *
 * @param action the code of the action of the strategy, or of the call across its axes ({@code
 *     AMI})
 * @param summary in one or two sentences, at most 180 characters
 * @param operator the organisation that runs it
 * @param contact how to reach it: an address or a page
 * @param envelope the money for all projects; empty where it is not stated
 * @param bodies who may apply, in the order of {@link BodyKind}
 * @param territories where projects may take place
 * @param grid what experts judge by
 */
public record CallSheet(
    String action,
    Text title,
    Text summary,
    Text description,
    String operator,
    String contact,
    Optional<Euros> envelope,
    List<AidRate> rates,
    List<BodyKind> bodies,
    List<Territory> territories,
    List<GridCriterion> grid) {

  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_SUMMARY = 180;
  public static final int LONGEST_DESCRIPTION = 5_000;

  public CallSheet {
    rates = List.copyOf(rates);
    bodies = bodies.stream().distinct().sorted().toList();
    territories = territories.stream().distinct().sorted().toList();
    grid = List.copyOf(grid);
  }

  /** A sheet that only has what a call cannot be without. */
  public static CallSheet titled(String action, Text title) {
    return new CallSheet(
        action,
        title,
        Text.NONE,
        Text.NONE,
        "",
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same call, run by an organisation. */
  public CallSheet runBy(String organisation) {
    return new CallSheet(
        action,
        title,
        summary,
        description,
        organisation,
        contact,
        envelope,
        rates,
        bodies,
        territories,
        grid);
  }

  /** The sum of the weights of the criteria. */
  public int weights() {
    return grid.stream().mapToInt(GridCriterion::weight).sum();
  }
}
