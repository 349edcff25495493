package org.essor.skills.web;

import java.util.List;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;

/**
 * What a diagnosis says, on paper.
 *
 * @param page the same as a page
 * @param drawing the profile drawn, as markup
 * @param sections what to learn, where, the group
 */
public record ResultPaper(
    Texts texts,
    ResultPage page,
    String drawing,
    PaperSection profile,
    List<PaperSection> sections) {

  public ResultPaper {
    sections = List.copyOf(sections);
  }
}
