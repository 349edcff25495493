package org.essor.library.web;

import java.util.List;
import org.essor.search.Results.Part;

/**
 * What was found.
 *
 * @param query as typed
 * @param count how many entries match, in words
 * @param notes how the words typed were read, where that may surprise
 * @param kinds links that keep one kind
 * @param live what changes by itself, such as calls, group by group
 * @param suggestions what may have been meant, where nothing matches
 * @param before the page before, empty on the first one
 * @param after the page after, empty on the last one
 */
public record SearchPage(
    String query,
    String count,
    List<String> notes,
    List<Link> kinds,
    List<Live> live,
    List<Found> hits,
    List<Link> suggestions,
    String before,
    String after) {

  /** Items of one kind that change by themselves. */
  public record Live(String title, List<LiveItem> items) {}

  /**
   * Such an item.
   *
   * @param sentenceLanguage of the sentence, where it is not that of the page; else empty
   * @param status how it is now, in words
   */
  public record LiveItem(
      String href,
      List<Part> title,
      List<Part> sentence,
      String sentenceLanguage,
      String status,
      String colour) {}

  /** A link that may be the one followed. */
  public record Link(String href, String text, boolean current) {}

  /**
   * An entry that matches.
   *
   * @param sentenceLanguage of the sentence, where it is not that of the page; else empty
   */
  public record Found(
      String href,
      List<Part> title,
      String kind,
      List<Part> sentence,
      String sentenceLanguage,
      String evidence,
      String colour) {}
}
