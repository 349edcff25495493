package org.essor.skills;

import java.util.Map;
import java.util.Set;
import org.essor.psychometrics.domains.AbilityBands.Count;
import org.essor.psychometrics.domains.AbilityBands.Place;

/** How often items are asked, among persons of like ability; kept for each use apart. */
public interface Exposures {

  /** What tests are made for. */
  enum Use {
    DIAGNOSIS,
    CERTIFICATION
  }

  /**
   * The places that a test that begins now is closed to.
   *
   * @param limit the share, above 0, at most 1, of the tests through a band that one item may be
   *     asked in there
   * @param seed of the test
   */
  Set<Place> draw(Use use, double limit, long seed);

  /** Adds tests that ended, in the caller’s transaction. */
  void count(Use use, Map<Place, Count> added);
}
