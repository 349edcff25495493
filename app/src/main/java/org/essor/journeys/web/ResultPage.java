package org.essor.journeys.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.essor.journeys.web.View.Cite;
import org.essor.journeys.web.View.Line;
import org.essor.journeys.web.View.Link;
import org.essor.journeys.web.View.Reason;
import org.essor.platform.Crumb;

/**
 * What follows from the answers.
 *
 * @param headline sentences a person can repeat aloud; empty where nothing is settled yet
 * @param parts the whole product first, then its modules where it has several
 * @param next where the questions go on; its text is empty where none is left
 * @param changed true where the answers were last used under other rules than today's
 * @param comparisons texts that are not law yet, to compare with
 * @param unfolded true where the details are open at once
 */
public record ResultPage(
    List<Crumb> breadcrumb,
    List<String> headline,
    List<Part> parts,
    Link next,
    String outro,
    String edition,
    String fingerprint,
    boolean changed,
    List<Compared> comparisons,
    boolean answered,
    boolean unfolded) {

  /** The same page with every detail open, to search in it or to print it all. */
  ResultPage withAllUnfolded() {
    return new ResultPage(
        breadcrumb,
        headline,
        parts,
        next,
        outro,
        edition,
        fingerprint,
        changed,
        comparisons,
        answered,
        true);
  }

  /** Another text, and the words that lead to it. */
  public record Compared(String intro, Link link) {}

  /** The kinds of evidence, the best known first. */
  private static final List<String> CERTAINTY = List.of("success", "info", "warning");

  /**
   * What follows for the product or one of its modules; the name is empty for the only one.
   *
   * @param groups in the order of the journey
   * @param without the decisions that do not concern it
   */
  public record Part(String name, List<Group> groups, List<Card> without) {

    /** The lists of all groups. */
    public List<Obligations> lists() {
      return groups.stream().flatMap(group -> group.lists().stream()).toList();
    }

    /** The level of the headings of its lists, and of what does not concern it. */
    public int level() {
      return name.isEmpty() ? 2 : 3;
    }
  }

  /**
   * The decisions and lists of one section of a journey.
   *
   * @param title empty where the journey has one section only
   */
  public record Group(String title, List<Card> cards, List<Obligations> lists) {

    boolean isEmpty() {
      return cards.isEmpty() && lists.isEmpty();
    }

    Group concerning() {
      return new Group(title, cards.stream().filter(Card::concerns).toList(), lists);
    }
  }

  /**
   * One decision.
   *
   * @param answer the outcome, or the outcomes still possible
   * @param brief the same, or how many outcomes are possible where they are many
   * @param sentence the outcome in a sentence, may be empty
   * @param because the rules that fire
   * @param perhaps the rules that fire for some answers still missing
   * @param decidedBy who really decides, empty where nobody does
   * @param concerns false where the decision is that the product is not concerned
   */
  public record Card(
      String id,
      String title,
      boolean settled,
      String answer,
      String brief,
      String sentence,
      List<Reason> because,
      List<Reason> perhaps,
      String decidedBy,
      boolean concerns,
      Outlook outlook) {

    /** Whether it is open, with so few outcomes left that the line names them. */
    public boolean isOneOfFew() {
      return !settled && brief.equals(answer);
    }

    /** Whether it is open, with more outcomes left than a line can name. */
    public boolean isOneOfMany() {
      return !settled && !brief.equals(answer);
    }

    /** The least certain of the sources it rests on. */
    public Optional<Cite> weakest() {
      return because.stream()
          .flatMap(reason -> reason.cites().stream())
          .filter(cite -> !cite.evidence().isEmpty())
          .max(Comparator.comparingInt(cite -> CERTAINTY.indexOf(cite.kind())));
    }

    /** Whether there is more to say than the answer and its rules. */
    public boolean hasMore() {
      return !(perhaps.isEmpty() && outlook.changes.isEmpty() && outlook.excluded.isEmpty());
    }
  }

  /**
   * What lies beyond an answer.
   *
   * @param settle the question that helps most, and those answered "I don't know"
   * @param changes what other answers would make it
   * @param excluded the outcomes that are excluded, and the facts that exclude them
   */
  public record Outlook(List<Link> settle, List<String> changes, List<Line> excluded) {
    static final Outlook NONE = new Outlook(List.of(), List.of(), List.of());
  }

  /** A list: what is certain, and what depends on answers still missing. */
  public record Obligations(
      String id, String title, String about, List<Item> certain, List<Item> perhaps) {

    boolean isEmpty() {
      return certain.isEmpty() && perhaps.isEmpty();
    }
  }

  /** Something to do or to know; the body is empty where nobody in particular must do it. */
  public record Item(String label, String sentence, String body, List<Cite> cites) {}
}
