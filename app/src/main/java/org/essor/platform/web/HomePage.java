package org.essor.platform.web;

import java.util.List;
import org.essor.platform.HomeCards;

/**
 * The home page.
 *
 * @param journeys the guided journeys there are
 */
public record HomePage(List<HomeCards.Card> journeys) {}
