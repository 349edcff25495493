package org.essor.applications.web;

import java.util.List;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;

/**
 * The receipt of a deposit, to print.
 *
 * @param made what the signed file is, in words
 * @param steps how anyone verifies it
 */
public record ReceiptPaper(
    Texts texts, String title, String made, List<PaperSection> sections, List<String> steps) {

  public ReceiptPaper {
    sections = List.copyOf(sections);
    steps = List.copyOf(steps);
  }
}
