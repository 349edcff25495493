package org.essor.skills.web;

import java.util.List;
import java.util.Optional;

/**
 * What a diagnosis says.
 *
 * @param lines the answer in sentences, one a level
 * @param learn competences to work on, the most missed first
 * @param lessons where to learn, the domain of the lowest measure first
 * @param items all that was asked
 * @param judged true where cut scores were set by judgement
 */
public record ResultPage(
    About about,
    List<String> lines,
    RadarChart chart,
    List<DomainRow> domains,
    Optional<Group> group,
    List<Gap> learn,
    List<Lesson> lessons,
    List<Reviewed> items,
    boolean judged) {

  public ResultPage {
    lines = List.copyOf(lines);
    domains = List.copyOf(domains);
    learn = List.copyOf(learn);
    lessons = List.copyOf(lessons);
    items = List.copyOf(items);
  }

  /**
   * The diagnosis itself.
   *
   * @param finished the day it was finished
   * @param summary how many questions, how many right
   * @param json the address of the same as data
   * @param pdf the address of the same as a document
   * @param keep the address that gives it to the reader's account, empty where that is done or he
   *     has none
   * @param days how long it is kept without an account, 0 where it has one
   * @param uncalibrated which questions are not calibrated, in a sentence; empty where all are
   * @param tried how many questions more were asked that do not count
   */
  public record About(
      String finished,
      String summary,
      String json,
      String pdf,
      String keep,
      int days,
      String uncalibrated,
      int tried) {}

  /**
   * A domain.
   *
   * @param level the most probable one
   * @param chance of that level, in words
   * @param range the levels within the interval, in words
   * @param chances of each level, in words
   * @param measure with its interval, in logits
   * @param asked how many questions, and how many right
   */
  public record DomainRow(
      String name,
      String level,
      String chance,
      String range,
      String chances,
      String measure,
      String asked) {}

  /**
   * Others who finished a diagnosis.
   *
   * @param people how many there are at least
   */
  public record Group(int people, List<GroupRow> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A domain among others.
   *
   * @param own the learner's level and measure
   * @param middle where the middle half of the others is
   * @param compared how the learner stands to it, in words
   */
  public record GroupRow(String name, String own, String middle, String compared) {}

  /**
   * A competence to work on.
   *
   * @param missed in words, of how many
   */
  public record Gap(String domain, String name, String missed, List<Cited> sources) {
    public Gap {
      sources = List.copyOf(sources);
    }
  }

  /**
   * Where a domain is taught.
   *
   * @param all the path of the list of all that teaches it
   */
  public record Lesson(String domain, List<OfferLink> offers, String all) {
    public Lesson {
      offers = List.copyOf(offers);
    }
  }

  /**
   * A training offer.
   *
   * @param about who offers it and how many hours it takes
   */
  public record OfferLink(String href, String name, String about) {}

  /**
   * A question with what was answered.
   *
   * @param topic domain and competence
   * @param outcome in a word
   * @param kind the colour of the outcome
   * @param given the answer in lines, none for "I don't know"
   * @param right the right answer in lines, none where the given one is right
   * @param calibrated true where its difficulty was estimated from answers
   * @param secret true where neither question nor answer is shown; the topic names it
   */
  public record Reviewed(
      int number,
      String topic,
      String question,
      String outcome,
      String kind,
      List<String> given,
      List<String> right,
      String explanation,
      Cited source,
      boolean calibrated,
      boolean secret) {
    public Reviewed {
      given = List.copyOf(given);
      right = List.copyOf(right);
    }

    /** True where the answer that was given is wrong and the right one is told. */
    public boolean isCorrected() {
      return !right.isEmpty();
    }
  }
}
