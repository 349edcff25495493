package org.essor.platform;

import java.util.List;

/**
 * What a module adds to the home page, under "guided journeys", by declaring a bean of this type.
 */
public interface HomeCards {

  /** The cards in the order shown. */
  List<Card> list(Language language);

  /**
   * One card.
   *
   * @param href the address, a path of this site
   * @param title what it is, in a few words
   * @param text one sentence: what one learns there
   */
  record Card(String href, String title, String text) {}
}
