package org.essor.skills.web;

import java.util.List;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;

/**
 * What a diagnosis says, on paper.
 *
 * @param page the same as a page
 * @param picture the profile drawn, within its own address
 * @param labels the words over it
 * @param sections the profile in a table, what to learn, where
 */
public record ResultPaper(
    Texts texts,
    ResultPage page,
    String picture,
    List<Label> labels,
    PaperSection profile,
    List<PaperSection> sections) {

  public ResultPaper {
    labels = List.copyOf(labels);
    sections = List.copyOf(sections);
  }

  /**
   * Words over the picture.
   *
   * @param style where they stand, as CSS
   */
  public record Label(String text, String style) {}
}
