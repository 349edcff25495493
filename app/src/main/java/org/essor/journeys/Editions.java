package org.essor.journeys;

import java.util.List;
import java.util.Optional;

/** The editions of the regulation content that Essor knows. */
public interface Editions {

  /** Returns the edition that results are given under today. */
  Edition getInForce();

  /** Returns all editions of the regulation folder, the one in force first. */
  List<Edition> list();

  Optional<Edition> find(String id);

  /**
   * Finds an edition as it stood when a result was given under it, even where its files have
   * changed since; empty where its archive is not there, or was written for an earlier Essor and is
   * no longer read.
   *
   * @param fingerprint of {@link Edition#fingerprint()}
   */
  Optional<Edition> find(String id, String fingerprint);
}
