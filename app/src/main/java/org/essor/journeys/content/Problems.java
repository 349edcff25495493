package org.essor.journeys.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.essor.journeys.InvalidRegulationException;

/** Collects all that is wrong with regulation content, so that an editor sees it at once. */
public final class Problems {

  private final Set<String> found = new LinkedHashSet<>();
  private final Set<String> unreadable = new LinkedHashSet<>();

  public void add(String file, String entry, String what) {
    found.add(file + (entry.isEmpty() ? "" : ", " + entry) + ": " + what);
  }

  /** A file that cannot be read at all: what else is found may only follow from that. */
  public void addUnreadable(String file, String what) {
    unreadable.add(file + ": " + what);
  }

  /** Takes over what another list has and this one has not, each told by the words given. */
  public void addNew(Problems other, UnaryOperator<String> told) {
    addNew(other.found, found, told);
    addNew(other.unreadable, unreadable, told);
  }

  private static void addNew(Set<String> from, Set<String> to, UnaryOperator<String> told) {
    from.stream().filter(problem -> !to.contains(problem)).map(told).toList().forEach(to::add);
  }

  /** True where a file whose path ends so has problems. */
  public boolean anyIn(String ending) {
    return found.stream().anyMatch(problem -> problem.split("[,:]", 2)[0].endsWith(ending));
  }

  public boolean isEmpty() {
    return found.isEmpty() && unreadable.isEmpty();
  }

  public List<String> all() {
    return Stream.concat(unreadable.stream(), found.stream()).toList();
  }

  /** Refuses with what cannot be read; where all can, with all that is wrong. */
  public void refuseIfAny() {
    if (!unreadable.isEmpty()) {
      throw new InvalidRegulationException(List.copyOf(unreadable));
    }
    if (!found.isEmpty()) {
      throw new InvalidRegulationException(List.copyOf(found));
    }
  }
}
