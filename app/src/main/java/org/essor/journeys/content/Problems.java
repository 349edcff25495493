package org.essor.journeys.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.essor.journeys.InvalidRegulationException;

/** Collects all that is wrong with regulation content, so that an editor sees it at once. */
public final class Problems {

  private final Set<String> found = new LinkedHashSet<>();

  public void add(String file, String entry, String what) {
    found.add(file + (entry.isEmpty() ? "" : ", " + entry) + ": " + what);
  }

  /** True where a file whose path ends so has problems. */
  public boolean anyIn(String ending) {
    return found.stream().anyMatch(problem -> problem.split("[,:]", 2)[0].endsWith(ending));
  }

  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidRegulationException(List.copyOf(found));
    }
  }
}
