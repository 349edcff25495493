package org.essor.certification.web;

import java.util.List;

/**
 * What the reader has to do with certification.
 *
 * @param invited the sessions that he is registered for and has not sat
 * @param sat his sittings that ended
 * @param supervised the sessions that he runs
 * @param planned the institutions where he plans sessions, and where he decides
 */
public record OwnPage(List<Row> invited, List<Row> sat, List<Row> supervised, List<Row> planned) {

  public OwnPage {
    invited = List.copyOf(invited);
    sat = List.copyOf(sat);
    supervised = List.copyOf(supervised);
    planned = List.copyOf(planned);
  }

  /** A session, a sitting or an institution. */
  public record Row(String href, String title, String about, String state) {}

  public boolean isEmpty() {
    return invited.isEmpty() && sat.isEmpty() && supervised.isEmpty() && planned.isEmpty();
  }
}
