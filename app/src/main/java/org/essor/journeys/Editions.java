package org.essor.journeys;

import java.util.List;
import java.util.Optional;

/** The editions of the regulation content that Essor knows. */
public interface Editions {

  /**
   * Returns the edition that results are given under today: another one from the day on which an
   * adopted edition applies, also while Essor runs.
   */
  Edition getInForce();

  /**
   * Returns all editions of the regulation folder, with the status they have today: the one in
   * force first, then those adopted, by their days.
   */
  List<Edition> list();

  Optional<Edition> find(String id);

  /**
   * Finds an edition as it stood when a result was given under it, even where its files have
   * changed since; empty where its archive is not there, or is in a form that this Essor no longer
   * reads. What has been checked since then of contents is not asked of it.
   *
   * @param fingerprint of {@link Edition#fingerprint()}
   */
  Optional<Edition> find(String id, String fingerprint);
}
