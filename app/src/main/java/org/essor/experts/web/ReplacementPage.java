package org.essor.experts.web;

import java.util.List;
import org.essor.platform.Crumb;

/**
 * The fewest changes that fill what is open, before they are made.
 *
 * @param leaving who leaves, by identifier; empty where nobody does
 * @param clashes why there are none
 */
public record ReplacementPage(
    String address,
    List<Crumb> crumbs,
    String answer,
    String leaving,
    String fingerprint,
    boolean possible,
    boolean changes,
    List<Move> ended,
    List<Move> added,
    List<String> clashes,
    List<String> relaxation) {

  /** A pair that ends or begins. */
  public record Move(String number, String title, String expert) {}

  public ReplacementPage {
    crumbs = List.copyOf(crumbs);
    ended = List.copyOf(ended);
    added = List.copyOf(added);
    clashes = List.copyOf(clashes);
    relaxation = List.copyOf(relaxation);
  }
}
