package org.essor.journeys.web;

import java.util.List;

/** The guided journeys, in their order. */
public record JourneysPage(List<Entry> journeys) {

  /** A journey: where it begins, its name, what one learns. */
  public record Entry(String href, String title, String intro) {}
}
