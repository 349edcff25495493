package org.essor.certification.internal;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.essor.certification.Sitting.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds items back that were asked in too large a share of the tests. An item whose share {@code s}
 * is above the limit {@code r} is held back in a test with the chance {@code 1 − r/s}, drawn when
 * the test begins: in the long run its share comes down to the limit, and rises again when others
 * take its place.
 */
@Component
class Exposure {

  /** Shares say little before so many questions were asked. */
  private static final int LEAST_ASKED = 1_000;

  private final JdbcClient db;
  private final CertificationSettings settings;

  Exposure(JdbcClient db, CertificationSettings settings) {
    this.db = db;
    this.settings = settings;
  }

  /** The items held back in a test, among those of its bank; all from the seed of the test. */
  List<String> draw(Terms terms, List<String> items) {
    var asked = counts();
    double all = asked.values().stream().mapToLong(Long::longValue).sum();
    if (all < LEAST_ASKED) {
      return List.of();
    }
    var random = new Random(terms.seed());
    return items.stream()
        .filter(item -> {
          double share = terms.questions() * asked.getOrDefault(item, 0L) / all;
          return random.nextDouble() * share > settings.mostExposure();
        })
        .toList();
  }

  private Map<String, Long> counts() {
    return db
        .sql("select item, asked from certification.exposure")
        .query((row, _) -> Map.entry(row.getString("item"), row.getLong("asked")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
