package org.essor.certification.decision.web;

import java.util.List;

/**
 * A closed session before one who decides.
 *
 * @param clear how many cases leave no doubt
 * @param recorded whether cut scores come from a recorded standard setting
 */
public record RoomPage(
    String href,
    String title,
    String about,
    int clear,
    boolean recorded,
    String required,
    List<Row> rows) {

  public RoomPage {
    rows = List.copyOf(rows);
  }

  /**
   * A sitting.
   *
   * @param figures what the figures alone would have
   * @param signals how many there are to look at, in words
   * @param decision what was decided, empty before
   */
  public record Row(
      String href, int number, String name, String figures, String signals, String decision) {}
}
