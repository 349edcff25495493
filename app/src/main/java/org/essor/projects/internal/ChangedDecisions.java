package org.essor.projects.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.essor.decision.Decision;
import org.essor.decision.DecisionModels;
import org.essor.journeys.DecisionText;
import org.essor.journeys.DecisionText.Kind;
import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.projects.SavedProject.Rules;

/**
 * Which decisions can have another outcome under an edition than under earlier rules: all of them
 * where the earlier rules are no longer known. What is found is remembered.
 */
final class ChangedDecisions {

  private final Editions editions;
  private final Map<List<String>, Work> found = new ConcurrentHashMap<>();

  ChangedDecisions(Editions editions) {
    this.editions = editions;
  }

  /**
   * What is to be done for a project; together the decisions whose outcomes are kept with it.
   *
   * @param again the decisions to compute again
   * @param same those that have the same outcomes as before, whatever the facts
   */
  record Work(Set<String> again, Set<String> same) {

    /** Everything, whatever is known of the rules before. */
    static Work all(Edition edition) {
      var computed =
          edition.model().decisions().stream().map(Decision::name).collect(Collectors.toSet());
      computed.retainAll(shown(edition));
      return new Work(Set.copyOf(computed), Set.of());
    }
  }

  Work since(Rules before, Edition now) {
    return found.computeIfAbsent(
        List.of(before.edition(), before.fingerprint(), now.fingerprint()),
        _ -> compare(before, now));
  }

  private Work compare(Rules before, Edition now) {
    return editions
        .find(before.edition(), before.fingerprint())
        .map(then -> compare(then, now))
        .orElseGet(() -> Work.all(now));
  }

  private static Work compare(Edition then, Edition now) {
    var all = Work.all(now).again();
    var written = DecisionModels.changed(then.model(), now.model());
    var before = shown(then);
    var same =
        all.stream()
            .filter(before::contains)
            .filter(decision -> !written.contains(decision))
            .filter(decision -> order(decision, then).equals(order(decision, now)))
            .collect(Collectors.toUnmodifiableSet());
    var again = new HashSet<>(all);
    again.removeAll(same);
    return new Work(Set.copyOf(again), same);
  }

  private static Set<String> shown(Edition edition) {
    return edition.regulation().decisions().values().stream()
        .filter(text -> text.kind() != Kind.INTERNAL)
        .map(DecisionText::decision)
        .collect(Collectors.toSet());
  }

  /** The outcomes from the strictest on, which decides between the functions of a product. */
  private static List<String> order(String decision, Edition edition) {
    return Optional.ofNullable(edition.regulation().decisions().get(decision))
        .map(text -> List.copyOf(text.outcomes().keySet()))
        .orElse(List.of());
  }
}
