package org.essor.calls.web;

import java.util.List;

/** The zones that the dates of a call can be written in: those of French territory. */
final class Zones {

  static final List<String> ALL =
      List.of(
          "Europe/Paris",
          "America/Guadeloupe",
          "America/Martinique",
          "America/Cayenne",
          "Indian/Reunion",
          "Indian/Mayotte",
          "America/Miquelon",
          "Pacific/Noumea",
          "Pacific/Tahiti",
          "Pacific/Wallis");

  private Zones() {}
}
