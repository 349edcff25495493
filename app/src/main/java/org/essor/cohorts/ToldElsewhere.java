package org.essor.cohorts;

import java.util.Optional;
import org.essor.platform.Texts;

/**
 * A module that tells others how far students are declares a bean of this type: the page of a
 * campaign says so to its students.
 */
public interface ToldElsewhere {

  /** Who is told what of the students of a campaign, in one sentence; empty where nobody is. */
  Optional<String> sentence(Campaign campaign, Texts texts);
}
