package org.essor.platform.web;

import java.util.List;
import org.essor.platform.HomeCards;

/**
 * The home page.
 *
 * @param journeys the guided journeys there are, but for the main one, which begins at {@link
 *     #START}
 */
public record HomePage(List<HomeCards.Card> journeys) {

  /** Where "describe my project" begins. */
  public static final String START = "/projet";
}
