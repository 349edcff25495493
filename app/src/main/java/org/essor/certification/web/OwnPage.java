package org.essor.certification.web;

import java.util.List;

/**
 * The sessions of the reader.
 *
 * @param invited those he is registered for
 * @param supervised those he runs
 * @param planned the institutions where he plans sessions
 */
public record OwnPage(List<Row> invited, List<Row> supervised, List<Row> planned) {

  public OwnPage {
    invited = List.copyOf(invited);
    supervised = List.copyOf(supervised);
    planned = List.copyOf(planned);
  }

  /** A session or an institution. */
  public record Row(String href, String title, String about, String state) {}

  public boolean isEmpty() {
    return invited.isEmpty() && supervised.isEmpty() && planned.isEmpty();
  }
}
