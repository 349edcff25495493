package org.essor.calls;

import java.util.List;
import java.util.Optional;
import org.essor.journeys.Text;

/**
 * What publications say of a call that was run elsewhere, before Essor. What none says is left out.
 *
 * @param opened when it opened, as a period of the strategy writes it ({@code 2021-Q4}); empty
 *     where not known
 * @param closed when it closed for good
 * @param statements what is stated, each with its source
 */
public record Archive(Optional<String> opened, Optional<String> closed, List<Stated> statements) {

  /**
   * Something stated of the call.
   *
   * @param source the id of a source of the strategy
   * @param evidence {@code P}, {@code S} or {@code M}
   */
  public record Stated(Text text, String source, String evidence) {}

  public Archive {
    statements = List.copyOf(statements);
  }
}
