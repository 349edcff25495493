package org.essor.accounts.web;

import java.util.List;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;

/**
 * All that is held of a person, to print.
 *
 * @param made when it was drawn up, in words
 * @param sections those of all modules
 */
public record DataDocument(Texts texts, String made, List<PaperSection> sections) {

  public DataDocument {
    sections = List.copyOf(sections);
  }
}
