package org.essor.standards.web;

import java.util.List;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;

/**
 * The minutes of a standard setting, to print.
 *
 * @param about sentences under the title
 */
public record MinutesDocument(
    Texts texts, String title, String made, List<String> about, List<PaperSection> sections) {

  public MinutesDocument {
    about = List.copyOf(about);
    sections = List.copyOf(sections);
  }
}
