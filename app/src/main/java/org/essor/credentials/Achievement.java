package org.essor.credentials;

import java.util.List;
import org.essor.platform.Language;

/**
 * What somebody achieved (Open Badges 3.0, B.1.1); the same for all who did.
 *
 * @param code names it on this site for good, such as {@code skills-2026}: letters, digits, hyphens
 * @param criteria what had to be done for it
 * @param language of all its texts
 */
public record Achievement(
    String code,
    String name,
    String description,
    String criteria,
    Language language,
    List<Alignment> alignments) {

  public Achievement {
    if (!code.matches("[a-z0-9-]{1,60}") || name.isBlank() || criteria.isBlank()) {
      throw new IllegalArgumentException("An achievement has a code, a name and criteria: " + code);
    }
    alignments = List.copyOf(alignments);
  }
}
