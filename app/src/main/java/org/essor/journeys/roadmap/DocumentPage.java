package org.essor.journeys.roadmap;

import java.util.List;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;

/**
 * Result and roadmap as a document to print and sign.
 *
 * @param heading what it is
 * @param made when it was drawn up, in words
 * @param edition the rules it rests on, with the fingerprint of their content
 * @param answers what it rests on
 * @param chart the chart, as an XHTML table
 * @param sections what is kept of the project beside these; none for a visitor
 * @param sources all texts it rests on, each with its version and the date it was checked
 */
public record DocumentPage(
    Texts texts,
    String heading,
    String made,
    String edition,
    AnswersView answers,
    DecisionsView decisions,
    RoadmapView roadmap,
    String chart,
    List<PaperSection> sections,
    List<String> sources) {

  public DocumentPage {
    sections = List.copyOf(sections);
    sources = List.copyOf(sources);
  }

  /** The text of a key, in the language of the document. */
  public String text(String key, Object... facts) {
    return texts.get(key, facts);
  }
}
