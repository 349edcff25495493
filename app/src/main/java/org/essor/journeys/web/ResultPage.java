package org.essor.journeys.web;

import java.util.List;
import org.essor.journeys.web.View.Cite;
import org.essor.journeys.web.View.Line;
import org.essor.journeys.web.View.Link;
import org.essor.journeys.web.View.Reason;
import org.essor.platform.Crumb;

/**
 * What follows from the answers.
 *
 * @param headline sentences a person can repeat aloud; empty where nothing is settled yet
 * @param sections the whole product first, then its modules where it has several
 * @param lists obligations and other lists, for the product as a whole
 * @param next where the questions go on; its text is empty where none is left
 * @param changed true where the answers were last used under other rules than today's
 * @param proposals texts that are not law yet, to compare with
 */
public record ResultPage(
    List<Crumb> breadcrumb,
    List<String> headline,
    List<Section> sections,
    List<Obligations> lists,
    Link next,
    String outro,
    String edition,
    String fingerprint,
    boolean changed,
    List<Link> proposals,
    boolean answered) {

  /**
   * The answers for the product or one of its modules; the name is empty for the only one.
   *
   * @param without the decisions that do not concern it
   */
  public record Section(String name, List<Card> cards, List<Card> without) {

    static Section of(String name, List<Card> all) {
      return new Section(
          name,
          all.stream().filter(Card::concerns).toList(),
          all.stream().filter(card -> !card.concerns()).toList());
    }
  }

  /**
   * One decision.
   *
   * @param answer the outcome, or the outcomes still possible
   * @param sentence the outcome in a sentence, may be empty
   * @param because the rules that fire
   * @param perhaps the rules that fire for some answers still missing
   * @param settle the question that helps most, and those answered "I don't know"
   * @param changes what other answers would make it
   * @param excluded the outcomes that are excluded, and the facts that exclude them
   * @param decidedBy who really decides, empty where nobody does
   * @param concerns false where the decision is that the product is not concerned
   */
  public record Card(
      String id,
      String title,
      String about,
      boolean settled,
      String answer,
      String sentence,
      List<Reason> because,
      List<Reason> perhaps,
      List<Link> settle,
      List<String> changes,
      List<Line> excluded,
      String decidedBy,
      boolean concerns) {}

  /** A list: what is certain, and what depends on answers still missing. */
  public record Obligations(
      String id, String title, String about, List<Item> certain, List<Item> perhaps) {}

  /** Something to do or to know; the body is empty where nobody in particular must do it. */
  public record Item(String label, String sentence, String body, List<Cite> cites) {}
}
