package org.essor.skills;

import java.time.Instant;
import java.util.Map;

/**
 * A learner has come to the end of a diagnosis.
 *
 * <p>Stored as JSON until every listener has succeeded: add components, never rename or remove one.
 * Holds no personal data.
 *
 * @param framework the version of the framework
 * @param questions how many were asked
 * @param levels the most probable level by domain
 * @param example whether it was made for a demonstration
 */
public record DiagnosisFinished(
    DiagnosisId diagnosis,
    Instant finishedAt,
    String framework,
    int questions,
    Map<String, Integer> levels,
    boolean example) {

  public DiagnosisFinished {
    levels = Map.copyOf(levels);
  }
}
