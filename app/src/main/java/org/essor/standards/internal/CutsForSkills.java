package org.essor.standards.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.skills.RecordedCuts;
import org.essor.standards.CutScore;
import org.essor.standards.CutScoreSet;
import org.essor.standards.CutScores;
import org.springframework.stereotype.Component;

/** Gives adopted cut scores to those who measure. */
@Component
class CutsForSkills implements RecordedCuts {

  private final CutScores cuts;

  CutsForSkills(CutScores cuts) {
    this.cuts = cuts;
  }

  @Override
  public Optional<Map<String, List<Double>>> findAt(String framework, Instant at) {
    return cuts.inForce(framework, at).map(CutsForSkills::byDomain);
  }

  private static Map<String, List<Double>> byDomain(CutScoreSet set) {
    return set.cuts().stream()
        .collect(
            Collectors.groupingBy(
                CutScore::domain,
                LinkedHashMap::new,
                Collectors.mapping(CutScore::theta, Collectors.toList())));
  }
}
