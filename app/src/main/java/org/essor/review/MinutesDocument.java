package org.essor.review;

import java.util.List;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;

/**
 * The minutes of a session, to print.
 *
 * @param made their number and when they were drawn up, in words
 * @param about sentences under the title
 */
public record MinutesDocument(
    Texts texts, String title, String made, List<String> about, List<PaperSection> sections) {

  public MinutesDocument {
    about = List.copyOf(about);
    sections = List.copyOf(sections);
  }
}
