package org.essor.review.web;

import java.util.List;

/**
 * An application to read.
 *
 * @param note what to know of how it is shown, empty where nothing is hidden
 */
public record DossierView(String number, String title, String note, List<Part> parts) {

  /**
   * What one organisation deposited.
   *
   * @param organisation empty where it is hidden
   */
  public record Part(String organisation, List<Line> lines, List<File> files) {}

  /** A field with its answer, as lines. */
  public record Line(String label, List<String> text) {}

  public record File(String href, String name, String about) {}

  public DossierView {
    parts = List.copyOf(parts);
  }
}
