package org.essor.credentials;

import java.util.List;

/**
 * What was reached in one domain, as one of its levels.
 *
 * @param code names the domain: letters, digits, hyphens
 * @param name the domain in words
 * @param value the level that was reached
 * @param levels all levels, the lowest first; {@code value} is one of them
 */
public record DomainResult(String code, String name, String value, List<String> levels) {

  public DomainResult {
    levels = List.copyOf(levels);
    if (!code.matches("[a-z0-9-]{1,60}") || !levels.contains(value)) {
      throw new IllegalArgumentException("Not a level of " + code + ": " + value);
    }
  }
}
